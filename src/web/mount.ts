import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visitor } from '#platform/actor'
import type { Clock } from '#platform/arrival'
import type { Config } from '#platform/config'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { perform, type Reader, reader } from '#platform/perform'
import { explain, Refusal, refuse, statusOf } from '#platform/refusal'
import { type Lang, voice } from '#platform/text'
import { actorBySession } from '../access/index.ts'
import { framed } from './frame.tsx'
import { isView, type Outcome, type Page, type View, type Visit } from './page.ts'
import { carriesProof, provingView, showProof, withoutProof } from './proving.tsx'
import { refusalView } from './public/refused.tsx'
import { type Typed, textOf } from './typed.ts'
import { sentWith } from './uploads.ts'

export type WebSetting = {
  readonly db: Db
  readonly clock: Clock
  readonly config: Config
  readonly pages: readonly Page[]
}
type Door = {
  readonly setting: WebSetting
  readonly page: Page
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Gives every page its address: GET shows its view, POST its submit; `/en` before any address speaks English. */
export function mountWeb(app: FastifyInstance, setting: WebSetting): void {
  for (const page of setting.pages) {
    if (page.view) app.get(page.path, (request, reply) => visitPage({ setting, page, request, reply }))
    if (page.submit) app.post(page.path, (request, reply) => visitPage({ setting, page, request, reply }, true))
  }
  const lost: Page = {
    path: '',
    open: true,
    view: async () => refuse('platform.not_found', { what: { zh: '这个页面', en: 'page' } }),
  }
  app.setNotFoundHandler((request, reply) => visitPage({ setting, page: lost, request, reply }))
}

async function visitPage(door: Door, sends = false): Promise<unknown> {
  const { visit, readings } = await begin(door)
  try {
    return await answer(door, visit, sends)
  } finally {
    await readings.end()
  }
}

async function answer(door: Door, visit: Visit, sends: boolean): Promise<unknown> {
  let typed: Typed | null = null
  try {
    if (!door.page.open && visit.actor.person === null)
      return goTo(door, visit, { go: `/sign-in?to=${encodeURIComponent(door.request.url)}` })
    if (!sends) return await respond(door, visit, await door.page.view!(visit))
    const sent = await sentWith(visit, door.request, (begun) => refuseForgery(door.request, visit, begun))
    typed = sent.typed
    refuseForgery(door.request, visit, typed)
    if (sent.refusal) throw sent.refusal
    if (!carriesProof(typed)) return await respond(door, visit, await door.page.submit!(visit, typed))
    const shown = typed
    typed = withoutProof(typed)
    return await submitProven(door, visit, shown, typed)
  } catch (error) {
    return await refusedVisit(door, visit, typed, error)
  }
}

/** A form that comes back with a proof of who sends it: the proof first, then what the form was for, by the session it has proven. */
async function submitProven(door: Door, visit: Visit, shown: Typed, typed: Typed): Promise<unknown> {
  try {
    await showProof(visit, shown)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const refused = { ...visit, typed, refusal }
    return respond(door, refused, await provingView(refused, typed))
  }
  const proven = await begin(door)
  try {
    return await respond(door, proven.visit, await door.page.submit!(proven.visit, typed))
  } finally {
    await proven.readings.end()
  }
}

async function begin({ setting, request }: Door): Promise<{ visit: Visit; readings: Reader }> {
  const { db, clock, config } = setting
  const now = clock.now()
  const lang: Lang = (request.raw as { zhukeLang?: Lang }).zhukeLang ?? 'zh'
  const session = request.cookies.zhuke ? await actorBySession(db, request.cookies.zhuke, now, request.ip) : null
  const actor = session?.actor ?? visitor()
  const readings = reader(db, { actor, lang, received: now })
  const visit: Visit = {
    actor,
    lang,
    t: voice(lang),
    now,
    path: request.url.split('?')[0]!,
    agent: String(request.headers['user-agent'] ?? ''),
    otherLanguage: lang === 'en' ? request.url : `/en${request.url === '/' ? '' : request.url}`,
    params: (request.params ?? {}) as Record<string, string>,
    query: Object.fromEntries(
      Object.entries((request.query ?? {}) as Record<string, unknown>).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : String(value),
      ]),
    ),
    key: newId(),
    csrf: session?.csrf ?? '',
    typed: null,
    refusal: null,
    config,
    doorNote: request.cookies.door ?? '',
    href: (path) => (lang === 'en' && path.startsWith('/') ? `/en${path === '/' ? '' : path}` : path),
    ask: readings.ask,
    async perform(act, input, key) {
      await readings.end()
      return perform(db, act, input, { actor, received: now, key: key ?? null, via: 'page', from: request.ip, lang })
    },
  }
  return { visit, readings }
}

