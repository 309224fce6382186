import type { VNode } from 'preact'
import { startSweep } from '../../overlap/index.ts'
import { nearEqualGroups } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Card, Empty, Form, Heading, Inset, instantText, Link } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'

type Read = Awaited<ReturnType<(typeof nearEqualGroups)['run']>>
type Member = Read['groups'][number][number]

/** Everything compared with everything: how far it has come, and which projects are near equal. */
export const groupsPage = page('/library/groups', {
  async view(visit) {
    const { t } = visit
    const read = await visit.ask(nearEqualGroups, {})
    return {
      title: t('全库查重', 'Compare everything'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/library', label: t('外部参考库', 'Reference library') }]} />
          <Heading>{t('全库查重', 'Compare everything')}</Heading>
          <Progress visit={visit} read={read} />
          {visit.actor.is('officer') && (!read.sweep || read.sweep.ended_at) ? <Start visit={visit} /> : null}
          <Groups visit={visit} read={read} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    await visit.perform(startSweep, { sweep: textOf(typed, 'sweep') }, keyOf(typed))
    return go(
      '/library/groups',
      visit.t('已开始，可以离开此页，进度会保留', 'Begun; you may leave this page, it goes on'),
    )
  },
})

function Progress({ visit: { t, lang }, read: { sweep } }: { visit: Visit; read: Read }): VNode {
  if (!sweep)
    return (
      <p class="govuk-body">
        {t(
          '把已提交的办件和外部参考库两两比对，列出几乎相同的项目组。还没有做过。',
          'Compares everything that was handed in and the reference library with each other and lists groups of near-equal projects. It was never done yet.',
        )}
      </p>
    )
  const asked = t(
    `${sweep.asked_by_name} 于 ${instantText(sweep.asked_at, 'zh')} 发起`,
    `Asked for by ${sweep.asked_by_name}, ${instantText(sweep.asked_at, 'en')}`,
  )
  if (sweep.ended_at)
    return (
      <p class="govuk-body">
        {asked}
        {t(
          `，已比对 ${sweep.done} 份，${instantText(sweep.ended_at, lang)} 完成。`,
          `; ${sweep.done} texts compared, done ${instantText(sweep.ended_at, lang)}.`,
        )}
      </p>
    )
  const percent = sweep.texts === 0 ? 0 : Math.min(99, Math.floor((100 * sweep.done) / sweep.texts))
  return (
    <Inset>
      <p class="govuk-body">
        {asked}
        {t(
          `，正在比对：${sweep.done} / ${sweep.texts} 份（${percent}%）。可以离开此页，稍后再看。`,
          `; under way: ${sweep.done} of ${sweep.texts} (${percent}%). You may leave this page and come back.`,
        )}
      </p>
      <progress max={100} value={percent} aria-label={t('进度', 'Progress')}>{`${percent}%`}</progress>
    </Inset>
  )
}

const Start = ({ visit }: { visit: Visit }): VNode => (
  <Form visit={visit}>
    <NewId visit={visit} name="sweep" />
    <Button>{visit.t('开始全库查重', 'Compare everything now')}</Button>
  </Form>
)

function Groups({ visit, read: { groups, found } }: { visit: Visit; read: Read }): VNode {
  const { t } = visit
  if (groups.length === 0)
    return (
      <Empty title={t('没有几乎相同的项目', 'No projects are near equal')}>
        {t(
          '相互有六成以上文字相同的项目会成组列在这里。',
          'Projects that share six tenths of their text stand here in groups.',
        )}
      </Empty>
    )
  return (
    <>
      <p class="govuk-body">
        {t(`共 ${found} 组`, `${found} groups`)}
        {found > groups.length
          ? t(`，只列出最大的 ${groups.length} 组。`, `; the largest ${groups.length} are shown.`)
          : ''}
      </p>
      {groups.map((members, index) => (
        <Card title={t(`第 ${index + 1} 组（${members.length} 项）`, `Group ${index + 1} (${members.length})`)}>
          <ul class="govuk-list">
            {members.map((member) => (
              <li>
                <MemberLine visit={visit} member={member} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}

const MemberLine = ({ visit, member }: { visit: Visit; member: Member }): VNode => (
  <>
    <Link
      visit={visit}
      href={member.kind === 'dossier' ? `/dossiers/${member.id}?tab=overlaps` : `/library/${member.id}`}
    >
      {member.title ?? member.number ?? member.id}
    </Link>{' '}
    <span class="govuk-hint">{[member.source, member.number, member.who].filter(Boolean).join(' · ')}</span>
  </>
)
