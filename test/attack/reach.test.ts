import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import '../../src/api/index.ts'
import { type AnyAct, type AnyReading, everyAct, everyReading } from '../../src/platform/act.ts'
import { connect, type Db } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { openVault } from '../../src/registry/index.ts'
import { organisation, persona } from '../../src/town/index.ts'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { townSecret } from '../town/index.ts'
import { aim, aims } from './aims.ts'
import { type Caller, callers, inWords } from './callers.ts'
import { gates } from './gates.ts'
import { inputFor, type Schema } from './inputs.ts'
import { reached } from './reached.ts'
import { unkept } from './unkept.ts'
import { attacked } from './world.ts'
import { target } from './world-ids.ts'

/** Each try of these works on a password for a tenth of a second. */
const costly = /^access\.(sign-in|register|change-password)/

describe('behind an open gate', () => {
  let database: TestDatabase
  let db: Db
  before(async () => {
    openVault(townSecret)
    database = await testDatabase(attacked)
    db = unkept(connect(database.appUrl, 4))
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  for (const does of [...everyAct(), ...everyReading()].filter(byRecord))
    test(`${does.name}: ${does.title.en} reaches a record of Wen for those who are written down, and for no other`, async () => {
      const asked = callers.filter(({ actor }) => does.may(actor, input(does)))
      const answers = await Promise.all(asked.map((caller) => attempt(db, does, caller)))
      const said = inOneLine(Map.groupBy(asked, (caller) => answers[asked.indexOf(caller)]!))
      assert.equal(said, reached[does.name])
    })
})

/** The gate looks at the role; whose record it is decides the act itself, for these. */
function byRecord(does: AnyAct | AnyReading): boolean {
  return (
    /signed-in|host-admin|recommender|institution|reviewer|oneself|anyone/.test(gates[does.name] ?? '') &&
    !costly.test(does.name)
  )
}

const input = (does: AnyAct | AnyReading): Record<string, unknown> =>
  inputFor(JSON.parse(JSON.stringify(does.input)) as Schema, { ...aim, ...aims[does.name] })

async function attempt(db: Db, does: AnyAct | AnyReading, { actor }: Caller): Promise<string> {
  const by = { actor, received: new Date(), lang: 'zh' } as const
  try {
    const answer =
      does.kind === 'act'
        ? await perform(db, does, input(does), { ...by, key: newId(), via: 'api' })
        : await ask(db, does, input(does), by)
    return does.kind === 'act' ? 'done' : namesHers(answer)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** The answer that most get first and without their names; then what others get, and who they are. */
function inOneLine(groups: ReadonlyMap<string, readonly Caller[]>): string {
  const sorted = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  return sorted.map(([answer, who], index) => (index === 0 ? answer : `${answer} ← ${inWords(who)}`)).join(' · ')
}

/** Whether an answer names anything that is Wen's or her host's. */
const namesHers = (answer: unknown): string => {
  const said = JSON.stringify(answer ?? null)
  return marks.some((mark) => said.includes(mark)) ? 'shown' : 'nothing'
}
const { round, openRound, practice, notice, panel, openPanel, seat, openSeat, reference, kept, gone, ...hers } = target
const titles = ['滑坡深部位移', '大跨桥梁', '山区边坡多参数', '隧道围岩']
const marks = [...Object.values(hers), ...titles, persona('wen').id, persona('wen').name, organisation('host').uscc]
