import { saidFen } from '#platform/money'
import type { Lang, Text } from '#platform/text'

export const certaintyText = {
  sourced: { zh: '有公开来源', en: 'Read on a public page' },
  known: { zh: '据已知规定', en: 'Known rule' },
  uncertain: { zh: '待本局确认', en: 'To be confirmed by the bureau' },
} as const satisfies Record<string, Text>

const units: Readonly<Record<string, Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  times: { zh: '次', en: 'times' },
  people: { zh: '人', en: 'people' },
  items: { zh: '项', en: 'items' },
  hours: { zh: '小时', en: 'hours' },
  points: { zh: '分', en: 'points' },
  characters: { zh: '字', en: 'characters' },
  multiple: { zh: '倍', en: 'times as much' },
  percent: { zh: '%', en: '%' },
  fen: { zh: '万元', en: 'CNY 10,000' },
  bands: { zh: '分档', en: 'bands' },
  'yes-no': { zh: '是否', en: 'yes or no' },
}
export const unitText = (unit: string, lang: Lang): string => units[unit]?.[lang] ?? unit

type Shown = { readonly unit: string; readonly value: unknown }
type Band = { readonly from_fen: number; readonly rate_percent: number }

/** A value as the rule is spoken: 5 个工作日, 30 %, 至 500.00 万元 30 %… */
export function valueText({ unit, value }: Shown, lang: Lang): string {
  if (typeof value === 'boolean') return value ? (lang === 'zh' ? '是' : 'yes') : lang === 'zh' ? '否' : 'no'
  if (Array.isArray(value))
    return (value as Band[]).map((band) => bandText(band, lang)).join(lang === 'zh' ? '；' : '; ')
  if (unit === 'fen') return saidFen(Number(value), lang)
  return `${String(value)} ${unitText(unit, lang)}`
}

const bandText = ({ from_fen, rate_percent }: Band, lang: Lang): string =>
  lang === 'zh'
    ? `${saidFen(from_fen, 'zh')}以上部分 ${rate_percent}%`
    : `${rate_percent}% above ${saidFen(from_fen, 'en')}`
