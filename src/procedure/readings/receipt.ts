import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { differences } from '../form/difference.ts'
import { attachmentChanges } from '../store/attachment.ts'
import { readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { pledgesOf, submissionsWithNames } from '../store/submission.ts'

/** What was handed in and when it arrived, by the server's time, with the digest of the content and of the pledge. */
export const receipt = reading('procedure.receipt', {
  title: { zh: '受理回执', en: 'Receipt' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx }) {
    const dossier = await readDossier(tx, id)
    const submissions = await submissionsWithNames(tx, id)
    const [last] = submissions
    if (!last) return refuse('procedure.not_submitted')
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const round = await readRound(tx, dossier.round)
    return {
      dossier,
      noun: programme.noun,
      programme: programme.name,
      round: { code: round.code, title: round.title },
      number: last.number,
      received_at: last.received_at,
      digest: last.digest,
      by: last.person_name,
      submissions: submissions.length,
      pledges: await pledgesOf(tx, id),
    }
  },
})

/** What changed from one submission to the next, field by field and file by file, the newest first. */
export const dossierVersions = reading('procedure.dossier-versions', {
  title: { zh: '提交版本对比', en: 'Submissions compared' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const submissions = await submissionsWithNames(tx, id)
    const files = await attachmentChanges(tx, id)
    return submissions.map(({ answers, ...submission }, index) => {
      const before = submissions[index + 1]
      const since = before?.received_at ?? null
      const within = (at: Date | null) => at !== null && at <= submission.received_at && since !== null && at > since
      return {
        ...submission,
        changes: before ? differences(programme, before.answers, answers) : null,
        files: {
          added: before ? files.filter((file) => within(file.added_at)).map((file) => file.name) : [],
          removed: before ? files.filter((file) => within(file.removed_at)).map((file) => file.name) : [],
        },
      }
    })
  },
})
