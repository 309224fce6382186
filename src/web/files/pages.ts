import { refuse } from '#platform/refusal'
import { downloadHeaders, filesIn, readFile } from '../../repository/index.ts'
import { go, type Outcome, type Page, page } from '../page.ts'
import { textOf } from '../typed.ts'

/** One file, to whoever sees a record that holds it. `?inline=1` lets the browser show a PDF or a picture. */
const filePage = page('/files/:file', {
  async view(visit): Promise<Outcome> {
    const file = await visit.ask(readFile, { file: visit.params.file! })
    const opened =
      (await filesIn(visit.config.files).store.open(file.sha256)) ??
      refuse('platform.not_found', { what: { zh: '文件内容', en: 'content of this file' } })
    const headers = downloadHeaders({ ...file, hash: file.sha256 }, visit.query.inline === '1')
    return { send: opened.stream, type: headers['content-type']!, headers }
  },
})

/** Receives files apart from any form: a page that uploads by itself gets the ids back as JSON. */
const uploadPage = page('/files', {
  async submit(visit, typed): Promise<Outcome> {
    const file = textOf(typed, 'file')
    if (!file)
      refuse('repository.nothing_sent', {}, [{ field: 'file', says: { zh: '请选择文件', en: 'Choose a file' } }])
    if (textOf(typed, '_json') !== '1') return go(`/files/${file}`)
    return { type: 'application/json', send: JSON.stringify(await visit.ask(readFile, { file })) }
  },
})

export const filesPages: readonly Page[] = [filePage, uploadPage]
