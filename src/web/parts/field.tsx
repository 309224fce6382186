import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Details } from './words.tsx'

/** What every field takes. `name` is the dotted path of the answer, which is also how a refusal names it. */
export type FieldProps = {
  readonly visit: Visit
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
  /** Why it is asked, behind "why do you ask me this?" (为什么要填这一项). */
  readonly why?: string | undefined
}

/** What was typed before a refusal comes back; otherwise what is known. */
export function shownValue(visit: Visit, name: string, value: unknown): string {
  const typed = visit.typed ? within(visit.typed, name) : undefined
  const shown = typed ?? value
  return shown === null || shown === undefined ? '' : String(shown)
}

export function shownMany(visit: Visit, name: string, value: readonly string[]): readonly string[] {
  if (!visit.typed) return value
  const typed = within(visit.typed, name)
  return Array.isArray(typed) ? typed.map(String) : typed === undefined || typed === '' ? [] : [String(typed)]
}

const within = (tree: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
      tree,
    )

export const problemOf = (visit: Visit, name: string): string | null =>
  visit.refusal?.problems.find(({ field }) => field === name)?.says[visit.lang] ?? null

/** The ids of hint and error that a control is described by; undefined when there is neither. */
export const describedBy = ({ visit, name, hint }: FieldProps): string | undefined =>
  [hint ? `${name}-hint` : '', problemOf(visit, name) ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined

/** The frame around one control: label, why, hint, error, then the control itself. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }): VNode {
  const { visit, name, label } = field
  return (
    <div class={`govuk-form-group${problemOf(visit, name) ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={name}>
        {label}
        {optionally(field)}
      </label>
      <About {...field} />
      {children}
    </div>
  )
}

/** Several controls that answer one question together. */
export function Group({ children, ...field }: FieldProps & { readonly children: ComponentChildren }): VNode {
  const { visit, name, label } = field
  return (
    <div class={`govuk-form-group${problemOf(visit, name) ? ' govuk-form-group--error' : ''}`} id={name}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          {label}
          {optionally(field)}
        </legend>
        <About {...field} />
        {children}
      </fieldset>
    </div>
  )
}

const optionally = ({ visit, optional }: FieldProps): VNode | null =>
  optional ? <span class="zk-optional">{visit.t('（选填）', ' (optional)')}</span> : null

function About({ visit, name, hint, why }: FieldProps): VNode {
  const problem = problemOf(visit, name)
  return (
    <>
      {hint ? (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      ) : null}
      {why ? <Details summary={visit.t('为什么要填这一项？', 'Why do you ask me this?')}>{why}</Details> : null}
      {problem ? (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{visit.t('有误：', 'Error: ')}</span>
          {problem}
        </p>
      ) : null}
    </>
  )
}
