import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../src/platform/ids.ts'
import { organisation, persona, rounds } from '../../src/town/index.ts'

/** One call that was sent: what it makes, under which key, and whether the platform said that it was done. */
export type Sent = {
  readonly kind: 'dossier' | 'section' | 'inquiry'
  readonly id: string
  readonly key: string
  readonly path: string
  readonly method: string
  readonly body: object
  acknowledged: boolean
}

const wen = persona('wen')
const started = (id: string): Omit<Sent, 'acknowledged'> => ({
  kind: 'dossier',
  id,
  key: newId(),
  path: '/api/dossiers',
  method: 'POST',
  body: {
    dossier: id,
    round: rounds.open,
    host: organisation(wen.works_at).id,
    recommender: organisation('recommender').id,
  },
})
const saved = (id: string, turn: number): Omit<Sent, 'acknowledged'> => ({
  kind: 'section',
  id,
  key: newId(),
  path: `/api/dossiers/${id}/sections/basics`,
  method: 'PUT',
  body: { answers: { title: `断电试验 ${turn}` } },
})
const asked = (id: string): Omit<Sent, 'acknowledged'> => ({
  kind: 'inquiry',
  id,
  key: newId(),
  path: '/api/inquiries',
  method: 'POST',
  body: { inquiry: id, kind: 'question', round: rounds.open, text: `断电试验的咨询 ${id}` },
})

/** Sends one call again and again under its key until the platform answers, at most for a minute. */
export async function send(address: string, token: string, sent: Sent, tries = 1): Promise<number> {
  for (let turn = 0; ; turn += 1) {
    const answer = await fetch(`${address}${sent.path}`, {
      method: sent.method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': sent.key,
      },
      body: JSON.stringify(sent.body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    const text = await answer?.text().catch(() => null)
    if (answer && typeof text === 'string' && answer.status === 200) sent.acknowledged = true
    if (answer && typeof text === 'string' && answer.status < 500) return answer.status
    if (turn + 1 >= tries) return 0
    await pause(250)
  }
}

/** A client that works until it is told to stop: it begins a dossier, saves a section some times, asks a question. */
export async function client(address: string, token: string, all: Sent[], going: () => boolean): Promise<void> {
  while (going()) {
    const dossier = newId()
    const calls = [started(dossier), ...[1, 2, 3].map((turn) => saved(dossier, turn)), asked(newId())]
    for (const call of calls) {
      if (!going()) return
      const sent: Sent = { ...call, acknowledged: false }
      all.push(sent)
      const status = await send(address, token, sent)
      if (status >= 400) throw new Error(`${sent.method} ${sent.path} answered ${status}`)
      // Whoever got no answer tries again after the fault; until then nothing that rests on it is sent.
      if (status === 0) {
        await pause(100)
        break
      }
    }
  }
}
