import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../page.ts'

export type FormProps = {
  readonly visit: Visit
  readonly action?: string
  /** The version of the record that this page shows: a stale tab is told, and overwrites nothing. */
  readonly version?: number | undefined
  readonly multipart?: boolean | undefined
  /** Saves itself while it is written, where the browser runs script; the button saves everywhere. */
  readonly autosave?: boolean | undefined
  readonly children: ComponentChildren
}

/** A form that acts: it carries the session's mark against forgery, a key that makes a double click harmless, and the version it was made from. */
export function Form({ visit, action, version, multipart, autosave, children }: FormProps): VNode {
  return (
    <form
      method="post"
      action={visit.href(action ?? visit.path)}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-autosave={autosave ? '' : undefined}
      data-saved={autosave ? visit.t('已自动保存', 'Saved by itself') : undefined}
      data-unsaved={autosave ? visit.t('未能自动保存，请点“保存”', 'Not saved by itself: use the button') : undefined}
    >
      <input type="hidden" name="_csrf" value={visit.csrf} />
      <input type="hidden" name="_key" value={visit.key} />
      {version === undefined ? null : <input type="hidden" name="_version" value={String(version)} />}
      {children}
      {autosave ? <p class="govuk-hint zk-saved" role="status" data-autosaved /> : null}
    </form>
  )
}

export type ButtonProps = {
  readonly children: ComponentChildren
  readonly tone?: 'primary' | 'secondary' | 'warning'
  readonly name?: string
  readonly value?: string
}

export const Button = ({ children, tone = 'primary', name, value }: ButtonProps): VNode => (
  <button type="submit" class={buttonClass(tone)} name={name} value={value} data-module="govuk-button">
    {children}
  </button>
)

type Go = { readonly visit: Visit; readonly href: string; readonly children: ComponentChildren }

export const LinkButton = ({ visit, href, children, tone = 'primary' }: Go & Pick<ButtonProps, 'tone'>): VNode => (
  <a href={visit.href(href)} class={buttonClass(tone)}>
    {children}
  </a>
)

export const Link = ({ visit, href, children }: Go): VNode => (
  <a class="govuk-link" href={visit.href(href)}>
    {children}
  </a>
)

const buttonClass = (tone: NonNullable<ButtonProps['tone']>): string =>
  `govuk-button${tone === 'primary' ? '' : ` govuk-button--${tone}`}`

/** A form of search and filters: it asks by address, so a view can be sent to a colleague. */
export const Filters = ({
  visit,
  children,
}: {
  readonly visit: Visit
  readonly children: ComponentChildren
}): VNode => (
  <search>
    <form method="get" action={visit.href(visit.path)} class="zk-filters">
      {children}
    </form>
  </search>
)
