import type { Stage } from '../../procedure/index.ts'

/** List → confirmation → public notice → to payment. */
export const afterSubsidyStages: readonly Stage[] = [
  {
    key: 'confirmation',
    kind: 'confirm',
    title: { zh: '单位确认', en: 'Confirmation' },
    by: 'host-admin',
    within: 'entitled.confirm.wd',
    next: { confirm: 'notice', decline: 'end.waived', lapse: 'end.not-confirmed', refuse: 'end.refused' },
  },
  {
    key: 'notice',
    kind: 'notice',
    title: { zh: '公示', en: 'Public notice' },
    by: 'officer',
    next: { clear: 'payment', revoke: 'end.revoked', refuse: 'end.refused' },
    publicity: { days: 'aftersubsidy.publicity.wd', objections: true },
  },
  {
    key: 'payment',
    kind: 'pay',
    title: { zh: '待拨付', en: 'To be paid' },
    by: 'officer',
    next: { due: 'end.to-payment', refuse: 'end.refused' },
    pays: 'after-subsidy',
  },
]
