import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tables } from '../../src/api/index.ts'
import { type AnyAct, type AnyReading, everyAct, everyReading } from '../../src/platform/act.ts'
import { roles, system } from '../../src/platform/actor.ts'
import { first, sql, within } from '../../src/platform/db.ts'
import { organisation, persona } from '../../src/town/index.ts'
import { openTownToPrograms } from '../journeys/programs.ts'
import { type Caller, callers, inWords, ownerOf } from './callers.ts'
import { gates } from './gates.ts'
import { inputFor, type Schema } from './inputs.ts'

const everything: readonly (AnyAct | AnyReading)[] = [...everyAct(), ...everyReading()]
const schemaOf = (does: AnyAct | AnyReading): Schema => JSON.parse(JSON.stringify(does.input))

describe('the permission lattice', () => {
  test('each act and each reading opens to the roles that are written down for it, and to no other', () => {
    const found = Object.fromEntries(everything.map((does) => [does.name, inWords(callers.filter(opens(does)))]))
    const moved = [...new Set([...Object.keys(found), ...Object.keys(gates)])]
      .filter((name) => found[name] !== gates[name])
      .map(
        (name) =>
          `${name} opens to "${found[name] ?? 'nobody: it is gone'}", gates.ts says "${gates[name] ?? 'nothing'}"`,
      )
    assert.deepEqual(moved, [])
  })

  test('a role is given by whoever the charter of the three administrators names, and by nobody else', () => {
    const giver = everything.find(({ name }) => name === 'registry.give-role')!
    const found = roles.slice(1).map((role) => `${role} ← ${inWords(callers.filter(opens(giver, { role })))}`)
    assert.deepEqual(found, givers)
  })

  describe('through the door of the API', () => {
    let town: Awaited<ReturnType<typeof openTownToPrograms>>
    before(async () => {
      town = await openTownToPrograms()
    })
    after(() => town.close())

    const entries = tables.flatMap(({ prefix, entries }) => entries.map((entry) => ({ prefix, ...entry })))
    const counted = () =>
      within(town.db, system(), 'read', (tx) =>
        first(
          tx,
          sql<{ events: number; deeds: number }>`
          select (select count(*) from platform.event) as events, (select count(*) from platform.deed) as deeds`,
        ),
      )
    async function call({ prefix, path, method, does }: (typeof entries)[number], session: string | null) {
      const known = { person: persona('he').id, organisation: organisation('host2').id }
      const input = inputFor(schemaOf(does), known)
      const inPath = `${prefix}${path}`.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
      const answer = await town.app.inject({
        method,
        url: `/api${inPath}${method === 'GET' ? `?${queryOf(input)}` : ''}`,
        headers: session ? { authorization: `Bearer ${session}` } : {},
        ...(method === 'GET' ? {} : { payload: input }),
      })
      return `${answer.statusCode} ${answer.json().code}`
    }

    test('whoever is signed out gets what is public and is told to sign in for anything else; nothing is changed', async () => {
      const before = await counted()
      const wrong: string[] = []
      for (const entry of entries.filter(({ does }) => !/\b(anyone|public)\b/.test(gates[does.name] ?? ''))) {
        const answer = await call(entry, null)
        if (answer !== '401 platform.sign_in') wrong.push(`${entry.does.name}: ${answer}`)
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await counted(), before)
    })

    test('a role outside gets 403 platform.not_allowed for each act and reading; nothing is changed', async () => {
      const sessions = new Map<string, string>()
      for (const role of roles) sessions.set(role, await town.tokenOf(ownerOf(role)))
      const before = await counted()
      const wrong: string[] = []
      for (const entry of entries)
        for (const role of outside(entry.does)) {
          const answer = await call(entry, sessions.get(role)!)
          if (answer !== '403 platform.not_allowed') wrong.push(`${role} ${entry.does.name}: ${answer}`)
        }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await counted(), before)
    })
  })
})

/** Whether an act opens to a caller, for a record that stands to them as the caller's relation says. */
const opens =
  (does: AnyAct | AnyReading, more: Readonly<Record<string, unknown>> = {}) =>
  ({ actor, relation }: Caller): boolean => {
    const person = relation === 'own' ? actor.person : persona('he').id
    const home = actor.standing.organisation ?? organisation('host').id
    const at = relation === 'other' ? organisation('host2').id : home
    return does.may(actor, inputFor(schemaOf(does), { person, organisation: at, ...more }))
  }

/** Two roles that an act is closed to, other ones for each act, so that every role stands outside many doors. */
function outside(does: AnyAct | AnyReading): (typeof roles)[number][] {
  const gate = gates[does.name] ?? ''
  if (/anyone|signed-in|public/.test(gate)) return []
  const closed = roles.filter((role) => !gate.split(/[ @]/).includes(role))
  const from = [...does.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % closed.length
  return [closed[from]!, closed[(from + 1) % closed.length]!]
}

const queryOf = (input: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(input).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    ),
  ).toString()

/** Who gives which role: business roles come from either administrator, the administrators themselves from security alone. */
const givers: readonly string[] = [
  'host-admin ← host-admin@home officer system-admin security-admin',
  'recommender ← officer system-admin security-admin',
  'institution ← officer system-admin security-admin',
  'reviewer ← officer system-admin security-admin',
  'officer ← system-admin security-admin',
  'leader ← system-admin security-admin',
  'finance ← system-admin security-admin',
  'supervisor ← system-admin security-admin',
  'auditor ← system-admin security-admin',
  'system-admin ← security-admin',
  'security-admin ← security-admin',
  'audit-admin ← security-admin',
]
