import { saidFen } from '#platform/money'
import type { Lang, Text } from '#platform/text'
import type { Question, QuestionKind } from '../../procedure/index.ts'

/** What a question of each kind wants, in a word. */
const kinds: Readonly<Record<QuestionKind, Text>> = {
  text: { zh: '一行文字', en: 'One line' },
  'long-text': { zh: '一段文字', en: 'A text' },
  number: { zh: '数字', en: 'A number' },
  money: { zh: '金额（万元）', en: 'An amount in CNY 10,000' },
  date: { zh: '日期', en: 'A day' },
  'yes-no': { zh: '是或否', en: 'Yes or no' },
  choice: { zh: '单选', en: 'One of a list' },
  choices: { zh: '多选', en: 'Some of a list' },
  person: { zh: '人员', en: 'A person' },
  people: { zh: '人员名单', en: 'People' },
  organisation: { zh: '单位', en: 'An organisation' },
  partners: { zh: '合作单位', en: 'Partner organisations' },
  budget: { zh: '预算表', en: 'A budget table' },
  group: { zh: '表格，每行一项', en: 'Rows' },
  file: { zh: '附件', en: 'An attachment' },
  calculated: { zh: '自动计算', en: 'Worked out for you' },
}
export const kindText = (question: Question, lang: Lang): string => kinds[question.kind][lang]

/** How long, how many or how much; what a file may be. */
export function limitText({ kind, min, max, unit, accept }: Question, lang: Lang): string {
  if (kind === 'file' && accept?.length) return accept.map((one) => one.replace(/^\./, '').toUpperCase()).join(' / ')
  if (min === undefined && max === undefined) return unit?.[lang] ?? ''
  const size = (value: number) => (kind === 'money' ? saidFen(value, lang) : `${value}${measure(kind, lang, unit)}`)
  if (min !== undefined && max !== undefined)
    return lang === 'zh' ? `${size(min)}至${size(max)}` : `${size(min)} to ${size(max)}`
  if (max !== undefined) return lang === 'zh' ? `不超过 ${size(max)}` : `at most ${size(max)}`
  return lang === 'zh' ? `至少 ${size(min!)}` : `at least ${size(min!)}`
}

function measure(kind: QuestionKind, lang: Lang, unit: Text | undefined): string {
  if (kind === 'text' || kind === 'long-text') return lang === 'zh' ? ' 字' : ' characters'
  if (['people', 'group', 'partners', 'choices', 'file'].includes(kind)) return lang === 'zh' ? ' 项' : ' entries'
  return unit ? ` ${unit[lang]}` : ''
}
