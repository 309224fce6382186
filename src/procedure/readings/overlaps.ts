import { Type } from 'typebox'
import { reading } from '#platform/act'
import type { Actor } from '#platform/actor'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { bodyOf, type Pair, pairOf, pairsOf, referencesOf, sharedFacts, verdictsOf } from '../../overlap/index.ts'
import { shownOf } from '../store/checking.ts'
import { readDossier } from '../store/dossier.ts'
import { explanationsOf } from '../store/explanation.ts'

const mayCompare = (actor: Actor) => actor.is('officer', 'leader', 'supervisor', 'auditor', 'institution')

/** The other side of a pair: a dossier of this bureau, or a published project; the title is null where it may not be read. */
export type Other = {
  readonly id: string
  readonly kind: Pair['other_kind']
  readonly title: string | null
  readonly number: string | null
  readonly who: string | null
  readonly year: string | null
  readonly source: string | null
}

/** With what a dossier overlaps, the strongest first, and what people have found of each pair. */
export const dossierOverlaps = reading('procedure.dossier-overlaps', {
  title: { zh: '查重结果', en: 'Overlaps of a dossier' },
  input: Type.Object({ dossier: Id() }),
  may: mayCompare,
  async run({ dossier: id }, { tx }) {
    await readDossier(tx, id)
    const pairs = await pairsOf(tx, id)
    const others = pairs.map((pair) => otherIn(pair, id))
    const known = await othersOf(tx, pairs, others)
    const verdicts = await verdictsOf(tx, id, others)
    const explanations = await explanationsOf(tx, id)
    return {
      /** Whether the text was compared yet; that happens within minutes of the submission. */
      checked: (await bodyOf(tx, id)) !== null,
      pairs: pairs.map((pair, index) => ({
        ...pair,
        /** The share is measured in this dossier, or in the later one that was found to overlap with it. */
        seen_from: pair.one === id ? ('this' as const) : ('other' as const),
        with: known.get(others[index]!)!,
        verdict: verdicts.find(({ low, high }) => low === others[index] || high === others[index]) ?? null,
        explanation: explanations.find((one) => one.other === others[index]) ?? null,
      })),
    }
  },
})

/** Two texts beside each other with the passages they share. */
export const readOverlap = reading('procedure.read-overlap', {
  title: { zh: '重合比对', en: 'Compare two texts' },
  input: Type.Object({ dossier: Id(), other: Id() }),
  may: mayCompare,
  async run({ dossier: id, other }, { tx }) {
    const dossier = await readDossier(tx, id)
    const pair = (await pairOf(tx, id, other)) ?? (await pairOf(tx, other, id))
    if (!pair) return refuse('platform.not_found', { what: { zh: '这两份材料的重合', en: 'such overlap' } })
    const known = await othersOf(tx, [pair], [other])
    const texts = { one: (await bodyOf(tx, pair.one)) ?? '', other: (await bodyOf(tx, pair.other)) ?? '' }
    return {
      dossier,
      pair,
      with: known.get(other)!,
      texts,
      verdicts: await verdictsOf(tx, id, [other]),
      explanations: (await explanationsOf(tx, id)).filter((one) => one.other === other),
      facts: pair.one === id ? sharedFacts(texts.one, texts.other) : sharedFacts(texts.other, texts.one),
    }
  },
})

const otherIn = (pair: Pair, id: string): string => (pair.one === id ? pair.other : pair.one)

async function othersOf(
  tx: Parameters<typeof pairsOf>[0],
  pairs: readonly Pair[],
  others: readonly string[],
): Promise<ReadonlyMap<string, Other>> {
  const dossiers = await shownOf(tx, others)
  const references = await referencesOf(tx, others)
  return new Map(
    others.map((id, index): [string, Other] => {
      const dossier = dossiers.find((one) => one.id === id)
      const reference = references.find((one) => one.id === id)
      const kind = pairs[index]!.other === id ? pairs[index]!.other_kind : 'dossier'
      return [
        id,
        {
          id,
          kind,
          title: dossier?.title ?? reference?.title ?? null,
          number: dossier?.number ?? reference?.external_id ?? null,
          who: dossier
            ? `${dossier.host_name} · ${dossier.lead_name}`
            : [reference?.organisation_name, reference?.lead_name].filter(Boolean).join(' · ') || null,
          year: dossier ? String(dossier.year) : (reference?.began?.slice(0, 4) ?? null),
          source: reference?.source ?? null,
        },
      ]
    }),
  )
}
