import type { VNode } from 'preact'
import type { Role } from '#platform/actor'
import type { Visit } from './page.ts'

type Entry = readonly [path: string, zh: string, en: string]

const own: readonly Entry[] = [
  ['/desk', '我的待办', 'My desk'],
  ['/dossiers', '我的办件', 'My dossiers'],
  ['/messages', '消息', 'Messages'],
]
const bureau: readonly Entry[] = [
  ['/desk', '我的待办', 'My desk'],
  ['/officer/rounds', '批次', 'Rounds'],
  ['/dossiers', '全部办件', 'All dossiers'],
  ['/figures', '统计', 'Figures'],
]
const watching: readonly Entry[] = [
  ['/dossiers', '全部办件', 'All dossiers'],
  ['/figures', '统计', 'Figures'],
  ['/ledger', '项目资金台账', 'Project ledger'],
  ['/library', '外部参考库', 'Reference library'],
]

/** What the rail of each role leads to, in the order of the day's work. */
const rails: Partial<Readonly<Record<Role, readonly Entry[]>>> = {
  applicant: [...own, ['/host', '我的单位', 'My organisation'], ['/rounds', '可申报的批次', 'Open rounds']],
  'host-admin': [
    ['/desk', '我的待办', 'My desk'],
    ['/host/dossiers', '本单位办件', 'Dossiers of the host'],
    ['/payments', '拨款与到账', 'Payments'],
    ['/coupon-orders', '用券订单', 'Coupon orders'],
    ['/host', '单位与人员', 'Organisation and people'],
    ['/messages', '消息', 'Messages'],
  ],
  recommender: [
    ['/desk', '我的待办', 'My desk'],
    ['/recommendations', '推荐', 'Recommendations'],
    ['/district-money', '转拨经费', 'Money to pass on'],
    ['/rounds', '可提名和推荐的批次', 'Open rounds'],
    ['/objection-checks', '异议核查', 'Objections to check'],
    ['/dossiers', '全部办件', 'All dossiers'],
    ['/messages', '消息', 'Messages'],
  ],
  institution: [
    ['/desk', '我的待办', 'My desk'],
    ['/screening', '形式审查', 'Screening'],
    ['/panels', '评审组', 'Panels'],
    ['/running', '在研项目', 'Running projects'],
    ['/fees', '咨询费发放', 'Fee sheets'],
    ['/approach', '登记请托', 'Log an approach'],
    ['/dossiers', '委托办件', 'Entrusted dossiers'],
    ['/library', '外部参考库', 'Reference library'],
    ['/messages', '消息', 'Messages'],
  ],
  reviewer: [
    ['/reviews', '我的评审', 'My reviews'],
    ['/my-fees', '我的咨询费', 'My fees'],
    ['/my-relations', '回避关系申报', 'My declared conflicts'],
    ['/approach', '登记请托', 'Log an approach'],
    ['/messages', '消息', 'Messages'],
  ],
  officer: [
    ...bureau,
    ['/screening', '形式审查', 'Screening'],
    ['/running', '在研项目', 'Running projects'],
    ['/payments', '拨款', 'Payments'],
    ['/ledger', '项目资金台账', 'Project ledger'],
    ['/experts', '专家名单', 'Experts'],
    ['/fees', '咨询费发放', 'Fee sheets'],
    ['/registry', '单位与人员', 'Organisations and people'],
    ['/officer/inquiries', '意见与咨询', 'Opinions and questions'],
    ['/vouchers', '凭证台账', 'Vouchers'],
    ['/objections', '异议', 'Objections'],
    ['/officer/programmes', '计划', 'Programmes'],
    ['/admin', '参数与模板', 'Settings'],
    ['/library', '外部参考库', 'Reference library'],
    ['/approach', '登记请托', 'Log an approach'],
    ['/messages', '消息', 'Messages'],
  ],
  leader: [
    ['/leader', '领导看板', 'At a glance'],
    ['/money', '经费总览', 'Money at a glance'],
    ['/ledger', '项目资金台账', 'Project ledger'],
    ...bureau,
    ['/objections', '异议', 'Objections'],
    ['/approach', '登记请托', 'Log an approach'],
    ['/messages', '消息', 'Messages'],
  ],
  finance: [
    ['/finance', '经费与联合下达', 'Money and joint issue'],
    ['/ledger', '项目资金台账', 'Project ledger'],
    ['/payments', '拨款', 'Payments'],
    ['/payment-orders', '拨款单', 'Payment orders'],
    ['/payment-results', '支付结果', 'Payment results'],
    ['/payment-plan', '用款计划', 'Plan of use'],
    ['/money', '经费总览', 'Money at a glance'],
    ['/district-money', '区县转拨', 'Money at districts'],
    ['/payee-alerts', '收款人风险', 'Alerts on payees'],
    ['/finance/accounts', '账户核验', 'Accounts to verify'],
    ['/fees', '咨询费发放', 'Fee sheets'],
    ['/recoveries', '追缴', 'Paid back'],
    ['/vouchers', '凭证台账', 'Vouchers'],
    ['/desk', '我的待办', 'My desk'],
    ['/dossiers', '全部办件', 'All dossiers'],
    ['/messages', '消息', 'Messages'],
  ],
  supervisor: [
    ['/supervisor', '监督台', 'Supervision'],
    ['/supervisor/measures', '十八条度量', 'Measures'],
    ['/registry/sanctions', '惩戒', 'Sanctions'],
    ['/vouchers', '凭证台账', 'Vouchers'],
    ['/desk', '我的待办', 'My desk'],
    ['/objections', '异议', 'Objections'],
    ...watching,
    ['/messages', '消息', 'Messages'],
  ],
  auditor: watching,
  'system-admin': [
    ['/admin', '系统管理', 'Administration'],
    ['/admin/people', '人员与账号', 'People and accounts'],
    ['/registry', '单位与人员', 'Organisations and people'],
    ['/admin/roles', '身份授权', 'Roles'],
    ['/admin/mandates', '委托', 'Mandates'],
    ['/admin/parameters', '政策参数', 'Parameters'],
    ['/admin/calendar', '工作日历', 'Calendar'],
    ['/admin/letters', '文书模板', 'Letters'],
    ['/admin/outbox', '发件箱', 'Outbox'],
    ['/admin/operation', '运行状态', 'Operation'],
  ],
  'security-admin': [
    ['/admin', '安全管理', 'Administration'],
    ['/admin/roles', '身份授权', 'Roles'],
    ['/admin/sign-in-rules', '登录规则', 'Sign-in rules'],
  ],
  'audit-admin': [
    ['/admin', '审计管理', 'Administration'],
    ['/admin/outbox', '发件箱', 'Outbox'],
    ['/admin/operation', '运行状态', 'Operation'],
  ],
}

