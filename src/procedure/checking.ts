import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { keepAndCheck } from '../overlap/index.ts'
import { textsOf } from '../repository/index.ts'
import { proseOf } from './prose.ts'
import { attachmentsOf } from './store/attachment.ts'
import { readDossier } from './store/dossier.ts'
import { programmeAt } from './store/programme.ts'
import { submissionsOf } from './store/submission.ts'

/** Compares what was handed in last, with the text of its uploaded files, against all that is kept. */
export async function checkDossier(tx: Tx, id: string, now: Instant): Promise<number> {
  const dossier = await readDossier(tx, id)
  const [last] = await submissionsOf(tx, id)
  if (!last) return 0
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  const files = (await attachmentsOf(tx, id)).map(({ file }) => file)
  const read = (await textsOf(tx, files)).map(({ text }) => text)
  const body = [proseOf(programme, last.answers), ...read].filter(Boolean).join('\n')
  const hits = await keepAndCheck(tx, { id, body, digest: last.digest }, now)
  return hits.filter((hit) => hit.flagged).length
}
