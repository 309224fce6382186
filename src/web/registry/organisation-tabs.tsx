import type { VNode } from 'preact'
import { type BankAccount, listPeople, listSanctions, type YearlySheet } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Empty, Inset, Link, LinkButton, moneyText, Table } from '../parts/index.ts'
import { AccountsTable } from './accounts-table.tsx'
import { PostState } from './post-state.tsx'
import { SanctionTable } from './sanction-table.tsx'

type Of = { readonly visit: Visit; readonly organisation: string }
const most = 1000

/** Who works there; the bureau reads it, others see their own people on their own pages. */
export async function PeopleTab({ visit, organisation }: Of): Promise<VNode> {
  const { t, lang, actor } = visit
  if (!actor.is('officer', 'system-admin') && !(actor.is('host-admin') && actor.for(organisation)))
    return <Empty title={t('您现在的身份看不到本单位人员。', 'Your present role does not see its people.')} />
  const people = await visit.ask(listPeople, { organisation, limit: most })
  return (
    <>
      {people.length === most ? (
        <Inset>{t(`只列出最近的 ${most} 人。`, `Only the latest ${most} are listed.`)}</Inset>
      ) : null}
      <Table
        caption={t('人员', 'People')}
        captionHidden
        columns={[
          { key: 'name', head: t('姓名', 'Name') },
          { key: 'title', head: t('职务', 'Post') },
          { key: 'since', head: t('起', 'Since') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={people.map((post) => ({
          id: post.id,
          cells: {
            name: (
              <Link visit={visit} href={`/registry/people/${post.person}`}>
                {post.person_name}
              </Link>
            ),
            title: `${post.title ?? '—'}${post.part_time ? t('（兼职）', ' (part-time)') : ''}`,
            since: dayText(post.since, lang),
            state: <PostState visit={visit} post={post} administrator={post.administrator !== null} />,
          },
        }))}
        empty={t('没有人员。', 'Nobody is on file.')}
      />
    </>
  )
}

type Years = { readonly visit: Visit; readonly sheets: readonly YearlySheet[] }
export const YearsTab = ({ visit: { t, lang }, sheets }: Years): VNode => (
  <Table
    caption={t('年度数据', 'Yearly figures')}
    captionHidden
    columns={[
      { key: 'year', head: t('年度', 'Year') },
      { key: 'revenue', head: t('营业收入', 'Revenue'), numeric: true },
      { key: 'rd', head: t('研发费用', 'R&D spending'), numeric: true },
      { key: 'staff', head: t('从业人员', 'Staff'), numeric: true },
      { key: 'source', head: t('数据来源', 'Source') },
      { key: 'as_of', head: t('截至', 'As of') },
    ]}
    rows={sheets.map(({ year, figures, source, as_of }) => ({
      id: String(year),
      cells: {
        year: String(year),
        revenue: moneyText(figures.revenue_fen, lang),
        rd: moneyText(figures.rd_spend_fen, lang),
        staff: figures.staff === undefined ? '—' : String(figures.staff),
        source,
        as_of: dayText(as_of, lang),
      },
    }))}
    empty={t('没有年度数据，或您现在的身份看不到。', 'There are no figures, or your present role does not see them.')}
  />
)

type Accounts = { readonly visit: Visit; readonly accounts: readonly BankAccount[] }
export const AccountsTab = ({ visit, accounts }: Accounts): VNode => (
  <>
    <AccountsTable
      visit={visit}
      accounts={accounts}
      empty={visit.t(
        '没有银行账户，或您现在的身份看不到。',
        'There are no accounts, or your present role does not see them.',
      )}
    />
    {visit.actor.is('finance') ? (
      <Link visit={visit} href="/finance/accounts">
        {visit.t('到账户核验', 'Verify accounts')}
      </Link>
    ) : null}
  </>
)

export async function SanctionsTab({ visit, organisation }: Of): Promise<VNode> {
  const sanctions = await visit.ask(listSanctions, { subject: organisation, limit: 200 })
  return (
    <>
      <SanctionTable visit={visit} sanctions={sanctions} named={false} />
      {visit.actor.is('supervisor') ? (
        <LinkButton visit={visit} href={`/registry/sanctions/new?organisation=${organisation}`} tone="secondary">
          {visit.t('登记惩戒决定', 'Record a sanction')}
        </LinkButton>
      ) : null}
    </>
  )
}
