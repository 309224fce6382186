import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { makeLink, openDoors, openLinks, signInByLink } from '../../src/access/index.ts'
import { system } from '../../src/platform/actor.ts'
import { databaseClock } from '../../src/platform/arrival.ts'
import { readConfig } from '../../src/platform/config.ts'
import { connect } from '../../src/platform/db.ts'
import { perform } from '../../src/platform/perform.ts'
import { openVault } from '../../src/registry/index.ts'
import { build } from '../../src/serve.ts'
import { grantOf, persona } from '../../src/town/index.ts'
import { testDatabase } from '../cluster/index.ts'
import { town, townSecret } from '../town/index.ts'

/** The town with its pages, in this process; people walk through it as a browser without script would. */
export async function openTown() {
  const database = await testDatabase(town)
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-files-'))
  const config = readConfig({ DATABASE_URL: database.appUrl, ZHUKE_DEMONSTRATION: 'on', ZHUKE_FILES: folder })
  openVault(townSecret)
  openLinks(config)
  openDoors(config)
  const db = connect(database.appUrl, 4)
  const clock = await databaseClock(db)
  const app = await build(config, db, clock)

  async function enter(key: string): Promise<Walker> {
    const one = persona(key)
    const by = { received: new Date(), via: 'cli', lang: 'zh' } as const
    const standing = one.role === 'applicant' ? undefined : grantOf(one)
    const link = await perform(db, makeLink, { person: one.id, standing }, { ...by, actor: system() })
    const { token } = await perform(db, signInByLink, link, { ...by, actor: system(), from: '127.0.0.1' })
    return walker(app, token)
  }
  const close = async () => {
    clock.stop()
    await app.close()
    await db.destroy()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, db, config, clock, enter, close, ownerUrl: database.ownerUrl }
}

export type Seen = { readonly status: number; readonly path: string; readonly html: string }
type Brought = { readonly field: string; readonly name: string; readonly bytes: Buffer }
export type Walker = {
  open(path: string): Promise<Seen>
  /** Opens a page, fills its form with the fields, and presses a button; answers the page it leads to. */
  fill(path: string, fields: Readonly<Record<string, string>>, more?: { stale?: Seen }): Promise<Seen>
  /** Fills a form that carries a file, as a browser sends it. */
  bring(path: string, fields: Readonly<Record<string, string>>, file: Brought): Promise<Seen>
  bytes(path: string): Promise<Buffer>
  raw(
    path: string,
    fields: Readonly<Record<string, string>>,
    accept?: string,
  ): Promise<{ status: number; body: string }>
}

/** Somebody with a session, walking. */
export function walker(app: FastifyInstance, session: string): Walker {
  const cookies = { zhuke: session }
  const open = async (path: string): Promise<Seen> => {
    const answer = await app.inject({ url: path, cookies })
    const to = answer.headers.location
    if (answer.statusCode === 303 && typeof to === 'string') return open(to)
    return { status: answer.statusCode, path, html: answer.body }
  }
  const post = (path: string, fields: Readonly<Record<string, string>>, accept = 'text/html') =>
    app.inject({
      method: 'POST',
      url: path,
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
      payload: new URLSearchParams(fields).toString(),
    })
  return {
    open,
    async fill(path, fields, { stale } = {}) {
      const page = stale ?? (await open(path))
      assert.equal(page.status, 200, `${path} answered ${page.status}`)
      const answer = await post(path, { ...hiddenIn(page.html), ...fields })
      const to = answer.headers.location
      if (answer.statusCode === 303 && typeof to === 'string') return open(to)
      return { status: answer.statusCode, path, html: answer.body }
    },
    async bring(path, fields, file) {
      const page = await open(path)
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...hiddenIn(page.html), ...fields })) body.append(name, value)
      body.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name)
      const sent = new Response(body)
      const answer = await app.inject({
        method: 'POST',
        url: path,
        cookies,
        headers: { 'content-type': sent.headers.get('content-type')! },
        payload: Buffer.from(await sent.arrayBuffer()),
      })
      const to = answer.headers.location
      if (answer.statusCode === 303 && typeof to === 'string') return open(to)
      return { status: answer.statusCode, path, html: answer.body }
    },
    bytes: async (path) => (await app.inject({ url: path, cookies })).rawPayload,
    async raw(path, fields, accept) {
      const page = await open(path)
      const answer = await post(path, { ...hiddenIn(page.html), ...fields }, accept)
      return { status: answer.statusCode, body: answer.body }
    },
  }
}

/** The hidden fields of the last form that acts on a page: its key, its mark against forgery, its version. */
function hiddenIn(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form method="post"'))
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name, value]) => [name!, unescaped(value!)]))
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