/** A form of another site cannot act: the origin must be ours, and a signed-in form carries its session's own mark. */
function refuseForgery(request: FastifyRequest, visit: Visit, typed: Typed): void {
  const { origin, host } = request.headers
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
  // A browser that hides where a form comes from is believed only where the form carries the session's mark.
  const hidden = origin === 'null' && visit.actor.person !== null
  if ((foreign && !hidden) || (visit.actor.person !== null && textOf(typed, '_csrf') !== visit.csrf))
    refuse('web.form_expired')
}

async function refusedVisit(door: Door, visit: Visit, typed: Typed | null, error: unknown): Promise<unknown> {
  const refusal = error instanceof Refusal ? error : bugOf(door.request, error)
  const wantsJson = String(door.request.headers.accept ?? '').startsWith('application/json')
  if (wantsJson)
    return door.reply.code(statusOf(refusal)).send({
      code: refusal.code,
      says: explain(refusal, visit.lang),
      problems: refusal.problems.map(({ field, says }) => ({ field, says: says[visit.lang] })),
    })
  if (refusal.code === 'platform.prove_again')
    return typed
      ? respond(door, visit, await provingView(visit, typed))
      : goTo(door, visit, { go: `/me/prove?to=${encodeURIComponent(door.request.url)}` })
  // What was typed comes back with the sentence on top; only where the view itself refuses is there a page of its own.
  if (typed && door.page.view && refusal.code !== 'platform.bug') {
    try {
      const refused = { ...visit, typed, refusal }
      const again = await door.page.view(refused)
      if (isView(again)) return await respond(door, refused, { ...again, status: statusOf(refusal) })
    } catch {
      // The view cannot be shown to this person either: fall through to the plain page of the refusal.
    }
  }
  return respond(door, visit, refusalView(visit, refusal))
}

function bugOf(request: FastifyRequest, error: unknown): Refusal {
  const bug = newId().slice(-8)
  request.log.error({ err: error, bug }, 'bug')
  return new Refusal('platform.bug', { bug })
}

async function respond(door: Door, visit: Visit, answer: View | Outcome): Promise<unknown> {
  if (isView(answer)) return show(door, visit, answer)
  if ('view' in answer) return show(door, visit, answer.view)
  if ('go' in answer) return goTo(door, visit, answer)
  return door.reply
    .headers(answer.headers ?? {})
    .type(answer.type)
    .send(answer.send)
}

function show({ request, reply, setting }: Door, visit: Visit, view: View): unknown {
  const said = request.cookies.said ?? null
  if (said) void reply.clearCookie('said', { path: '/' })
  const html = framed(visit, view, {
    said,
    large: request.cookies.type === 'large',
    demonstration: setting.config.demonstration,
    here: request.url,
  })
  return reply
    .code(view.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', visit.actor.person ? 'no-store' : 'no-cache')
    .send(html)
}

function goTo(
  { reply, setting }: Door,
  visit: Visit,
  { go, say, cookie, doorNote }: Extract<Outcome, { go: string }>,
): unknown {
  const secure = setting.config.production
  if (say) void reply.setCookie('said', say, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 60 })
  if (doorNote !== undefined) {
    const away = { path: '/sign-in/provider', httpOnly: true, sameSite: 'lax', secure } as const
    if (doorNote === '') void reply.clearCookie('door', { path: '/sign-in/provider' })
    else void reply.setCookie('door', doorNote, { ...away, maxAge: 600 })
  }
  if (cookie !== undefined) {
    if (cookie === '') void reply.clearCookie('zhuke', { path: '/' })
    else void reply.setCookie('zhuke', cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure })
  }
  return reply.code(303).header('location', visit.href(go)).send()
}
