import type { Question } from '../../procedure/index.ts'

export const judged = { zh: '评议和选择揭榜方时使用。', en: 'Used to review needs and to choose bids.' }
export const listed = { zh: '写入榜单向社会公布。', en: 'Stands on the list that everybody reads.' }
export const kept = { zh: '写入合同，验收时逐条对照。', en: 'Goes into the agreement and is checked at acceptance.' }

export const line = (code: string, zh: string, en: string, max: number, why = judged): Question => ({
  code,
  kind: 'text',
  label: { zh, en },
  max,
  why,
})
export const prose = (code: string, zh: string, en: string, max: number, why = judged): Question => ({
  code,
  kind: 'long-text',
  label: { zh, en },
  max,
  why,
})
/** What counts as done: the same rows in the need, in the bid and in the agreement. */
export const targets: Question = {
  code: 'targets',
  kind: 'group',
  label: { zh: '技术指标', en: 'Technical targets' },
  min: 1,
  max: 20,
  why: kept,
  of: [
    line('name', '指标名称', 'Target', 100, kept),
    line('value', '完成时应达到', 'To be reached', 200, kept),
    line('proof', '考核方式', 'Proof', 200, kept),
  ],
}
