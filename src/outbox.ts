import { system } from '#platform/actor'
import { dayOf, type Instant } from '#platform/clock'
import type { Config } from '#platform/config'
import { type Db, type Tx, within } from '#platform/db'
import {
  type Carrier,
  isQuiet,
  mailCarrier,
  markFailed,
  markSent,
  nextAttempt,
  smsCarrier,
  takeWaiting,
  type Waiting,
} from './desk/index.ts'
import { contactOf, holdersOf } from './registry/index.ts'

export type Carriers = Partial<Readonly<Record<'mail' | 'sms', Carrier>>>
const postman = system('发件箱 Outbox')
/** One round of delivery takes at most so many letters, so that a flood leaves room for the other clocks. */
const perRound = 200

export const carriersOf = ({ mail, sms }: Config): Carriers => ({
  ...(mail ? { mail: mailCarrier(mail) } : {}),
  ...(sms ? { sms: smsCarrier(sms) } : {}),
})

/** Hands over what waits, one letter a transaction; without a carrier a letter stays where a person can read it. */
export async function deliver(db: Db, carriers: Carriers, now: Instant, quiet?: Quiet | null): Promise<number> {
  const channels = Object.keys(carriers).filter((channel) => channel !== 'sms' || !quiet || !isQuiet(now, quiet))
  if (channels.length === 0) return 0
  for (let taken = 0; taken < perRound; taken++) if (!(await deliverNext(db, carriers, channels, now))) return taken
  return perRound
}
type Quiet = Parameters<typeof isQuiet>[1]

const deliverNext = (db: Db, carriers: Carriers, channels: readonly string[], now: Instant): Promise<boolean> =>
  within(db, postman, 'write', async (tx) => {
    const letter = await takeWaiting(tx, channels, now)
    if (!letter) return false
    try {
      await carry(letter, await addressesOf(tx, letter, now), carriers[letter.channel]!)
      await markSent(tx, letter.id, now)
    } catch (error) {
      const next = error instanceof Nowhere ? null : nextAttempt(letter.attempts + 1, now)
      await markFailed(tx, letter.id, (error as Error).message, next)
    }
    return true
  })

class Nowhere extends Error {}

async function carry(letter: Waiting, addresses: readonly string[], carrier: Carrier): Promise<void> {
  if (addresses.length === 0) throw new Nowhere('收件人没有登记联系方式 / the receiver has left no address')
  for (const [index, to] of addresses.entries())
    await carrier({ key: `outbox-${letter.id}-${index}`, to, subject: letter.subject, body: letter.body })
}

/** A letter to a role goes to everybody who holds it today. */
async function addressesOf(tx: Tx, { person, role, organisation, channel }: Waiting, now: Instant): Promise<string[]> {
  const receivers = person
    ? [person]
    : (await holdersOf(tx, role as Parameters<typeof holdersOf>[1], organisation, dayOf(now))).map(
        (held) => held.person,
      )
  const found: string[] = []
  for (const receiver of new Set(receivers)) {
    const contact = await contactOf(tx, receiver)
    const address = channel === 'mail' ? contact?.email : contact?.phone
    if (address) found.push(address)
  }
  return found
}
