import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../page.ts'

type Children = { readonly children?: ComponentChildren }

export const Heading = ({ caption, children }: Children & { readonly caption?: string | undefined }): VNode => (
  <h1 class="govuk-heading-l">
    {caption ? <span class="govuk-caption-l">{caption}</span> : null}
    {children}
  </h1>
)

export type Tone = 'neutral' | 'good' | 'wait' | 'late' | 'accent'

/** A state in a word; the colour repeats what the word says and never says it alone. */
export const Tag = ({ tone = 'neutral', children }: Children & { readonly tone?: Tone | undefined }): VNode => (
  <strong class={`govuk-tag zk-tag zk-tag--${tone}`}>{children}</strong>
)

export const Card = ({ title, children }: Children & { readonly title?: string | undefined }): VNode => (
  <section class="zk-card">
    {title ? <h2 class="govuk-heading-m">{title}</h2> : null}
    {children}
  </section>
)

export const Inset = ({ tone = 'neutral', children }: Children & { readonly tone?: Tone | undefined }): VNode => (
  <div class={`govuk-inset-text zk-inset zk-inset--${tone}`}>{children}</div>
)

export const Warning = ({ children }: Children): VNode => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">{children}</strong>
  </div>
)

export const Details = ({ summary, children }: Children & { readonly summary: string }): VNode => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)

/** An empty place says what will appear here and what to do first. */
export const Empty = ({ title, children }: Children & { readonly title: string }): VNode => (
  <div class="zk-empty">
    <p class="govuk-body zk-empty__title">{title}</p>
    {children ? <div class="govuk-body">{children}</div> : null}
  </div>
)

export const Breadcrumbs = ({
  visit,
  trail,
}: {
  readonly visit: Visit
  readonly trail: readonly { readonly href: string; readonly label: string }[]
}): VNode => (
  <nav class="govuk-breadcrumbs" aria-label={visit.t('位置', 'Breadcrumb')}>
    <ol class="govuk-breadcrumbs__list">
      {trail.map(({ href, label }) => (
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={visit.href(href)}>
            {label}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

/** Text that somebody wrote, with its own line breaks. */
export const Paragraphs = ({ text }: { readonly text: string }): VNode => (
  <>
    {text
      .split(/\n+/)
      .filter((line) => line.trim())
      .map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
  </>
)
