import type { Text } from '#platform/text'

const results: Readonly<Record<string, Text>> = {
  submit: { zh: '已提交', en: 'submitted' },
  'take-back': { zh: '已取回', en: 'taken back' },
  endorse: { zh: '审核通过', en: 'endorsed' },
  return: { zh: '退回修改', en: 'returned' },
  recommend: { zh: '已推荐', en: 'recommended' },
  decline: { zh: '不予推荐', en: 'not recommended' },
  pass: { zh: '通过', en: 'passed' },
  refuse: { zh: '未通过', en: 'not passed' },
  ask: { zh: '要求补正', en: 'supplement asked for' },
  supply: { zh: '已补正', en: 'supplied' },
  lapse: { zh: '逾期', en: 'lapsed' },
  shortlist: { zh: '进入下一轮', en: 'shortlisted' },
  reject: { zh: '未入选', en: 'not selected' },
  visited: { zh: '已考察', en: 'visited' },
  skip: { zh: '不需考察', en: 'no visit needed' },
  propose: { zh: '列入拟立项清单', en: 'proposed' },
  release: { zh: '移出', en: 'released' },
  approve: { zh: '同意立项', en: 'approved' },
  reserve: { zh: '列为备选', en: 'on the reserve list' },
  promote: { zh: '备选递补', en: 'promoted from the reserve' },
  clear: { zh: '公示无异议', en: 'notice passed' },
  revoke: { zh: '取消立项', en: 'approval revoked' },
  seal: { zh: '签章完成', en: 'sealed' },
  withdraw: { zh: '已撤回', en: 'withdrawn' },
  cancel: { zh: '批次取消', en: 'round cancelled' },
}

/** What an outcome is called on pages. */
export const resultText = (result: string): Text => results[result] ?? { zh: result, en: result }
