import type { Deed } from '#platform/act'
import { type Addressee, sendAll } from '../desk/index.ts'
import type { SealStep } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { handOver } from './handing.ts'
import { saidDayPair } from './said.ts'
import { type NextSeal, nextSeal, type Seal } from './seal.ts'

type Sealing = {
  readonly dossier: Dossier
  readonly number: string
  readonly order: readonly SealStep[]
  readonly seals: readonly Pick<Seal, 'position'>[]
}

/** Puts the agreement on the desk of whoever seals next and tells them; answers null when every seal stands. */
export async function askForSeal(deed: Deed, { dossier, number, order, seals }: Sealing): Promise<NextSeal | null> {
  const next = nextSeal(order, seals)
  if (!next) return null
  const to = deskOf(next, dossier)
  await handOver(deed, dossier, { what: 'procedure.seal', title: next.title, to, due: dossier.due_at })
  await sendAll(deed.tx, [
    {
      letter: 'agreement-seal-wanted',
      to,
      subject: { kind: 'dossier', id: dossier.id },
      at: deed.now,
      facts: {
        title: dossier.title,
        agreement: number,
        step: next.title,
        due: dossier.due_at ? saidDayPair(dossier.due_at) : { zh: '规定期限', en: 'the day that was set' },
      },
    },
  ])
  return next
}

function deskOf({ party }: SealStep, dossier: Dossier): Addressee {
  if (party === 'lead') return { person: dossier.lead }
  if (party === 'host') return { role: 'host-admin', organisation: dossier.host }
  if (party === 'recommender') return { role: 'recommender', organisation: dossier.recommender }
  if (party === 'owner') return { role: 'host-admin', organisation: dossier.owner ?? null }
  return { role: 'officer' }
}
