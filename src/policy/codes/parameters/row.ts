import type { Dated } from '../../dated.ts'
import { unnumbered } from '../../dated.ts'
import type { Parameter, ParameterUnit, ParameterValue } from '../../parameter.ts'

/** A parameter with its names and values, as the sheets beside this file write it. */
export const row = (
  key: string,
  unit: ParameterUnit,
  zh: string,
  en: string,
  ...values: readonly Dated<ParameterValue>[]
): Parameter => ({ key, unit, name: { zh, en }, values })

type Period = readonly [from: string, to?: string]

/** Read on a public page. */
export const sourced = (value: ParameterValue, period: Period, document: string, zh: string, en: string) =>
  dated('sourced', value, period, document, zh, en)

/** From knowledge of a named rule; the number is believed right and was not read again. */
export const known = (value: ParameterValue, period: Period, document: string, zh: string, en: string) =>
  dated('known', value, period, document, zh, en)

/** A start value that the bureau has to confirm: no municipal text was found. */
export const uncertain = (value: ParameterValue, period: Period, zh: string, en: string, document = unnumbered) =>
  dated('uncertain', value, period, document, zh, en)

const dated = (
  certainty: Dated<ParameterValue>['certainty'],
  value: ParameterValue,
  [from, to]: Period,
  document: string,
  zh: string,
  en: string,
): Dated<ParameterValue> => ({ value, from, to: to ?? null, document, note: { zh, en }, certainty })
