import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import type { Programme } from './definition/programme.ts'
import type { Round } from './round.ts'
import { nextNumber } from './store/dossier.ts'

/**
 * The number of an agreement, in the pattern that the programme sets (`筑科合同〔{year}〕{n}号` is the bureau's to choose). Without
 * a setting it begins with the programme's own prefix, because the bureau's document numbers are not ours to give out.
 */
export async function numberOfAgreement(tx: Tx, programme: Programme, now: Instant): Promise<string> {
  const year = dayOf(now).slice(0, 4)
  const pattern = programme.agreementNumber ?? `${programme.numbering.prefix}-HT-{year}-{n}`
  const digits = programme.agreementNumber ? 1 : programme.numbering.digits
  const running = await nextNumber(tx, `agreement ${pattern} ${year}`)
  return pattern.replace('{year}', year).replace('{n}', String(running).padStart(digits, '0'))
}

/** The number that a dossier gets when it is handed in or listed; a practice round has running numbers of its own, so that real ones have no gap. */
export async function numberOfDossier(
  tx: Tx,
  { numbering }: Programme,
  { year, practice }: Pick<Round, 'year' | 'practice'>,
): Promise<string> {
  const prefix = `${practice ? 'YL-' : ''}${numbering.prefix}-${year}`
  return `${prefix}-${String(await nextNumber(tx, prefix)).padStart(numbering.digits, '0')}`
}
