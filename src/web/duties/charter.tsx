import { charterSource } from '../../duties/index.ts'
import { readCharter } from '../../insight/index.ts'
import type { View, Visit } from '../page.ts'
import { Heading, Link, Table } from '../parts/index.ts'

type Charter = Awaited<ReturnType<typeof readCharter.run>>
type Row = Charter['clauses'][number]

/** The eighteen duties, who owns each today, and what this platform does for it; a duty without a service says so. */
export async function charterView(visit: Visit): Promise<View> {
  const { t, lang } = visit
  const { clauses } = await visit.ask(readCharter, {})
  const title = t('职责清单', 'The charter of duties')
  const body = (
    <>
      <Heading>{title}</Heading>
      <p class="lead">
        {t(
          `依据《${charterSource.zh}》归纳，括号内为原文条目序号。职责归属按日期登记，数字为此刻的实际数量，不含演练批次。`,
          `Our summary of: ${charterSource.en}. Numbers in brackets are those of its clauses. Owners are dated; counts are live and leave practice rounds out.`,
        )}
      </p>
      <Table
        visit={visit}
        caption={title}
        captionHidden
        columns={[
          { key: 'clause', head: t('职责', 'Duty') },
          { key: 'owner', head: t('现归属', 'Owner today') },
          { key: 'service', head: t('平台服务', 'Served here by') },
        ]}
        rows={clauses.map((clause) => ({
          id: String(clause.number),
          cells: {
            clause: (
              <Link visit={visit} href={`/charter/${clause.number}`}>
                {t(`（${clause.number}）`, `(${clause.number}) `)}
                {clause.title[lang]}
              </Link>
            ),
            owner: clause.owner?.value[lang] ?? t('待登记', 'not recorded'),
            service: <Services visit={visit} clause={clause} />,
          },
        }))}
        empty={null}
      />
    </>
  )
  return { title, body, frame: 'public' }
}

/** Programmes with their counts and services of other kinds, or the plain word that there is none yet. */
export function Services({ visit, clause }: { visit: Visit; clause: Row }) {
  const { t, lang } = visit
  if (clause.programmes.length + clause.services.length === 0)
    return <span class="muted">{t('本平台暂无服务', 'No service on this platform yet')}</span>
  return (
    <ul class="plain-list">
      {clause.programmes.map(({ code, name, counts }) => (
        <li key={code}>
          <Link visit={visit} href={`/programmes/${code}`}>
            {name[lang]}
          </Link>
          <br />
          {t(
            `批次 ${counts.rounds}（开放 ${counts.rounds_open}）· 已提交 ${counts.submitted} · 在办 ${counts.under_way} · 已立项 ${counts.approved}`,
            `${counts.rounds} rounds (${counts.rounds_open} open) · ${counts.submitted} submitted · ${counts.under_way} under way · ${counts.approved} approved`,
          )}
        </li>
      ))}
      {clause.services.map(({ href, title }) => (
        <li key={href}>
          <Link visit={visit} href={href}>
            {title[lang]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
