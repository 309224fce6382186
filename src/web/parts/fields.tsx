import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, problemOf, shownValue } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly width?: 2 | 4 | 5 | 10 | 20 | 'full'
  readonly type?: 'text' | 'password' | 'tel' | 'email' | 'search' | 'date' | 'datetime-local'
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  readonly suffix?: string | undefined
  readonly max?: number | undefined
}

export function TextField({
  value,
  width = 'full',
  type = 'text',
  autocomplete,
  inputmode,
  suffix,
  max,
  ...field
}: TextFieldProps): VNode {
  const { visit, name } = field
  const classes = [
    'govuk-input',
    width === 'full' ? '' : `govuk-input--width-${width}`,
    problemOf(visit, name) ? 'govuk-input--error' : '',
  ]
  const input = (
    <input
      class={classes.filter(Boolean).join(' ')}
      id={name}
      name={name}
      // The types of Preact tie each kind of input to its roles one by one; here it is any of them.
      type={type as 'text'}
      // A password is the one thing typed that never comes back.
      value={type === 'password' ? '' : shownValue(visit, name, value)}
      aria-describedby={describedBy(field)}
      autoComplete={autocomplete as 'on' | undefined}
      inputMode={inputmode}
      maxLength={max}
    />
  )
  return (
    <Field {...field}>
      {suffix ? (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

export type TextAreaProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly rows?: number
  readonly max?: number | undefined
}

export function TextArea({ value, rows = 5, max, ...field }: TextAreaProps): VNode {
  const { visit, name } = field
  return (
    <Field {...field}>
      <textarea
        class={`govuk-textarea${problemOf(visit, name) ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(field)}
        data-count={max}
      >
        {shownValue(visit, name, value)}
      </textarea>
      {max ? <div class="govuk-hint zk-count">{visit.t(`最多 ${max} 字`, `At most ${max} characters`)}</div> : null}
    </Field>
  )
}

/** A day, kept and typed as 2026-11-24; the browser's own picker where it has one. */
export const DateField = (props: Omit<TextFieldProps, 'type' | 'width'>): VNode => (
  <TextField {...props} type="date" width={10} />
)

/** A moment in Asia/Shanghai, typed to the minute: `2026-11-30T17:00`. */
export const MomentField = (
  props: Omit<TextFieldProps, 'type' | 'width' | 'value'> & { readonly value?: string | Date | null },
): VNode => (
  <TextField
    {...props}
    value={props.value instanceof Date ? momentText(props.value) : props.value}
    type="datetime-local"
    width={20}
  />
)

const shanghai = 8 * 3_600_000
const momentText = (at: Date): string => new Date(at.getTime() + shanghai).toISOString().slice(0, 16)

/** Typed in 万元, kept in fen. */
export const MoneyField = ({
  value,
  ...props
}: Omit<TextFieldProps, 'value' | 'suffix'> & { readonly value?: number | null | undefined }): VNode => (
  <TextField
    {...props}
    value={value === null || value === undefined ? '' : wanOf(value)}
    width={props.width ?? 10}
    inputmode="decimal"
    suffix={props.visit.t('万元', '× CNY 10,000')}
  />
)

/** All the decimals that fen need, and none that they do not. */
export const wanOf = (fen: number): string => (fen / 1_000_000).toFixed(6).replace(/\.?0+$/, '')

export const NumberField = ({
  value,
  ...props
}: Omit<TextFieldProps, 'value'> & { readonly value?: number | null | undefined }): VNode => (
  <TextField
    {...props}
    value={value === null || value === undefined ? '' : String(value)}
    width={props.width ?? 5}
    inputmode="decimal"
  />
)

export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { readonly accept?: readonly string[] | string | undefined; readonly multiple?: boolean }): VNode {
  return (
    <Field {...field}>
      <input
        class="govuk-file-upload"
        id={field.name}
        name={field.name}
        type="file"
        multiple={multiple}
        accept={endings(accept)}
        aria-describedby={describedBy(field)}
      />
    </Field>
  )
}

const endings = (accept: readonly string[] | string | undefined): string | undefined =>
  typeof accept === 'string'
    ? accept
    : accept?.map((ending) => (ending.startsWith('.') ? ending : `.${ending}`)).join(',')

export const Hidden = ({ name, value }: { readonly name: string; readonly value: string | number }): VNode => (
  <input type="hidden" name={name} value={String(value)} />
)

/** The same text in both languages, each with its own box: `name.zh`, `name.en`. */
export function TextPairField({
  value,
  rows = 0,
  ...field
}: FieldProps & {
  readonly value?: { readonly zh: string; readonly en: string } | null
  readonly rows?: number
}): VNode {
  const one = (lang: 'zh' | 'en', label: string) => {
    const props = {
      ...field,
      name: `${field.name}.${lang}`,
      label: `${field.label}${label}`,
      value: value?.[lang],
      ...(lang === 'en' ? { hint: undefined, why: undefined } : {}),
    }
    return rows > 1 ? <TextArea {...props} rows={rows} /> : <TextField {...props} />
  }
  return (
    <>
      {one('zh', field.visit.t('（中文）', ' (Chinese)'))}
      {one('en', field.visit.t('（英文）', ' (English)'))}
    </>
  )
}
