import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { type Kind, kinds } from '../kind.ts'
import type { Warning } from '../reading/reading.ts'
import { keepFileRow } from '../store.ts'

const Says = Type.Object({ zh: Type.String(), en: Type.String() })

/**
 * Gives received bytes their name. Only the server's own upload doors do this, with what `receive` found: it stands in no
 * route, since whoever could name a digest could read that file. It leaves no event, or the evidence of an objection would
 * tell who brought it.
 */
export const keepFile = act('repository.keep-file', {
  title: { zh: '上传文件', en: 'Upload a file' },
  light: true,
  confidential: true,
  input: Type.Object({
    file: Id(),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    name: Type.String({ minLength: 1, maxLength: 400 }),
    kind: Type.Unsafe<Kind>({ type: 'string', enum: Object.keys(kinds) }),
    bytes: Type.Integer({ minimum: 1 }),
    text: Type.String(),
    pages: Type.Union([Type.Integer(), Type.Null()]),
    says: Type.Array(Says),
    warnings: Type.Array(Type.Object({ code: Type.String(), says: Says })),
  }),
  may: signedIn,
  async run({ file, text, warnings, ...about }, { tx, actor, now }) {
    const kept = { ...about, id: file, mime: kinds[about.kind].mime, warnings: warnings as Warning[], at: now }
    await keepFileRow(tx, kept, plain(text), actor)
    return {
      file,
      name: about.name,
      kind: about.kind,
      bytes: about.bytes,
      sha256: about.sha256,
      says: about.says,
      warnings,
    }
  },
})

/** PostgreSQL keeps no NUL, and a book's worth of text is enough to search in. */
const plain = (text: string): string => text.replaceAll('\0', '').slice(0, 2_000_000)
