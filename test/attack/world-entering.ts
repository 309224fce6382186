import { Secret, TOTP } from 'otpauth'
import {
  actorBySession,
  confirmAuthenticator,
  makeLink,
  makeToken,
  offerAuthenticator,
  register,
  signIn,
  signInByLink,
} from '../../src/access/index.ts'
import { system, visitor } from '../../src/platform/actor.ts'
import { type Db, run, sql, within } from '../../src/platform/db.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { type Doing, persona } from '../../src/town/index.ts'
import { madeId, target } from './world-ids.ts'

/** Wen is signed in and has a token; somebody has tried her password; a link of hers waits. */
export async function enter(db: Db, does: Doing, now: Date): Promise<void> {
  const link = await does(makeLink, { person: persona('wen').id }, system(), now)
  const { token } = await does(signInByLink, { token: link.token }, system(), now)
  const wen = (await actorBySession(db, token, now))!.actor
  await does(makeToken, { id: target.token, title: '接口', scopes: ['*'], days: 90 }, wen, now)
  await does(makeLink, { person: persona('wen').id }, system(), new Date(now.getTime() + 1000))
  const newcomer = { person: madeId('newcomer'), account: madeId('account'), login: 'newcomer-attack', name: '新来者' }
  const made = await does(register, { ...newcomer, password: newcomersPassword }, visitor(), now)
  await fortify(db, does, made, now)
  await does(signIn, { login: 'demo-wen', password: 'not her password' }, system(), now).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

/** The newcomer has every way of signing in, and stands between its two steps. */
async function fortify(db: Db, does: Doing, made: { account: string; token: string }, now: Date): Promise<void> {
  const { actor } = (await actorBySession(db, made.token, now))!
  const { secret } = await does(offerAuthenticator, {}, actor, now)
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
  await does(confirmAuthenticator, { code }, actor, now)
  await does(signIn, { login: 'newcomer-attack', password: newcomersPassword }, visitor(), now)
  await within(db, system(), 'write', async (tx) => {
    await run(
      tx,
      sql`
      insert into access.passkey (id, account, credential, public_key, counter, transports, title, made_at)
      values (${madeId('passkey')}, ${made.account}, 'credential', '\\x00', 0, '{}', '办公室电脑', ${now})`,
    )
    await run(
      tx,
      sql`
      insert into access.provider_link (issuer, subject, account, linked_at)
      values ('https://id.example', 'newcomer', ${made.account}, ${now})`,
    )
    await run(tx, sql`insert into access.spent_challenge (digest, ends_at) values ('\\x00', ${now})`)
  })
}

/** Of somebody who is nobody else. */
export const newcomersPassword = 'Shan-Di-2026-Yun-Yan'
