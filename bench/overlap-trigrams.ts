import pg from 'pg'
import { testDatabase } from '../test/cluster/index.ts'
import { type Item, type Planted, textOf } from './overlap-data.ts'

/** A trigram query over whole abstracts takes seconds: some of the queries tell enough. */
const asked = 40

/**
 * pg_trgm with a GIN index: the texts most similar by their trigrams. Null where the server has no such extension. Its
 * trigrams know Chinese in a database of a Unicode locale alone.
 */
export async function trigrams(corpus: readonly Item[], planted: readonly Planted[]) {
  const database = await testDatabase()
  const name = `trigrams_${process.pid}`
  const cluster = new pg.Client({ connectionString: database.ownerUrl })
  await cluster.connect()
  try {
    await cluster.query(
      `create database ${name} template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
    )
    const client = new pg.Client({ connectionString: database.ownerUrl.replace(/\/[^/?]+(\?|$)/, `/${name}$1`) })
    await client.connect()
    try {
      return await measured(client, corpus, planted.slice(0, asked))
    } finally {
      await client.end()
      await cluster.query(`drop database ${name}`)
    }
  } catch (error) {
    process.stdout.write(`\noverlap: no pg_trgm beside it, since ${(error as Error).message}.\n`)
    return null
  } finally {
    await cluster.end()
    await database.drop()
  }
}

async function measured(client: pg.Client, corpus: readonly Item[], planted: readonly Planted[]) {
  await client.query('create extension pg_trgm')
  await client.query('create table record (id text, body text)')
  for (let from = 0; from < corpus.length; from += 1000) {
    const rows = corpus
      .slice(from, from + 1000)
      .map((item) => ({ id: item.id, body: textOf(item).replaceAll('\0', '') }))
    await client.query('insert into record select id, body from jsonb_to_recordset($1::jsonb) r(id text, body text)', [
      JSON.stringify(rows),
    ])
  }
  await client.query('create index on record using gin (body gin_trgm_ops)')
  await client.query('set pg_trgm.similarity_threshold = 0.2')
  const times: number[] = []
  let good = 0
  for (const { query, source } of planted) {
    const begun = performance.now()
    const { rows } = await client.query(
      'select id from record where body % $1 order by similarity(body, $1) desc limit 10',
      [textOf(query)],
    )
    times.push(performance.now() - begun)
    if (rows.some(({ id }) => id === source)) good += 1
  }
  return { asked: planted.length, times, rate: good / planted.length }
}
