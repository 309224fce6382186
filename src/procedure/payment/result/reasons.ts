import type { Text } from '#platform/text'

/** Why a row was set aside, and what to do with it. */
export const asideReasons = {
  formula: { zh: '单元格里是公式，请改为数值', en: 'A cell holds a formula: make it a value' },
  reference: { zh: '没有支付编号', en: 'No reference' },
  amount: { zh: '金额无法识别', en: 'The amount cannot be read' },
  outcome: { zh: '支付结果无法识别', en: 'The result cannot be read' },
  unknown: { zh: '没有这个支付编号', en: 'No such reference' },
  duplicate: { zh: '同一文件中重复的支付编号', en: 'The reference stands in this file twice' },
  differs: { zh: '金额与拨款单不一致', en: 'The amount is not that of the order' },
  already: { zh: '这笔款项已有结果', en: 'This payment has its result already' },
} as const satisfies Readonly<Record<string, Text>>
export type AsideReason = keyof typeof asideReasons
