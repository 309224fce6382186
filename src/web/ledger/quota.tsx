import {
  accountOf,
  coordination,
  fundQuota,
  openAllotmentsNow,
  readQuotaNow,
  shiftQuota,
  sourceText,
} from '../../ledger/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Figures, fenIn, Heading, Link, moneyText, Tag } from '../parts/index.ts'
import { filledIn } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { namesOf } from './coordination.tsx'
import { FundForm, ShiftForm } from './quota-forms.tsx'

/** One quota: what is planned, committed, paid and left, its statements, and the acts of finance on it. */
export const quotaPage = page('/ledger/quotas/:quota', {
  async view(visit) {
    const { t, lang } = visit
    const quota = await visit.ask(readQuotaNow, { quota: idIn(visit, 'quota', '这项预算额度', 'quota') })
    const names = await namesOf(visit)
    const keeps = visit.actor.is('finance') && !quota.closed
    const { quotas } = keeps ? await visit.ask(coordination, { year: quota.year, limit: 200 }) : { quotas: [] }
    const { allotments } = keeps ? await visit.ask(openAllotmentsNow, {}) : { allotments: [] }
    return {
      title: quota.title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/ledger', label: t('资金统筹', 'Co-ordination') }]} />
          <Heading
            caption={`${names.get(quota.programme) ?? quota.programme} · ${quota.year} · ${sourceText[quota.source][lang]}`}
          >
            {quota.title}
          </Heading>
          {quota.closed ? <Tag tone="neutral">{t('年度已冻结', 'Year frozen')}</Tag> : null}
          <Figures
            items={[
              { label: t('已安排额度', 'Planned'), value: moneyText(quota.planned_fen, lang) },
              { label: t('已立项', 'Committed'), value: moneyText(quota.committed_fen, lang) },
              { label: t('已拨付', 'Paid'), value: moneyText(quota.paid_fen, lang) },
              { label: t('可用', 'Left'), value: moneyText(quota.left_fen, lang) },
            ]}
          />
          <p class="govuk-body">
            <Link visit={visit} href={`/ledger/accounts/${quota.account}`}>
              {t('额度明细', 'Statement of the quota')}
            </Link>
            {' · '}
            <Link visit={visit} href={`/ledger/accounts/${accountOf.paid(quota.id)}`}>
              {t('拨付明细', 'Statement of what was paid')}
            </Link>
          </p>
          {keeps ? <FundForm visit={visit} quota={quota} allotments={allotments} /> : null}
          {keeps ? <ShiftForm visit={visit} quota={quota} quotas={quotas} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const quota = idIn(visit, 'quota', '这项预算额度', 'quota')
    const amountFen = fenIn(typed, 'amountFen')
    if (textOf(typed, '_do') === 'shift') {
      const given = filledIn(typed, 'shift', 'to', 'document', 'basis', 'reason')
      await visit.perform(shiftQuota, { from: quota, ...given, amountFen }, keyOf(typed))
      return go(`/ledger/quotas/${quota}`, visit.t('调剂已记入', 'The shift is in the ledger'))
    }
    const given = filledIn(typed, 'transfer', 'way', 'allotment', 'document', 'note')
    await visit.perform(fundQuota, { quota, ...given, amountFen }, keyOf(typed))
    return go(`/ledger/quotas/${quota}`, visit.t('额度已变更', 'The quota is changed'))
  },
})
