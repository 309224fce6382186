import type { Role } from '#platform/actor'
import { page } from '../page.ts'
import { Card, Heading, Link } from '../parts/index.ts'

const all: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin', 'officer']
const places = [
  {
    href: '/admin/people',
    roles: ['system-admin', 'security-admin', 'audit-admin'],
    zh: '人员与账号',
    en: 'People and accounts',
    why: { zh: '登记人员、开通和停用账号、重置密码', en: 'Register people, open and close accounts, reset passwords' },
  },
  {
    href: '/admin/roles',
    roles: all,
    zh: '身份授权',
    en: 'Roles',
    why: { zh: '谁在什么时间由谁授予了什么身份', en: 'Who holds which role, from when to when, given by whom' },
  },
  {
    href: '/admin/sign-in-rules',
    roles: ['security-admin', 'system-admin', 'audit-admin'],
    zh: '登录规则',
    en: 'Rules of signing in',
    why: {
      zh: '密码、会话时长和输错次数，按日期和文件',
      en: 'Passwords, sessions and wrong tries, by day and document',
    },
  },
  {
    href: '/admin/erasures',
    roles: ['security-admin', 'audit-admin'],
    zh: '依法抹除',
    en: 'Lawful erasures',
    why: {
      zh: '依法抹除办理记录中的个人信息，登记依据和原因',
      en: 'Personal values erased from the record of acts, with basis and reason',
    },
  },
  {
    href: '/registry',
    roles: ['officer', 'system-admin'],
    zh: '单位与人员',
    en: 'Organisations and people',
    why: {
      zh: '确认单位登记、合并重复记录、录入单位',
      en: 'Confirm foundings, merge duplicates, register organisations',
    },
  },
  {
    href: '/admin/mandates',
    roles: all,
    zh: '委托',
    en: 'Mandates',
    why: { zh: '委托专业机构办理哪些事项', en: 'What institutions may do for the bureau' },
  },
  {
    href: '/admin/parameters',
    roles: all,
    zh: '政策参数',
    en: 'Policy parameters',
    why: { zh: '规定里的数字、起止日期和文号', en: 'The numbers of the rules with their dates and documents' },
  },
  {
    href: '/admin/calendar',
    roles: all,
    zh: '工作日历',
    en: 'Calendar',
    why: { zh: '节假日和调休', en: 'Days off and make-up days' },
  },
  {
    href: '/admin/letters',
    roles: ['system-admin', 'officer'],
    zh: '文书模板',
    en: 'Letters',
    why: { zh: '每一份文书的中英文预览和措辞', en: 'Every letter in both languages, and its wording' },
  },
  {
    href: '/admin/outbox',
    roles: ['system-admin', 'audit-admin'],
    zh: '发件箱',
    en: 'Outbox',
    why: { zh: '已发出、待发出和留存的消息', en: 'What has left, what waits and what is kept' },
  },
  {
    href: '/admin/operation',
    roles: ['system-admin', 'audit-admin'],
    zh: '运行状态',
    en: 'Operation',
    why: {
      zh: '版本、数据库、定时任务、待发消息、存储和最近一次备份',
      en: 'Release, database, clocks, waiting letters, storage and the last backup',
    },
  },
  {
    href: '/admin/deputies',
    roles: ['officer', 'leader', 'system-admin'],
    zh: 'A/B 角',
    en: 'Deputies',
    why: { zh: '某些日子由谁代办', en: 'Who stands in on which days' },
  },
] as const satisfies readonly {
  href: string
  roles: readonly Role[]
  zh: string
  en: string
  why: { zh: string; en: string }
}[]

/** What an administrator keeps, each with what it is for; the three administrators see their own part. */
export const adminHome = page('/admin', {
  async view(visit) {
    const { t, lang, actor } = visit
    const open = places.filter(({ roles }) => actor.is(...roles))
    return {
      title: t('系统管理', 'Administration'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('系统管理', 'Administration')}</Heading>
          {open.length === 0 ? (
            <p class="govuk-body">
              {t(
                '您现在的身份没有管理事项。请切换身份。',
                'Your present role administers nothing. Change the role you act in.',
              )}
            </p>
          ) : null}
          {open.map((place) => (
            <Card>
              <h2 class="govuk-heading-s">
                <Link visit={visit} href={place.href}>
                  {place[lang]}
                </Link>
              </h2>
              <p class="govuk-body">{place.why[lang]}</p>
            </Card>
          ))}
        </>
      ),
    }
  },
})
