import type { ComponentChildren, VNode } from 'preact'
import type { Role } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { holderName, hostLabel, isEnd, leadLabel, stageTitle } from '../../procedure/index.ts'
import type { View, Visit } from '../page.ts'
import { dayText, Heading, instantText, leftText, StageLine, Summary, Tabs, Tag } from '../parts/index.ts'
import { Foot } from './foot.tsx'
import { type Opened, pageOf } from './open.ts'
import { stepsOf, usualNext } from './stages.ts'

export const tabs = ['form', 'attachments', 'checks', 'review', 'money', 'overlaps', 'timeline'] as const
export type Tab = (typeof tabs)[number]

/** The one shape of a dossier's page, everywhere: head, stage line, tabs, the work, and the acts open to this person. */
export function dossierView(visit: Visit, opened: Opened, current: Tab, children: ComponentChildren): View {
  const { dossier, programme } = opened
  const title = dossier.title || visit.t('未命名', 'Untitled')
  return {
    title,
    frame: 'workspace',
    practice: dossier.practice,
    body: (
      <>
        <Heading caption={`${programme.name[visit.lang]} · ${dossier.number ?? visit.t('草稿', 'Draft')}`}>
          {title}
        </Heading>
        <Head visit={visit} opened={opened} />
        <StageLine
          visit={visit}
          steps={stepsOf(programme, dossier, opened.outcomes).map(({ label, state }) => ({
            label: label[visit.lang],
            state,
          }))}
        />
        <Tabs visit={visit} current={current} tabs={tabsOf(visit, opened)} />
        {children}
        <Foot visit={visit} offers={opened.offers} />
      </>
    ),
  }
}

function Head({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { dossier, programme, guide } = opened
  const { t, lang } = visit
  const ended = isEnd(dossier.stage)
  const next = usualNext(programme, dossier.stage)
  const item = guide.find((one) => one.id === dossier.guide_item)
  const late = dossier.due_at !== null && dossier.due_at < visit.now
  return (
    <Summary
      rows={[
        { key: hostLabel(programme, dossier)[lang], value: dossier.host_name },
        { key: leadLabel(programme)[lang], value: dossier.lead_name },
        ...(item ? [{ key: t('指南方向', 'Guide item'), value: `${item.code} ${item.title[lang]}` }] : []),
        {
          key: t('当前状态', 'State'),
          value: (
            <>
              <Tag tone={ended ? 'neutral' : 'accent'}>{stageTitle(programme, dossier)[lang]}</Tag>{' '}
              {ended ? '' : t(`由${holderOf(opened, 'zh')}办理，自 `, `with ${holderOf(opened, 'en')} since `)}
              {ended ? t('办结于 ', 'ended on ') : ''}
              {instantText(dossier.ended_at ?? dossier.stage_since, lang)}
            </>
          ),
        },
        ...(dossier.due_at && !ended
          ? [
              {
                key: t('办理期限', 'Due'),
                value: (
                  <>
                    {dayText(dayOf(dossier.due_at), lang)}{' '}
                    <Tag tone={late ? 'late' : 'wait'}>{leftText(dossier.due_at, visit.now, lang)}</Tag>
                  </>
                ),
              },
            ]
          : []),
        ...(next ? [{ key: t('下一步', 'What comes next'), value: next[lang] }] : []),
      ]}
    />
  )
}

/** The role that holds it, and the organisation by name where it is one. */
function holderOf({ dossier }: Opened, lang: 'zh' | 'en'): string {
  const role = holderName(dossier.holder_role)[lang]
  const name =
    dossier.holder_role === 'host-admin'
      ? dossier.host_name
      : dossier.holder_role === 'recommender'
        ? dossier.recommender_name
        : dossier.holder_role === 'applicant'
          ? dossier.lead_name
          : null
  if (!name) return role
  return lang === 'zh' ? `${role}（${name}）` : `${role} (${name})`
}

/** Who sees what a dossier overlaps with; to everybody else the text of another's dossier stays closed. */
const compares: readonly Role[] = ['officer', 'leader', 'supervisor', 'auditor', 'institution']

function tabsOf(visit: Visit, opened: Opened) {
  const { t } = visit
  const href = (tab: Tab) => `${pageOf(opened.dossier.id)}?tab=${tab}`
  return [
    { key: 'form', label: t('填报内容', 'Form'), href: href('form') },
    {
      key: 'attachments',
      label: t('附件', 'Attachments'),
      href: href('attachments'),
      count: opened.attachments.length,
    },
    { key: 'checks', label: t('条件核对', 'Checks'), href: href('checks') },
    { key: 'review', label: t('评审与结论', 'Review and results'), href: href('review') },
    { key: 'money', label: t('经费', 'Money'), href: href('money') },
    ...(compares.some((role) => visit.actor.is(role))
      ? [{ key: 'overlaps', label: t('查重', 'Overlaps'), href: href('overlaps') }]
      : []),
    { key: 'timeline', label: t('办理记录', 'Timeline'), href: href('timeline') },
  ]
}
