import { dayOf } from '#platform/clock'
import type { Lang } from '#platform/text'
import { type Dimension, dimensions, type Figure, type Measure, measures } from '../../insight/index.ts'
import type { Programme } from '../../procedure/index.ts'
import { organisationKinds, regionName } from '../../registry/index.ts'
import { dayText, instantText, moneyText } from '../parts/index.ts'

export type Names = ReadonlyMap<string, Programme['name']>

/** What a row or column is called. */
export function valueSaid(dimension: Dimension, value: string, names: Names, lang: Lang): string {
  if (value === '') return lang === 'zh' ? '未填' : 'not stated'
  if (dimension === 'programme') return names.get(value)?.[lang] ?? value
  if (dimension === 'region') return regionName(value)[lang]
  if (dimension === 'kind')
    return (organisationKinds as Record<string, { zh: string; en: string }>)[value]?.[lang] ?? value
  return value
}

export const measureIn = (text: string | undefined): Measure =>
  (Object.keys(measures) as Measure[]).find((one) => one === text) ?? 'submitted'

export const amountSaid = (measure: Measure, value: number, lang: Lang): string =>
  measures[measure].money ? moneyText(value, lang) : String(value)

/** The cut-off as it is written under a table: a whole day, or the moment of asking. */
export function cutOffSaid(at: Date, lang: Lang): string {
  const whole = at.getTime() % 60_000 === 59_999
  return whole ? dayText(dayOf(at), lang) : instantText(at, lang)
}

export const titleOf = ({ question }: Pick<Figure, 'question'>, lang: Lang): string => {
  const [rows, columns] = [dimensions[question.rows][lang], dimensions[question.columns][lang]]
  return lang === 'zh' ? `${rows} × ${columns}` : `${rows} by ${columns}`
}
