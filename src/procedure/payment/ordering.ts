import type { Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import type { Problem } from '#platform/refusal'
import { districtFinding, type Finding, payeeFindings } from './payee.ts'
import type { Payment } from './payment.ts'
import { payeesOf, verifiedAccounts } from './store/payee.ts'
import { stepsOf } from './store/payment.ts'

export type Looked = { readonly payment: Payment; readonly findings: readonly Finding[]; readonly waved: boolean }

/** Every payee as it stands today; what a person of finance released for this account and attempt is not asked again. */
export async function lookAtPayees(deed: Pick<Deed, 'tx' | 'now'>, payments: readonly Payment[]): Promise<Looked[]> {
  const facts = await payeesOf(deed.tx, payments, dayOf(deed.now))
  const districts = await verifiedAccounts(
    deed.tx,
    payments.flatMap(({ via }) => via ?? []),
  )
  const looked: Looked[] = []
  for (const payment of payments) {
    const lost = payment.via !== null && !districts.some(({ organisation }) => organisation === payment.via)
    const findings = [...payeeFindings(facts.get(payment.id)!), ...(lost ? [districtFinding(payment.via_name!)] : [])]
    const asks = findings.some(({ weight }) => weight === 'ask')
    looked.push({ payment, findings, waved: asks && (await wasReleased(deed, payment)) })
  }
  return looked
}

async function wasReleased({ tx }: Pick<Deed, 'tx'>, { id, attempt, account }: Payment): Promise<boolean> {
  const steps = await stepsOf(tx, id)
  return steps.some((step) => step.kind === 'release' && step.attempt === attempt && step.facts.account === account)
}

export const stops = ({ findings }: Looked): boolean => findings.some(({ weight }) => weight === 'stop')
export const asks = ({ findings, waved }: Looked): boolean => !waved && findings.some(({ weight }) => weight === 'ask')

export const problemsOf = (looked: readonly Looked[]): Problem[] =>
  looked.filter(stops).flatMap(({ payment, findings }) =>
    findings
      .filter(({ weight }) => weight === 'stop')
      .map(({ says }) => ({
        field: `payments.${payment.id}`,
        says: {
          zh: `《${payment.title}》第 ${payment.part} 笔：${says.zh}`,
          en: `${payment.title}, part ${payment.part}: ${says.en}`,
        },
      })),
  )
