import type { VNode } from 'preact'
import { listObjections } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, instantText, leftText, Pager, Table, Tabs, Tag } from '../parts/index.ts'

const bureau = ['officer', 'leader', 'supervisor', 'auditor'] as const

/** For the bureau all objections; for everybody else those that they lodged themselves. */
export const objectionsPage = page('/objections', {
  async view(visit) {
    const own = visit.query.mine === 'yes' || !visit.actor.is(...bureau)
    const answered = visit.query.state === 'answered'
    const { after } = visit.query
    const found = await visit.ask(listObjections, {
      ...(own ? { mine: true } : { open: !answered }),
      ...(after ? { after } : {}),
    })
    return {
      title: own ? visit.t('我的异议', 'My objections') : visit.t('异议', 'Objections'),
      frame: 'workspace',
      body: <Objections visit={visit} own={own} answered={answered} found={found} />,
    }
  },
})

type Found = Awaited<ReturnType<typeof listObjections.run>>
export type Objection = Found['objections'][number]

export function ObjectionState({ visit, one }: { visit: Visit; one: Objection }): VNode {
  if (one.upheld === true) return <Tag tone="late">{visit.t('异议成立', 'Upheld')}</Tag>
  if (one.upheld === false) return <Tag>{visit.t('异议不成立', 'Not upheld')}</Tag>
  return <Tag tone="wait">{leftText(one.due_at, visit.now, visit.lang)}</Tag>
}

function Objections({
  visit,
  own,
  answered,
  found,
}: {
  visit: Visit
  own: boolean
  answered: boolean
  found: Found
}): VNode {
  const { t, lang } = visit
  const named = visit.actor.is('supervisor')
  return (
    <>
      <Heading>{own ? t('我的异议', 'My objections') : t('异议', 'Objections')}</Heading>
      {own ? null : (
        <Tabs
          visit={visit}
          current={answered ? 'answered' : 'open'}
          tabs={[
            { key: 'open', label: t('待答复', 'To answer'), href: '/objections' },
            { key: 'answered', label: t('已答复', 'Answered'), href: '/objections?state=answered' },
          ]}
        />
      )}
      <Table
        caption={t('异议', 'Objections')}
        captionHidden
        columns={[
          { key: 'receipt', head: t('回执号', 'Receipt') },
          { key: 'title', head: t('对象', 'About') },
          { key: 'received', head: t('收到', 'Received') },
          { key: 'due', head: t('答复期限', 'Answer by') },
          ...(named ? [{ key: 'name', head: t('异议人', 'Objector') }] : []),
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={found.objections.map((one) => ({
          id: one.id,
          href: visit.href(`/objections/${one.id}`),
          cells: {
            receipt: one.receipt,
            title: `${one.number} ${one.title}`,
            received: instantText(one.received_at, lang),
            due: dayText(one.due_at, lang),
            name: one.name,
            state: <ObjectionState visit={visit} one={one} />,
          },
        }))}
        empty={
          <Empty title={own ? t('您没有提出过异议', 'You have lodged no objection') : t('没有异议', 'No objections')}>
            {t('公示期内提出的异议会列在这里。', 'Objections lodged while a notice runs are listed here.')}
          </Empty>
        }
      />
      <Pager visit={visit} next={found.next} />
    </>
  )
}
