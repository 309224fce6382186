import { actorBySession, makeLink, makeToken, register, signIn, signInByLink } from '../../src/access/index.ts'
import { system, visitor } from '../../src/platform/actor.ts'
import type { Db } from '../../src/platform/db.ts'
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
  await does(register, { ...newcomer, password: newcomersPassword }, visitor(), now)
  await does(signIn, { login: 'demo-wen', password: 'not her password' }, system(), now).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

/** Of somebody who is nobody else. */
export const newcomersPassword = 'Shan-Di-2026-Yun-Yan'
