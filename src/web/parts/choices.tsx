import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, Group, problemOf, shownMany, shownValue } from './field.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export function SelectField({
  value,
  options,
  empty,
  ...field
}: FieldProps & {
  readonly value?: string | null | undefined
  readonly options: readonly Choice[]
  readonly empty?: string | undefined
}): VNode {
  const { visit, name } = field
  const shown = shownValue(visit, name, value)
  return (
    <Field {...field}>
      <select
        class={`govuk-select${problemOf(visit, name) ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        aria-describedby={describedBy(field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === shown}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function RadioField({
  value,
  options,
  inline,
  ...field
}: FieldProps & {
  readonly value?: string | null | undefined
  readonly options: readonly Choice[]
  readonly inline?: boolean
}): VNode {
  const { visit, name } = field
  const shown = shownValue(visit, name, value)
  return (
    <Group {...field}>
      <div class={`govuk-radios${inline ? ' govuk-radios--inline' : ''}`}>
        {options.map((option) => (
          <Item kind="radio" name={name} option={option} checked={option.value === shown} />
        ))}
      </div>
    </Group>
  )
}

export function CheckboxField({
  value = [],
  options,
  ...field
}: FieldProps & { readonly value?: readonly string[]; readonly options: readonly Choice[] }): VNode {
  const shown = shownMany(field.visit, field.name, value)
  return (
    <Group {...field}>
      <div class="govuk-checkboxes">
        {options.map((option) => (
          <Item kind="checkbox" name={field.name} option={option} checked={shown.includes(option.value)} />
        ))}
      </div>
    </Group>
  )
}

/** One yes that is ticked or not; ticked, it sends `yes`. */
export function TickField({ value = false, ...field }: FieldProps & { readonly value?: boolean }): VNode {
  const { visit, name, label, hint } = field
  const problem = problemOf(visit, name)
  return (
    <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      {problem ? (
        <p id={`${name}-error`} class="govuk-error-message">
          {problem}
        </p>
      ) : null}
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={name}
            name={name}
            type="checkbox"
            value="yes"
            checked={visit.typed ? shownMany(visit, name, []).length > 0 : value}
            aria-describedby={describedBy(field)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={name}>
            {label}
          </label>
          {hint ? (
            <div id={`${name}-hint`} class="govuk-hint govuk-checkboxes__hint">
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function Item({
  kind,
  name,
  option,
  checked,
}: {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly option: Choice
  readonly checked: boolean
}): VNode {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const id = `${name}-${option.value}`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div id={`${id}-hint`} class={`govuk-hint ${block}__hint`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  )
}
