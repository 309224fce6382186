import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { SealStep } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'

/**
 * Seals stand in the order of the programme. Each seal stands under the same text, told by its digest: a text that
 * changed needs all its seals again.
 */
export type Seal = {
  readonly position: number
  readonly key: string
  readonly party: SealStep['party']
  readonly way: 'electronic' | 'scan'
  readonly adapter: string | null
  readonly scan: string | null
  readonly sealed_on: string
  readonly digest: string
  readonly person_name: string
  readonly at: Instant
}

/** No seal authority is connected here, so an electronic seal is recorded by this adapter and says so wherever it is shown. */
export const localAdapter = 'local-demonstration'
export const wayText: Readonly<Record<Seal['way'], Text>> = {
  electronic: { zh: '电子签章（本地演示适配器）', en: 'Electronic seal (local demonstration adapter)' },
  scan: { zh: '纸质盖章扫描件', en: 'Scan of the sealed paper' },
}
export const partyText: Readonly<Record<SealStep['party'], Text>> = {
  lead: { zh: '项目负责人', en: 'Project leader' },
  host: { zh: '承担单位', en: 'Undertaking organisation' },
  bureau: { zh: '市科技局', en: 'Bureau' },
  recommender: { zh: '推荐单位', en: 'Recommending organisation' },
  owner: { zh: '需求方', en: 'Owner of the need' },
}

export type NextSeal = SealStep & { readonly position: number }

export function nextSeal(order: readonly SealStep[], seals: readonly Pick<Seal, 'position'>[]): NextSeal | null {
  const position = order.findIndex((_step, index) => !seals.some((seal) => seal.position === index))
  return position < 0 ? null : { ...order[position]!, position }
}

/** Refuses a seal out of turn and a hand that is not the party's; an officer may record the scan of somebody else's paper. */
export function refuseUnlessTurn(next: NextSeal, step: string, dossier: Dossier, actor: Actor, way: Seal['way']): void {
  if (next.key !== step) refuse('procedure.seal_order', { next: next.title })
  if (!isParty(next.party, dossier, actor) && !(way === 'scan' && actor.is('officer')))
    refuse('procedure.seal_of_another', { step: next.title, party: partyText[next.party] })
}

export function isParty(
  party: SealStep['party'],
  dossier: Pick<Dossier, 'lead' | 'host' | 'recommender' | 'owner'>,
  actor: Actor,
): boolean {
  if (party === 'lead') return actor.person === dossier.lead
  if (party === 'host') return actor.is('host-admin') && actor.for(dossier.host)
  if (party === 'recommender') return actor.is('recommender') && actor.for(dossier.recommender)
  if (party === 'owner') return actor.is('host-admin') && actor.for(dossier.owner ?? null)
  return actor.is('officer')
}
