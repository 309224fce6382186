import type { Text } from '#platform/text'

/** What a record is about, in a word; a kind without one here is told by its name in the code. */
const kinds: Readonly<Record<string, Text>> = {
  account: { zh: '账号', en: 'account' },
  achievement: { zh: '成果', en: 'achievement' },
  agreement: { zh: '任务书', en: 'agreement' },
  backup: { zh: '备份或恢复', en: 'backup or restore' },
  'bank-account': { zh: '银行账户', en: 'bank account' },
  decision: { zh: '立项决定', en: 'decision' },
  dossier: { zh: '办件', en: 'dossier' },
  erasure: { zh: '依法抹除', en: 'erasure' },
  'fee-sheet': { zh: '咨询费发放表', en: 'fee sheet' },
  file: { zh: '文件', en: 'file' },
  founding: { zh: '单位登记', en: 'founding' },
  inquiry: { zh: '咨询', en: 'inquiry' },
  mandate: { zh: '委托', en: 'mandate' },
  notice: { zh: '公示', en: 'notice' },
  objection: { zh: '异议', en: 'objection' },
  organisation: { zh: '单位', en: 'organisation' },
  panel: { zh: '评审组', en: 'panel' },
  person: { zh: '人员', en: 'person' },
  post: { zh: '任职', en: 'post' },
  programme: { zh: '计划', en: 'programme' },
  proposal: { zh: '拟立项清单', en: 'proposal' },
  recovery: { zh: '追缴', en: 'recovery' },
  round: { zh: '批次', en: 'round' },
  sanction: { zh: '惩戒', en: 'sanction' },
  seat: { zh: '评审专家', en: 'seat' },
}
export const kindName = (kind: string): Text => kinds[kind] ?? { zh: kind, en: kind }
