import type { Role } from '#platform/actor'
import type { Text } from '#platform/text'
import type { Dossier, Stage } from '../../procedure/index.ts'

/** Whose desk a stage is, and the page on which its act is done. */
export type Desk = {
  readonly stage: Stage['kind']
  readonly role: Role
  readonly label: Text
  href(dossier: Dossier): string
  /** Organisations act on their own dossiers only. */
  readonly of?: 'host' | 'recommender' | 'owner'
}

export const page = (name: string) => (dossier: Dossier) => `/dossiers/${dossier.id}/${name}`
const roundPage = (name: string) => (dossier: Dossier) => `/officer/rounds/${dossier.round}/${name}`
export const desks: readonly Desk[] = [
  {
    stage: 'endorse',
    role: 'host-admin',
    of: 'host',
    label: { zh: '单位审核', en: 'Endorse or return' },
    href: page('endorse'),
  },
  {
    stage: 'recommend',
    role: 'recommender',
    of: 'recommender',
    label: { zh: '审核推荐', en: 'Recommend or return' },
    href: page('recommend'),
  },
  {
    stage: 'confirm',
    role: 'host-admin',
    of: 'host',
    label: { zh: '确认享受', en: 'Confirm or waive' },
    href: page('confirm'),
  },
  { stage: 'confirm', role: 'officer', label: { zh: '不予兑现', en: 'Refuse' }, href: page('refuse') },
  { stage: 'issue', role: 'officer', label: { zh: '发券', en: 'Issue' }, href: page('issue') },
  {
    stage: 'use',
    role: 'host-admin',
    of: 'host',
    label: { zh: '用券与订单', en: 'Use the coupon' },
    href: page('coupon'),
  },
  { stage: 'use', role: 'officer', label: { zh: '券与订单', en: 'Coupon and orders' }, href: page('coupon') },
  { stage: 'pay', role: 'officer', label: { zh: '核定应付', en: 'Record what is due' }, href: roundPage('due') },
  { stage: 'pay', role: 'officer', label: { zh: '不予兑现', en: 'Refuse' }, href: page('refuse') },
  { stage: 'screen', role: 'institution', label: { zh: '形式审查', en: 'Screen' }, href: page('screen') },
  { stage: 'screen', role: 'officer', label: { zh: '形式审查', en: 'Screen' }, href: page('screen') },
  { stage: 'review', role: 'officer', label: { zh: '评审安排', en: 'Arrange the review' }, href: roundPage('review') },
  {
    stage: 'match',
    role: 'host-admin',
    of: 'host',
    label: { zh: '确定揭榜方', en: 'Choose a bid' },
    href: page('match'),
  },
  {
    stage: 'receive',
    role: 'host-admin',
    of: 'owner',
    label: { zh: '需求方验收', en: 'Receive the results' },
    href: page('receive'),
  },
  {
    stage: 'agree',
    role: 'host-admin',
    of: 'owner',
    label: { zh: '合同盖章', en: 'Seal the agreement' },
    href: page('agreement/seal'),
  },
  { stage: 'visit', role: 'officer', label: { zh: '登记现场考察', en: 'Record the site visit' }, href: page('visit') },
  { stage: 'pool', role: 'officer', label: { zh: '项目库', en: 'Project pool' }, href: roundPage('pool') },
  { stage: 'approve', role: 'officer', label: { zh: '拟立项清单', en: 'Proposed list' }, href: roundPage('propose') },
  { stage: 'approve', role: 'leader', label: { zh: '审批签署', en: 'Sign the approval' }, href: () => '/leader' },
  { stage: 'reserve', role: 'officer', label: { zh: '备选递补', en: 'Reserve list' }, href: roundPage('reserve') },
  { stage: 'notice', role: 'officer', label: { zh: '公示', en: 'Public notice' }, href: roundPage('notice') },
  {
    stage: 'agree',
    role: 'host-admin',
    of: 'host',
    label: { zh: '任务书盖章', en: 'Seal the agreement' },
    href: page('agreement'),
  },
  {
    stage: 'agree',
    role: 'officer',
    label: { zh: '任务书审核', en: 'Check the agreement' },
    href: page('agreement/check'),
  },
  { stage: 'run', role: 'officer', label: { zh: '执行情况', en: 'How it runs' }, href: page('run') },
  { stage: 'rework', role: 'officer', label: { zh: '执行情况', en: 'How it runs' }, href: page('run') },
  {
    stage: 'accept',
    role: 'institution',
    label: { zh: '形成验收结论', en: 'Judge the results' },
    href: page('run/judge'),
  },
  { stage: 'accept', role: 'officer', label: { zh: '形成验收结论', en: 'Judge the results' }, href: page('run/judge') },
]
