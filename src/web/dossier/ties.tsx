import type { VNode } from 'preact'
import { type dossierTies, tieKinds } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Link, Table } from '../parts/index.ts'
import { pageOf } from './open.ts'

type Ties = Awaited<ReturnType<(typeof dossierTies)['run']>>
type Props = { readonly visit: Visit; readonly ties: Ties }

/** What is in common beside the text: vouchers and numbers first, then people and units. */
export function TiesTable({ visit, ties }: Props): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('文字以外的重合', 'In common beside the text')}
      columns={[
        { key: 'kind', head: t('种类', 'Kind') },
        { key: 'what', head: t('内容', 'What') },
        { key: 'with', head: t('另一件', 'The other') },
      ]}
      rows={ties.map((tie, index) => ({
        id: String(index),
        cells: { kind: tieKinds[tie.kind][lang], what: tie.what, with: <Other visit={visit} other={tie.with} /> },
      }))}
      empty={t(
        '没有发现人员、单位、专利、仪器、发票或合同与其他办件重合。',
        'No person, unit, patent, instrument, invoice or contract is shared with another dossier.',
      )}
    />
  )
}

function Other({ visit, other }: { readonly visit: Visit; readonly other: Ties[number]['with'] }): VNode {
  if (!other) return <>{visit.t('（无权查看的办件）', '(a dossier that you may not read)')}</>
  return (
    <>
      <Link visit={visit} href={other.kind === 'dossier' ? pageOf(other.id) : `/library/${other.id}`}>
        {other.title}
      </Link>
      <span class="govuk-hint">{[other.number, other.who, other.year].filter(Boolean).join(' · ')}</span>
    </>
  )
}
