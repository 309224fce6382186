import type { Deed } from '#platform/act'
import type { Sending } from '../desk/index.ts'
import type { Dossier } from './dossier.ts'
import { programmeAt } from './store/programme.ts'

/** One letter to the lead of each dossier, with the facts every such letter names and those of its own. */
export async function lettersTo(
  { tx, now }: Pick<Deed, 'tx' | 'now'>,
  dossiers: readonly Dossier[],
  letter: string,
  more: (dossier: Dossier) => Record<string, unknown>,
): Promise<Sending[]> {
  const letters: Sending[] = []
  for (const dossier of dossiers) {
    const { noun } = await programmeAt(tx, dossier.programme, dossier.programme_version)
    letters.push({
      letter,
      to: { person: dossier.lead },
      subject: { kind: 'dossier', id: dossier.id },
      at: now,
      facts: { noun, number: dossier.number ?? '', title: dossier.title, ...more(dossier) },
    })
  }
  return letters
}
