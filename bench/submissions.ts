import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { connect, type Db } from '../src/platform/db.ts'
import { newId } from '../src/platform/ids.ts'
import { perform } from '../src/platform/perform.ts'
import { saveSection, startDossier, submitDossier } from '../src/procedure/index.ts'
import { actorAs, application, organisation, persona, rounds } from '../src/town/index.ts'
import { report, said } from './report.ts'
import { type BenchTown, openBenchTown } from './town.ts'

const each = 200
const clients = 8
type Said = { readonly sql: string; readonly parameters: readonly unknown[] }

/**
 * Submissions a second through the whole act, against the very statements of one submission, replayed for other dossiers
 * in one transaction through the same kind of pool without any of our code.
 */
export async function submissions(): Promise<void> {
  const town = await openBenchTown()
  const db = connect(process.env.DATABASE_URL!, clients)
  try {
    const drafts: string[] = []
    for (let index = 0; index < each * 2 + 2; index += 1) drafts.push(await draft(town))
    const [sample, other] = [drafts.pop()!, drafts.pop()!]
    const statements = await listened(() => submit(db, sample))
    const words = varying(statements, await listened(() => submit(db, other)))
    await Promise.all(drafts.slice(0, clients).map((dossier) => submit(db, dossier)))
    const ours = await rate(drafts.slice(clients, each), (dossier) => submit(db, dossier))
    const baseline = await rate(drafts.slice(each), (dossier) => replay(db, statements, words, sample, dossier))
    report('submissions', [
      {
        what: `a second, ${clients} clients`,
        ours: said(ours, '/s'),
        baseline: said(baseline, '/s'),
        ratio: (ours / baseline).toFixed(2),
        aim: '≥ 0.5',
      },
      { what: 'statements in one submission', ours: String(statements.length), baseline: String(statements.length) },
    ])
  } finally {
    await db.destroy()
    await town.close()
  }
}

const by = () => ({ actor: actorAs('wen'), received: new Date(), via: 'api', lang: 'zh' }) as const

async function draft({ db }: BenchTown): Promise<string> {
  const dossier = newId()
  const lead = persona('wen')
  const begun = {
    dossier,
    round: rounds.open,
    host: organisation(lead.works_at).id,
    recommender: organisation('recommender').id,
  }
  await perform(db, startDossier, begun, by())
  const subject = { title: `提交基准 ${dossier}`, discipline: '510', field: '山区监测', askedWan: 60, leader: lead }
  for (const [section, answers] of Object.entries(application(subject, new Date())))
    await perform(db, saveSection, { dossier, section, answers }, by())
  return dossier
}

const submit = (db: Db, dossier: string) =>
  perform(db, submitDossier, { dossier, pledge: true }, { ...by(), key: newId() })

/** The statements that the work sends to the database, in their order, heard at the driver. */
async function listened(work: () => Promise<unknown>): Promise<Said[]> {
  const heard: Said[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    heard.push(
      typeof first === 'string'
        ? { sql: first, parameters: values ?? [] }
        : { sql: first.text, parameters: first.values ?? [] },
    )
    return (original as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return heard
}

const ownWords = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|ZKRD-\d{4}-\d+/g

/** What belongs to the first submission alone: ids and numbers that the second one did not send. */
function varying(one: readonly Said[], other: readonly Said[]): string[] {
  const words = (said: readonly Said[]) =>
    new Set(JSON.stringify(said.map(({ parameters }) => parameters)).match(ownWords))
  const others = words(other)
  return [...words(one)].filter((word) => !others.has(word))
}

async function replay(
  db: Db,
  statements: readonly Said[],
  words: readonly string[],
  sample: string,
  dossier: string,
): Promise<void> {
  const news = new Map(
    words.map((word) => [
      word,
      word === sample ? dossier : word.startsWith('ZKRD') ? `${word}-${dossier.slice(-8)}` : newId(),
    ]),
  )
  const swapped = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(ownWords, (word) => news.get(word) ?? word)
    return Array.isArray(value) ? value.map(swapped) : value
  }
  await db.connection().execute(async (connection) => {
    for (const { sql, parameters } of statements)
      await connection.executeQuery(CompiledQuery.raw(sql, parameters.map(swapped)))
  })
}

async function rate(dossiers: readonly string[], work: (dossier: string) => Promise<unknown>): Promise<number> {
  const queue = dossiers.values()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const dossier of queue) await work(dossier)
    }),
  )
  return dossiers.length / ((performance.now() - begun) / 1000)
}
