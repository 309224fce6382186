import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { timeline } from '#platform/event'
import { Id } from '#platform/ids'
import { readiness } from '../form/readiness.ts'
import { gatherFacts } from '../gather.ts'
import { attachmentsOf } from '../store/attachment.ts'
import { outcomesOf, readDossier as read } from '../store/dossier.ts'
import { membersOf } from '../store/member.ts'
import { openingOf } from '../store/opening.ts'
import { programmeAt } from '../store/programme.ts'
import { guideItems, readRound } from '../store/round.ts'
import { commentsOf, sectionsOf } from '../store/section.ts'
import { submissionsOf } from '../store/submission.ts'

/** Everything one page of a dossier shows: head, answers, rules as they stand, people, comments and where it has been. */
export const readDossier = reading('procedure.read-dossier', {
  title: { zh: '查看办件', en: 'Read a dossier' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, now }) {
    const dossier = await read(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const round = await readRound(tx, dossier.round)
    const attachments = await attachmentsOf(tx, id)
    const facts = await gatherFacts(tx, programme, dossier, now)
    return {
      dossier,
      programme,
      round,
      attachments,
      facts,
      sections: await sectionsOf(tx, id),
      readiness: readiness(programme, facts, new Set(attachments.map((attachment) => attachment.question))),
      members: await membersOf(tx, id),
      comments: await commentsOf(tx, id),
      outcomes: await outcomesOf(tx, id),
      submissions: (await submissionsOf(tx, id)).map(({ answers: _answers, ...submission }) => submission),
      guide: await guideItems(tx, round.id),
      /** Who of the desk that holds it looked first; null while its writer may still take it back. */
      opening: await openingOf(tx, dossier),
    }
  },
})

/** Who did what to a dossier, newest first. */
export const dossierTimeline = reading('procedure.dossier-timeline', {
  title: { zh: '办理记录', en: 'Timeline of a dossier' },
  input: Type.Object({ dossier: Id(), before: Type.Optional(Type.Integer()) }),
  may: signedIn,
  async run({ dossier, before }, { tx }) {
    await read(tx, dossier)
    return timeline(tx, 'dossier', dossier, before ?? null)
  },
})
