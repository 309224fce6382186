import { system } from '#platform/actor'
import type { Clock } from '#platform/arrival'
import type { Instant } from '#platform/clock'
import type { Config } from '#platform/config'
import { type Db, first, sql, within } from '#platform/db'
import { roleNames } from './registry/index.ts'
import { arrivedBefore, buildTown, daysFrom, organisation, rounds, signInLinks } from './town/index.ts'

/**
 * Builds the town in an empty database, and finishes one whose building was broken off, with the days it was begun with.
 * A database in which anybody else is registered is left as it is.
 */
export async function raiseTown(db: Db, now: Instant): Promise<void> {
  const begun = await beginningOf(db)
  if (begun === 'whole' || begun === 'somebody else') return
  await buildTown(db, begun ?? now)
}

async function beginningOf(db: Db): Promise<Instant | 'whole' | 'somebody else' | null> {
  const found = await within(db, system(), 'read', (tx) =>
    first(
      tx,
      sql<{ whole: boolean; anybody: boolean; arrival: Instant | null }>`
      select exists (select 1 from procedure.publication where round = ${rounds.coming}) as whole,
        exists (select 1 from registry.person) as anybody,
        (select created_at from registry.organisation where id = ${organisation('bureau').id}) as arrival`,
    ),
  )
  if (found?.whole) return 'whole'
  if (found?.arrival) return daysFrom(found.arrival, arrivedBefore)
  return found?.anybody ? 'somebody else' : null
}

/** Prints a way in for each persona, only where the service answers this machine alone. */
export async function announceTown(db: Db, { host }: Config, clock: Clock, address: string): Promise<void> {
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) return
  if ((await beginningOf(db)) !== 'whole') return
  const links = await signInLinks(db, clock.now())
  const lines = links.map(
    ({ persona: { name, latin_name, role }, path }) =>
      `  ${name} ${latin_name} · ${roleNames[role].zh} ${roleNames[role].en}\n    ${address}${path}`,
  )
  process.stdout.write(
    `\n示范数据，均为虚构。登录链接仅在本机有效，下次启动后失效：\nA made-up town. These sign-in links work on this machine only and end with the next start:\n${lines.join('\n')}\n`,
  )
}
