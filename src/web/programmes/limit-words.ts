import type { Text } from '#platform/text'
import type { Limit } from '../../procedure/index.ts'

export const parts = ['lead', 'member', 'host', 'recommender'] as const satisfies readonly Limit['of'][]
export const partText: Readonly<Record<Limit['of'], Text>> = {
  lead: { zh: '负责人', en: 'the leader' },
  member: { zh: '主要成员', en: 'a member' },
  host: { zh: '申报单位', en: 'the host' },
  recommender: { zh: '推荐单位', en: 'the recommender' },
}
export const countingText: Readonly<Record<Limit['counting'][number], Text>> = {
  applying: { zh: '申报中', en: 'applied for' },
  running: { zh: '在研', en: 'running' },
  overdue: { zh: '逾期未验收', en: 'overdue' },
}
export const withinText: Readonly<Record<NonNullable<Limit['within']>, Text>> = {
  round: { zh: '同一批次', en: 'the same round' },
  year: { zh: '同一年度', en: 'the same year' },
}
export const effectText: Readonly<Record<Limit['effect'], Text>> = {
  block: { zh: '超限不能提交', en: 'Refuses the submission' },
  warn: { zh: '可以提交，作标记', en: 'Lets it pass with a mark' },
  ask: { zh: '形式审查时人工判断', en: 'Judged by a person at screening' },
}
