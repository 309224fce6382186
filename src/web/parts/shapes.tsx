import type { ComponentChildren, VNode } from 'preact'
import type { View, Visit } from '../page.ts'
import { instantText } from './says.ts'

export type Figure = {
  readonly label: string
  readonly value: ComponentChildren
  readonly hint?: string | undefined
  readonly href?: string | undefined
}

/** At most four figures above the work. */
export const Figures = ({ items }: { readonly items: readonly Figure[] }): VNode => (
  <dl class="zk-figures">
    {items.slice(0, 4).map(({ label, value, hint, href }) => (
      <div class="zk-figure">
        <dt class="zk-figure__label">{label}</dt>
        <dd class="zk-figure__value">
          {href ? (
            <a class="govuk-link" href={href}>
              {value}
            </a>
          ) : (
            value
          )}
        </dd>
        {hint ? <dd class="zk-figure__hint">{hint}</dd> : null}
      </div>
    ))}
  </dl>
)

export type SummaryRow = {
  readonly key: ComponentChildren
  readonly value: ComponentChildren
  readonly action?: ComponentChildren
}

export const Summary = ({ rows }: { readonly rows: readonly SummaryRow[] }): VNode => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, action }) => (
      <div class={`govuk-summary-list__row${action ? '' : ' govuk-summary-list__row--no-actions'}`}>
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {action ? <dd class="govuk-summary-list__actions">{action}</dd> : null}
      </div>
    ))}
  </dl>
)

export type Tab = {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly count?: number | undefined
}

/** Tabs are addresses, so that each can be sent, printed and opened without script. */
export const Tabs = ({
  visit,
  tabs,
  current,
  label = visit.t('分栏', 'Tabs'),
}: {
  readonly visit: Visit
  readonly tabs: readonly Tab[]
  readonly current: string
  /** What they divide, where a page has more than one row of tabs. */
  readonly label?: string
}): VNode => (
  <nav class="zk-tabs" aria-label={label}>
    <ul class="zk-tabs__list">
      {tabs.map(({ key, label, href, count }) => (
        <li class={`zk-tabs__item${key === current ? ' zk-tabs__item--current' : ''}`}>
          <a class="zk-tabs__link" href={visit.href(href)} aria-current={key === current ? 'page' : undefined}>
            {label}
            {count === undefined ? '' : ` (${count})`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export type Step = { readonly label: string; readonly state: 'done' | 'now' | 'next' }

/** Where a dossier is among the stages of its programme. */
export const StageLine = ({ visit, steps }: { readonly visit: Visit; readonly steps: readonly Step[] }): VNode => (
  <ol class="zk-stages" aria-label={visit.t('办理环节', 'Stages')}>
    {steps.map(({ label, state }) => (
      <li class={`zk-stages__step zk-stages__step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
        {label}
        <span class="govuk-visually-hidden">
          {{ done: visit.t('（已完成）', ' (done)'), now: visit.t('（当前）', ' (now)'), next: '' }[state]}
        </span>
      </li>
    ))}
  </ol>
)

export type Moment = {
  readonly at: Date
  readonly title: string
  readonly who: string
  readonly text?: ComponentChildren
}

export const Timeline = ({ visit, entries }: { readonly visit: Visit; readonly entries: readonly Moment[] }): VNode => (
  <ol class="zk-timeline">
    {entries.map(({ at, title, who, text }) => (
      <li class="zk-timeline__entry">
        <p class="zk-timeline__title">{title}</p>
        <p class="zk-timeline__when">
          <time dateTime={at.toISOString()}>{instantText(at, visit.lang)}</time> · {who}
        </p>
        {text ? <div class="govuk-body-s">{text}</div> : null}
      </li>
    ))}
  </ol>
)

/** What was refused, on top, each problem a link to its field. The frame places it. */
type Refused = { readonly visit: Visit; readonly says: string; readonly fieldAt?: View['fieldAt'] | undefined }

/** The keyboard stands here when the page opens, also without script: what was not done is said first. */
export function ErrorSummary({ visit, says, fieldAt }: Refused): VNode | null {
  if (!visit.refusal) return null
  const address = (field: string): string => {
    const elsewhere = fieldAt?.(field)
    return elsewhere ? visit.href(elsewhere) : `#${field}`
  }
  return (
    <div class="govuk-error-summary" role="alert" id="error-summary" tabIndex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{visit.t('没有办成', 'This was not done')}</h2>
      <div class="govuk-error-summary__body">
        <p>{says}</p>
        <ul class="govuk-list govuk-error-summary__list">
          {visit.refusal.problems.map(({ field, says: problem }) => (
            <li>{field ? <a href={address(field)}>{problem[visit.lang]}</a> : problem[visit.lang]}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
