import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '#platform/arrival'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, type Circumstances, perform } from '#platform/perform'
import { refuse } from '#platform/refusal'
import { printDossier } from '../procedure/index.ts'
import { downloadHeaders, filesIn, keepFile, printDocument, readFile, uploaded } from '../repository/index.ts'
import { actorOfRequest, keyOf, langOf, refused } from './caller.ts'

type Setting = { readonly db: Db; readonly clock: Clock; readonly files: string }
type By = Circumstances & { readonly received: Date }
type Params = Readonly<Record<string, string>>

/** The addresses of the API that carry bytes instead of JSON: a file comes in, a file or a document goes out. */
export function mountFiles(app: FastifyInstance, setting: Setting): void {
  const door =
    (name: string, answer: (by: By, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const received = setting.clock.now()
      const lang = langOf(request)
      try {
        const actor = await actorOfRequest(setting.db, request, name, received)
        return await answer({ actor, received, via: 'api', from: request.ip, lang }, request, reply)
      } catch (error) {
        return refused(error, lang, request, reply)
      }
    }
  app.post(
    '/api/files',
    door(keepFile.name, (by, request) => take(setting, by, request)),
  )
  app.get(
    '/api/files/:file',
    door(readFile.name, (by, request, reply) => give(setting, by, request, reply)),
  )
  app.get(
    '/api/dossiers/:dossier/print',
    door(printDossier.name, (by, request, reply) => print(setting, by, request, reply)),
  )
}

async function take({ db, files }: Setting, by: By, request: FastifyRequest): Promise<unknown> {
  if (!by.actor.person) refuse('platform.sign_in', { act: keepFile.title })
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part?.filename)
    return refuse('repository.nothing_sent', {}, [{ field: 'file', says: { zh: '请上传文件', en: 'Send a file' } }])
  const source = part.file.iterator({ destroyOnReturn: false })
  try {
    const found = await uploaded(files, source, part.filename, [by.actor.person ?? '', keyOf(request) ?? newId()])
    return await perform(db, keepFile, found, by)
  } finally {
    part.file.resume()
  }
}

async function give({ db, files }: Setting, by: By, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const file = await ask(db, readFile, { file: (request.params as Params).file }, by)
  const opened =
    (await filesIn(files).store.open(file.sha256)) ??
    refuse('platform.not_found', { what: { zh: '文件内容', en: 'content of this file' } })
  return reply.headers(downloadHeaders({ ...file, hash: file.sha256 })).send(opened.stream)
}

async function print({ db }: Setting, by: By, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const document = await ask(db, printDossier, { dossier: (request.params as Params).dossier, lang: by.lang }, by)
  const bytes = await printDocument(document)
  const about = {
    name: `${document.number ?? 'draft'}.pdf`,
    mime: 'application/pdf',
    bytes: bytes.length,
    hash: document.code,
  }
  return reply.headers(downloadHeaders(about)).send(bytes)
}
