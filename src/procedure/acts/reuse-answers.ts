import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { everyQuestion } from '../definition/question.ts'
import { hasEnded } from '../dossier.ts'
import { reusable } from '../form/reuse.ts'
import { standsAt } from '../standing.ts'
import { attachedAgain, attachmentsOf, insertAttachment } from '../store/attachment.ts'
import { lockDossier, readDossier } from '../store/dossier.ts'
import { mayWrite } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'
import { answersOf, saveSection, sectionsOf } from '../store/section.ts'

/**
 * Takes over from an earlier dossier of one's own what the new form asks again. Only questions that are still empty are
 * filled, unless sections are named: then those are replaced. Each change is a version of its section like any other.
 */
export const reuseAnswers = act('procedure.reuse-answers', {
  title: { zh: '沿用旧件内容', en: 'Reuse earlier answers' },
  input: Type.Object({
    dossier: Id(),
    from: Id('an earlier dossier that one leads or is named in'),
    sections: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 })),
  }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const dossier = await lockDossier(tx, input.dossier)
    const earlier = await readDossier(tx, input.from)
    const person = actor.person!
    if (hasEnded(dossier) || !(await mayWrite(tx, dossier, person)) || !(await mayWrite(tx, earlier, person)))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'draft')
    const before = await programmeAt(tx, earlier.programme, earlier.programme_version)
    const sections = await sectionsOf(tx, dossier.id)
    const saved = new Map(sections.map((one) => [one.code, one.answers]))
    const found = reusable(programme, before, saved, await answersOf(tx, earlier.id), input.sections ?? null)
    for (const { code, answers } of found.sections) await saveSection(tx, dossier.id, code, answers, null, person, now)

    const questions = new Set(
      everyQuestion(programme.form)
        .filter((one) => one.kind === 'file')
        .map((one) => one.code),
    )
    const has = new Set((await attachmentsOf(tx, dossier.id)).map((one) => one.question))
    const files = (await attachmentsOf(tx, earlier.id)).filter(
      (one) => questions.has(one.question) && !has.has(one.question),
    )
    for (const file of files)
      await insertAttachment(tx, attachedAgain(file, idFrom(dossier.id, file.id), dossier.id, now), person)
    if (found.filled === 0 && files.length === 0) refuse('procedure.nothing_to_reuse')
    record({
      kind: 'dossier',
      id: dossier.id,
      stage: dossier.stage,
      after: { reused: earlier.number ?? earlier.id, answers: found.filled, files: files.length },
    })
    return { sections: found.sections.map((one) => one.code), filled: found.filled, files: files.length }
  },
})
