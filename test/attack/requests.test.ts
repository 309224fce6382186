import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { declaredRefusals } from '../../src/platform/refusal.ts'
import { organisation, persona, rounds } from '../../src/town/index.ts'
import { openTownToPrograms } from '../journeys/programs.ts'
import { chanceOf } from './chance.ts'
import { type Operation, operationsOf, requestFor } from './requests.ts'
import { target } from './world-ids.ts'

/** `ZHUKE_REQUESTS=100000` sends more; `ZHUKE_SEED=n ZHUKE_REQUESTS=1` sends again the one that a failure names. */
const amount = Number(process.env.ZHUKE_REQUESTS ?? 2000)
const seed = Number(process.env.ZHUKE_SEED ?? 20_261_126)
const patienceMs = 20_000

const who = [
  null,
  'wen',
  'host',
  'recommender',
  'institution',
  'expert1',
  'officer',
  'deputy',
  'finance',
  'supervisor',
  'auditor',
  'system-admin',
  'security-admin',
]
/** What no stranger needs to know: where a thing broke, and what it is made of. */
const internals =
  /node_modules|\.tsx?:\d|\bat (?:async )?[\w.<>]+ \(|\bselect .+ from |insert into |\bpg\b|postgres|kysely|fastify|FST_|violates|syntax error|invalid input syntax|"stack"/i

describe('whatever a stranger sends to the API', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  let operations: readonly Operation[]
  const sessions = new Map<string, string>()
  before(async () => {
    town = await openTownToPrograms()
    operations = operationsOf((await town.app.inject('/api/openapi.json')).json())
  })
  after(() => town.close())

  const known = {
    ...target,
    person: persona('wen').id,
    organisation: organisation('host').id,
    host: organisation('host').id,
    institution: organisation('institution').id,
    recommender: organisation('recommender').id,
    round: rounds.open,
    programme: 'key-rd',
    year: 2026,
  }

  test(`is answered in time, without a fault of the platform and without its insides (${amount} requests from seed ${seed})`, async () => {
    const answers = new Map<number, number>()
    const wrong: string[] = []
    for (let index = 0; index < amount; index += 1) {
      const chance = chanceOf(seed + index)
      const operation = operations[(seed + index) % operations.length]!
      const { headers, ...sent } = requestFor(operation, known, chance)
      const key = chance.of(who)
      const session = key && (await sessionOf(key))
      const asking = town.app.inject({
        ...sent,
        headers: { ...headers, ...(session ? { authorization: `Bearer ${session}` } : {}) },
      } as never)
      const answer = await Promise.race([asking, pause(patienceMs, null, { ref: false })])
      const told = `ZHUKE_SEED=${seed + index} ZHUKE_REQUESTS=1: ${sent.method} ${sent.url.slice(0, 300)} ${sent.payload?.slice(0, 500) ?? ''}`
      const { statusCode, body } = answer ?? { statusCode: 0, body: '' }
      answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1)
      const faults = faultsOf(statusCode, body)
      if (faults.length > 0) wrong.push(`${operation.name}: ${faults} (${statusCode} ${body.slice(0, 300)}). ${told}`)
      // Some of what is sent signs out, as it should.
      if (key && statusCode === 401) sessions.delete(key)
      if (wrong.length === 20) break
    }
    assert.deepEqual(wrong, [])
    assert.ok((answers.get(200) ?? 0) > 0 || amount < 100, 'some of it was right')
  })

  async function sessionOf(key: string): Promise<string | null> {
    const session = sessions.get(key) ?? (await town.tokenOf(key).catch(() => null))
    if (session) sessions.set(key, session)
    return session
  }
})

function faultsOf(status: number, body: string): string[] {
  if (status === 0) return [`no answer within ${patienceMs} ms`]
  if (status >= 500) return ['a fault of the platform']
  if (status < 400) return /node_modules|\.tsx?:\d+:\d+/.test(body) ? ['its insides'] : []
  const said = parsed(body)
  return [
    ...(internals.test(body) ? ['its insides'] : []),
    ...(said && declaredRefusals().has(String(said.code)) ? [] : ['a refusal without a code of ours']),
  ]
}

function parsed(body: string): { readonly code?: unknown } | null {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
