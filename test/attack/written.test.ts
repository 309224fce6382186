import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { visits } from '../journeys/every-page.ts'
import { openTownToPrograms } from '../journeys/programs.ts'

/** What somebody writes where a page will show it: it leaves a text, an attribute and a script, whichever it lands in. */
const evil = `"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}`
const alive = /<script>alert|<img src=x|"'><\/textarea>/

describe('what an attacker has written', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  before(async () => {
    town = await openTownToPrograms()
    const owner = new pg.Client({ connectionString: town.ownerUrl })
    await owner.connect()
    await soil(owner)
    await owner.end()
  })
  after(() => town.close())

  const sessions = new Map<string, Promise<string>>()
  const see = async (who: string | null, url: string) => {
    if (who && !sessions.has(who)) sessions.set(who, town.tokenOf(who))
    const cookies: Record<string, string> = who ? { zhuke: await sessions.get(who)! } : {}
    const answer = await town.app.inject({ method: 'GET', url: encodeURI(decodeURI(url)), cookies })
    return { status: answer.statusCode, body: answer.body, type: String(answer.headers['content-type'] ?? '') }
  }

  test('into any text of the database is text on every page, in both languages, and never part of the page', async () => {
    const wrong: string[] = []
    let shown = 0
    for (const [who, path] of Object.values(visits).flat())
      for (const url of [path, `/en${path === '/' ? '' : path}`]) {
        const { status, body, type } = await see(who, url)
        if (!type.startsWith('text/html')) continue
        if (status >= 500) wrong.push(`${who} ${url} answered ${status}`)
        if (body.includes('&lt;script>alert') || body.includes('&lt;script&gt;alert')) shown += 1
        const at = alive.exec(body)
        if (at) wrong.push(`${who} ${url}: ${body.slice(Math.max(0, at.index - 200), at.index + 60)}`)
      }
    assert.deepEqual(wrong, [])
    assert.ok(shown > 60, `it stood on ${shown} pages`)
  })
})

/** Puts it in the place of every text and every answer in the database that somebody has written, which is what Chinese is in. */
async function soil(owner: pg.Client): Promise<void> {
  await owner.query('set session_replication_role = replica')
  const { rows } =
    await owner.query(`select n.nspname || '.' || c.relname as name, quote_ident(a.attname) as field, t.typname as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and a.attnum > 0 and a.attgenerated = '' and t.typname in ('text', 'jsonb', '_text')
      and n.nspname in ('registry', 'procedure', 'review', 'desk', 'overlap', 'repository', 'access', 'policy', 'duties', 'platform') and c.relname <> 'deed'`)
  for (const { name, field, type } of rows) {
    const unique = `$1 || substr(md5(${field}::text), 1, 6)`
    const text = `update ${name} set ${field} = ${unique} where ${field} ~ '[一-龥]'`
    const json = `update ${name} set ${field} = regexp_replace(${field}::text, '"[^"\\\\]*[一-龥][^"\\\\]*"(?!\\s*:)', replace(to_jsonb(${unique})::text, '\\', '\\\\'), 'g')::jsonb
      where ${field}::text ~ '[一-龥]'`
    if (type === '_text') continue
    // A column whose rule refuses it needs no page to refuse it.
    await owner.query(type === 'text' ? text : json, [evil]).catch((error: { code?: string }) => {
      if (error.code !== '23514' && error.code !== '23505') throw error
    })
  }
}
