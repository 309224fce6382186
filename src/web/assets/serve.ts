import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config'

const here = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('../../../', import.meta.url))
const cache = join(project, 'node_modules', '.cache', 'assets')

type Asset = { readonly path: string; readonly type: string; readonly text: string }

/** Where the style sheet and the two islands are served: addresses that change with their content and may be kept for ever. */
let addresses = { style: '', island: '', passkey: '' }
export const styleAddress = (): string => addresses.style
export const islandAddress = (): string => addresses.island
export const passkeyAddress = (): string => addresses.passkey

/** Compiles the styles and the islands (once for each state of their sources) and serves them. */
export async function assets(app: FastifyInstance, _config: Config): Promise<void> {
  const style = await made('css', 'styles', styled)
  const island = await made('js', 'autosave', () => bundled('autosave'))
  const passkey = await made('js', 'passkey', () => bundled('passkey'))
  addresses = { style: style.path, island: island.path, passkey: passkey.path }
  for (const asset of [style, island, passkey])
    app.get(asset.path, (_request, reply) =>
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.text),
    )
  // 长者大字: a preference, kept in a cookie that holds nothing else; only addresses of this site are gone back to.
  app.get<{ Querystring: { size?: string; to?: string } }>('/type', ({ query }, reply) => {
    const to = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(query.to ?? '') ? query.to! : '/'
    return reply
      .setCookie('type', query.size === 'large' ? 'large' : 'usual', {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        maxAge: 31_536_000,
      })
      .code(303)
      .header('location', to)
      .send()
  })
  app.get('/favicon.ico', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(mark),
  )
}

async function made(ending: 'css' | 'js', what: string, make: () => Promise<string>): Promise<Asset> {
  const name = `${what}-${digestOfSources()}.${ending}`
  const kept = join(cache, name)
  const text = existsSync(kept) ? readFileSync(kept, 'utf8') : await keep(kept, await make())
  const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return { path: `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`, type, text }
}

/** Two processes may make the same file at once: each writes its own and puts it in place whole. */
async function keep(path: string, text: string): Promise<string> {
  mkdirSync(cache, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, path)
  return text
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')))
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(scss|ts)$/.test(name))
  for (const name of sources.sort()) hash.update(readFileSync(join(here, name)))
  return hash.digest('hex').slice(0, 16)
}

async function styled(): Promise<string> {
  const { compile } = await import('sass')
  const { css } = compile(join(here, 'styles.scss'), {
    style: 'compressed',
    loadPaths: [join(project, 'node_modules')],
    quietDeps: true,
  })
  return css
}

async function bundled(island: string): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(here, 'islands', `${island}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // The generation of browsers on officials' desktops (Chromium 86).
    target: ['chrome86', 'firefox78', 'safari15'],
  })
  return outputFiles[0]!.text
}

/** A mountain in a square: the city lies among them. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b5c57"/><path d="M4 25 13 9l5 8 3-4 7 12z" fill="#fff"/></svg>'