export function Rail({ visit }: { readonly visit: Visit }): VNode {
  const entries = rails[visit.actor.standing.role as Role] ?? own
  const here = current(entries, visit.path)
  return (
    <nav class="zk-rail" aria-label={visit.t('工作台', 'Workspace')}>
      <ul class="zk-rail__list">
        {entries.map(([path, zh, en]) => (
          <li>
            <a
              class={`zk-rail__link${path === here ? ' zk-rail__link--current' : ''}`}
              href={visit.href(path)}
              aria-current={path === here ? 'page' : undefined}
            >
              {visit.t(zh, en)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const open: readonly Entry[] = [
  ['/rounds', '申报批次', 'Rounds'],
  ['/notices', '公示', 'Notices'],
  ['/results', '立项结果', 'Results'],
  ['/rules', '现行规定', 'Rules'],
  ['/charter', '职责清单', 'Charter'],
  ['/self-check/work-permit', '外国人来华工作自测', 'Work-permit self-check'],
]

export function PublicNavigation({ visit }: { readonly visit: Visit }): VNode {
  const here = current(open, visit.path)
  return (
    <nav class="zk-nav" aria-label={visit.t('主导航', 'Main')}>
      <ul class="govuk-width-container zk-nav__list">
        {open.map(([path, zh, en]) => (
          <li>
            <a
              class={`zk-nav__link${path === here ? ' zk-nav__link--current' : ''}`}
              href={visit.href(path)}
              aria-current={path === here ? 'page' : undefined}
            >
              {visit.t(zh, en)}
            </a>
          </li>
        ))}
        {visit.actor.person ? (
          <li>
            <a class="zk-nav__link" href={visit.href('/desk')}>
              {visit.t('进入工作台', 'To my desk')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** The longest entry that the present address lies under. */
const current = (entries: readonly Entry[], at: string): string | undefined => {
  const path = at.replace(/^\/en(?=\/|$)/, '') || '/'
  return entries
    .map(([entry]) => entry)
    .filter((entry) => path === entry || path.startsWith(`${entry}/`))
    .sort((one, other) => other.length - one.length)[0]
}
