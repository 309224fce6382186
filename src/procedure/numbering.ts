import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import type { Programme } from './definition/programme.ts'
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
