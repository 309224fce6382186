import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Inset, Link, Tag } from '../parts/index.ts'
import { Answers } from './answers.tsx'
import { type Opened, pageOf } from './open.ts'
import { leftText, RulesPanel } from './rules-panel.tsx'
import { TaskRow } from './task-row.tsx'

type Props = { readonly visit: Visit; readonly opened: Opened }

/** To whoever writes: the sections as a list of tasks. To everybody else: what was answered. */
export function FormTab(props: Props): VNode {
  return props.opened.writes ? <Tasks {...props} /> : <Answers {...props} />
}

function Tasks({ visit, opened }: Props) {
  const { dossier, programme, round } = opened
  const { t, lang } = visit
  const returned = [...opened.outcomes]
    .reverse()
    .find((outcome) => outcome.result === 'return' || outcome.result === 'ask')
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {returned?.reason ? (
          <Inset tone="late">
            <strong>{t(`${returned.person_name}的意见：`, `${returned.person_name} wrote: `)}</strong>
            {returned.reason}
          </Inset>
        ) : null}
        <p class="govuk-body">{leftText(visit, opened.readiness.left)}</p>
        <ul class="govuk-task-list">
          {programme.form.map((section) => (
            <TaskRow visit={visit} opened={opened} section={section} />
          ))}
          <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
              <Link visit={visit} href={pageOf(dossier.id, 'members')}>
                {t('成员与合作单位确认', 'Members and their consent')}
              </Link>
            </div>
            <div class="govuk-task-list__status">{membersSaid(visit, opened)}</div>
          </li>
          <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
              <Link visit={visit} href={pageOf(dossier.id, 'avoid')}>
                {t('申请回避专家', 'Ask to avoid experts')}
              </Link>
            </div>
            <div class="govuk-task-list__status">{t('可不填', 'Optional')}</div>
          </li>
          <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
              <Link visit={visit} href={pageOf(dossier.id, 'check')}>
                {t('核对并提交', 'Check and submit')}
              </Link>
            </div>
            <div class="govuk-task-list__status">{leftText(visit, opened.readiness.left)}</div>
          </li>
        </ul>
        <p class="govuk-body">
          <Link visit={visit} href={`/rounds/${round.id}`}>
            {round.title[lang]}
          </Link>
          {' · '}
          <Link visit={visit} href={pageOf(dossier.id, 'reuse')}>
            {t('复用以前的申报内容', 'Reuse an earlier application')}
          </Link>
          {' · '}
          <Link visit={visit} href={pageOf(dossier.id, 'print')}>
            {t('预览打印件（PDF）', 'Preview the printable PDF')}
          </Link>
        </p>
      </div>
      <div class="govuk-grid-column-one-third">
        <RulesPanel visit={visit} opened={opened} />
      </div>
    </div>
  )
}

function membersSaid(visit: Visit, { members }: Opened): VNode | string {
  const open = members.filter((member) => member.consents !== true).length
  if (members.length === 0) return visit.t('还没有邀请', 'nobody invited')
  return open === 0 ? (
    <Tag tone="good">{visit.t('全部已确认', 'all have agreed')}</Tag>
  ) : (
    <Tag tone="wait">{visit.t(`${open} 位未确认`, `${open} to answer`)}</Tag>
  )
}
