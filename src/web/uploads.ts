import type { FastifyRequest } from 'fastify'
import { explain, type Problem, Refusal, refuse } from '#platform/refusal'
import { keepFile, uploaded } from '../repository/index.ts'
import type { Visit } from './page.ts'
import { type Typed, treeOf } from './typed.ts'

/** What a form sent, and the refusal of a file in it: everything else that was typed is there all the same. */
export type Sent = { readonly typed: Typed; readonly refusal: Refusal | null }
type Guard = (typed: Typed) => void
type Body = Record<string, unknown>

/**
 * Reads a form with files. Each file is received, kept under the visitor's name and stands in `typed` as its id. The hidden
 * fields come first, so a forged form is refused by `guard` before a single byte of a file is looked at.
 */
export async function sentWith(visit: Visit, request: FastifyRequest, guard: Guard): Promise<Sent> {
  if (!request.isMultipart()) return { typed: treeOf((request.body ?? {}) as Body), refusal: null }
  const body: Body = {}
  const refusals: Refusal[] = []
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') put(body, part.fieldname, part.value)
    else {
      guard(treeOf(body))
      if (part.filename && !visit.actor.person) refuse('platform.sign_in', { act: keepFile.title })
      try {
        put(body, part.fieldname, part.filename ? await kept(visit, part, String(body._key ?? visit.key)) : '')
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refusals.push(named(error, part.fieldname))
      } finally {
        // What was not read must still be taken off the line, or the fields behind it never arrive.
        part.file.resume()
      }
    }
  }
  return { typed: treeOf(body), refusal: together(refusals) }
}

const limits = { fields: 3000, files: 40, parts: 3040, fieldSize: 1024 * 1024 }

type FilePart = Extract<Awaited<ReturnType<ReturnType<FastifyRequest['parts']>['next']>>['value'], { type: 'file' }>

async function kept(visit: Visit, { file, filename, fieldname }: FilePart, key: string): Promise<string> {
  // The upload may be given up at its first byte; the stream below it belongs to the whole form and must live on.
  const source = file.iterator({ destroyOnReturn: false })
  const found = await uploaded(visit.config.files, source, filename, [visit.actor.person ?? '', key, fieldname])
  await visit.perform(keepFile, found)
  return found.file
}

function put(body: Body, name: string, value: unknown): void {
  const before = Object.hasOwn(body, name) ? body[name] : undefined
  if (name === '__proto__') return
  body[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
}

/** The sentence of the refusal stands at the field that brought the file. */
const named = (refusal: Refusal, field: string): Refusal =>
  new Refusal(refusal.code, refusal.facts, [
    { field, says: { zh: explain(refusal, 'zh'), en: explain(refusal, 'en') } },
  ])

function together(refusals: readonly Refusal[]): Refusal | null {
  const [first] = refusals
  const problems: Problem[] = refusals.flatMap((refusal) => [...refusal.problems])
  return first ? new Refusal(first.code, first.facts, problems) : null
}
