import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { stageOf } from '../definition/programme.ts'
import { factsOf } from '../form/answers.ts'
import { gatherFacts } from '../gather.ts'
import { documentOf } from '../printing.ts'
import { attachmentsOf } from '../store/attachment.ts'
import { readDossier } from '../store/dossier.ts'
import { membersOf } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { pledgesOf, submissionsWithNames } from '../store/submission.ts'

/**
 * The dossier as a document to be set by `printDocument`. While it is being written it shows the present answers under a
 * watermark; afterwards exactly what was submitted last, with its digest as the code on every page.
 */
export const printDossier = reading('procedure.print-dossier', {
  title: { zh: '打印办件', en: 'Print a dossier' },
  input: Type.Object({ dossier: Id(), lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }),
  may: signedIn,
  async run({ dossier: id, lang }, { tx, now, lang: spoken }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const [last = null] = await submissionsWithNames(tx, id)
    const kind = stageOf(programme, dossier.stage)?.kind
    const writing = !last || kind === 'draft' || kind === 'supplement'
    const present = await gatherFacts(tx, programme, dossier, now)
    const facts = writing ? present : factsOf(programme, { ...present, answers: last.answers })
    return documentOf({
      lang: lang ?? spoken,
      dossier,
      programme,
      round: await readRound(tx, dossier.round),
      facts,
      digest: writing ? createHash('sha256').update(JSON.stringify(facts.answers)).digest('hex') : last.digest,
      submission: writing ? null : last,
      attachments: await attachmentsOf(tx, id),
      members: await membersOf(tx, id),
      pledges: await pledgesOf(tx, id),
      now,
    })
  },
})
