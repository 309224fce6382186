import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { listRecords } from '../../evidence/index.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Empty, Heading, instantText, Link, Pager, Table, Tag } from '../parts/index.ts'

/** What the log holds of a dossier: each record that its reader sees, with its place and its receipt. */
export const dossierEvidencePage = page('/dossiers/:dossier/evidence', {
  async view(visit) {
    const { dossier } = visit.params
    if (!isId(dossier)) return refuse('platform.not_found', { what: { zh: '办件', en: 'dossier' } })
    const { after } = visit.query
    const found = await visit.ask(listRecords, {
      kind: 'dossier',
      subject: dossier,
      ...(/^\d{1,15}$/.test(after ?? '') ? { before: Number(after) } : {}),
    })
    return {
      title: visit.t('办件的存证', 'What the log holds of the dossier'),
      frame: 'workspace',
      body: <Records visit={visit} dossier={dossier} found={found} />,
    }
  },
})

type Props = {
  readonly visit: Visit
  readonly dossier: string
  readonly found: Awaited<ReturnType<typeof listRecords.run>>
}

function Records({ visit, dossier, found }: Props): VNode {
  const { t, lang } = visit
  const title = t('办件的存证', 'What the log holds of the dossier')
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${dossier}`, label: t('办件', 'The dossier') }]} />
      <Heading>{title}</Heading>
      <p class="govuk-body">
        {t(
          '这个办件的每一次办理都写入只增不改的',
          'Every act on this dossier is taken into a log that only grows, the ',
        )}
        <Link visit={visit} href="/log">
          {t('透明日志', 'transparency log')}
        </Link>
        {t('，每一条都可以取得回执并自行核验。', '; each has a receipt that you can verify by yourself.')}
      </p>
      <Table
        caption={title}
        captionHidden
        columns={[
          { key: 'at', head: t('时间', 'When') },
          { key: 'title', head: t('办理', 'Act') },
          { key: 'place', head: t('存证', 'In the log') },
          { key: 'receipt', head: t('回执', 'Receipt') },
        ]}
        rows={found.records.map((record) => ({
          id: String(record.event),
          cells: {
            at: instantText(record.at, lang),
            title: record.title[lang],
            place:
              record.index === null ? (
                <Tag tone="wait">{t('等待写入', 'waits')}</Tag>
              ) : (
                t(`第 ${record.index} 位`, `place ${record.index}`)
              ),
            receipt: (
              <Link visit={visit} href={`/receipts/${record.event}`}>
                {t(`第 ${record.event} 号`, `record ${record.event}`)}
              </Link>
            ),
          },
        }))}
        empty={
          <Empty title={t('没有您能看到的办理记录', 'No record that you may see')}>
            {t('办理之后，记录会显示在这里。', 'Records appear here once something was done.')}
          </Empty>
        }
      />
      <Pager visit={visit} next={found.next === null ? null : String(found.next)} />
    </>
  )
}
