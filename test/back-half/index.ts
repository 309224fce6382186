import type { Static, TSchema } from 'typebox'
import type { Act, Reading } from '#platform/act'
import { type Actor, actorOf, type Role, system } from '#platform/actor'
import { connect, type Db, json, run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import type { Refusal } from '#platform/refusal'
import { parameterSheet, seedValues } from '../../src/policy/index.ts'
import { openRound, type Programme, publishProgramme, publishRound } from '../../src/procedure/index.ts'
import { readingCircle } from '../../src/procedure/reading-circle.specimen.ts'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'

/** A small world for the back half of the engine: one round of a silly programme, its people, and dossiers put where a test needs them. */
export type World = {
  readonly database: TestDatabase
  readonly db: Db
  readonly round: string
  readonly host: string
  does<Input extends TSchema, Output>(
    act: Act<Input, Output>,
    input: Static<Input>,
    who: Actor,
    at: string,
  ): Promise<Output>
  asks<Input extends TSchema, Output>(
    reading: Reading<Input, Output>,
    input: Static<Input>,
    who: Actor,
    at: string,
  ): Promise<Output>
  dossier(stage: string, wan: number, number: string): Promise<string>
  refused(attempt: Promise<unknown>): Promise<Refusal>
  /** Plain SQL with the platform's eyes, to see what an act left behind. */
  see<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]>
}

const person = (name: string, role: Role, organisation: string | null = null): Actor =>
  actorOf(newId(), name, { grant: null, role, organisation, organisationName: null })
const host = newId()
export const people = {
  lead: person('温静', 'applicant'),
  reader: person('路人', 'applicant'),
  hostAdmin: person('何主任', 'host-admin', host),
  officer: person('丁一平', 'officer'),
  officer2: person('方圆', 'officer'),
  deputy: person('郑怀民', 'leader'),
  director: person('梁启航', 'leader'),
  finance: person('金秀', 'finance'),
  supervisor: person('严明', 'supervisor'),
} as const

export const wan = 1_000_000
export const moment = (said: string): Date => new Date(`${said.replace(' ', 'T')}:00+08:00`)

export async function backHalf(budgetWan = 100, programme: Programme = readingCircle): Promise<World> {
  const database = await testDatabase()
  const db = connect(database.appUrl)
  const round = newId()
  const started = moment('2026-01-05 09:00')
  await within(db, system(), 'write', async (tx) => {
    await seedValues(tx, parameterSheet, started)
    await run(
      tx,
      sql`insert into registry.organisation (id, local_id, no_uscc_reason, name, kind, created_at) values (${host}, 'T1', 'test', '花溪读书社（示范）', 'other', ${started})`,
    )
    for (const one of Object.values(people))
      await run(
        tx,
        sql`insert into registry.person (id, name, created_at) values (${one.person}, ${one.name}, ${started})`,
      )
  })
  const by = (actor: Actor, at: string) => ({
    actor,
    received: moment(at),
    key: newId(),
    via: 'page' as const,
    lang: 'zh' as const,
  })
  const world: World = {
    database,
    db,
    round,
    host,
    does: (act, input, who, at) => perform(db, act, input, by(who, at)),
    asks: (reading, input, who, at) => ask(db, reading, input, by(who, at)),
    dossier: (stage, amount, number) => place(db, round, stage, amount, number),
    refused: (attempt) =>
      attempt.then(
        () => Promise.reject(new Error('it was not refused')),
        (error) => error as Refusal,
      ),
    see: (query) => within(db, system(), 'read', async (tx) => (await query.execute(tx)).rows),
  }
  await world.does(publishProgramme, { definition: programme }, people.officer, '2026-01-05 09:00')
  const opening = {
    round,
    programme: readingCircle.code,
    code: `RC-${round.slice(-4)}`,
    title: { zh: '读书小组第一批', en: 'First round of reading circles' },
    year: 2026,
    opensAt: '2026-01-06T09:00:00+08:00',
    budgetFen: budgetWan * wan,
    contact: '0851-00000000',
    announcement: { zh: '征集读书小组', en: 'Reading circles are wanted' },
  }
  await world.does(openRound, opening, people.officer, '2026-01-05 09:10')
  await world.does(publishRound, { round }, people.officer, '2026-01-05 09:20')
  return world
}

export const terms = (amountWan: number) => ({
  title: '共读一本书',
  targets: [
    { name: '读书会', value: '12 场' },
    { name: '读者', value: '100 人' },
  ],
  milestones: [{ until: '2026-12-31', result: '办完全部读书会' }],
  budget: { books: { fiscal: (amountWan - 1) * wan }, tea: { fiscal: wan } },
})

/** The front half is other tests' matter: the dossier is put where it would have come to, with what it handed in. */
async function place(db: Db, round: string, stage: string, amount: number, number: string): Promise<string> {
  const id = newId()
  const at = moment('2026-02-02 10:00')
  const answers = { ...terms(amount), asked_fen: amount * wan }
  const { person: lead, name } = people.lead
  await within(db, system(), 'write', async (tx) => {
    await run(
      tx,
      sql`
      insert into procedure.dossier (id, programme, programme_version, round, number, title, host, host_name, lead, lead_name, stage, stage_since, requested_fen, begun_at, submitted_at, holder_role)
      values (${id}, ${readingCircle.code}, 1, ${round}, ${number}, ${`${answers.title} ${number}`}, ${host}, '花溪读书社（示范）', ${lead}, ${name}, ${stage}, ${at}, ${amount * wan}, ${at}, ${at}, 'officer')`,
    )
    await run(
      tx,
      sql`insert into procedure.submission (id, dossier, number, received_at, answers, digest, person) values (${newId()}, ${id}, ${number}, ${at}, ${json(answers)}, '-', ${lead})`,
    )
    for (const section of readingCircle.form) {
      const own = Object.fromEntries(section.questions.map(({ code }) => [code, answers[code as 'title'] ?? null]))
      await run(
        tx,
        sql`insert into procedure.section (dossier, code, answers, saved_at, saved_by) values (${id}, ${section.code}, ${json(own)}, ${at}, ${lead})`,
      )
    }
  })
  return id
}
