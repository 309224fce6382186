import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { stopMarked } from '../../repository/index.ts'
import { type Dossier, hasEnded } from '../dossier.ts'
import { sectionProblems } from '../form/answers.ts'
import { readiness } from '../form/readiness.ts'
import { gatherFacts } from '../gather.ts'
import { standsAt } from '../standing.ts'
import { keepHeadline, lockDossier } from '../store/dossier.ts'
import { mayWrite } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'
import { attachedQuestions, saveSection as keep } from '../store/section.ts'

/**
 * Saves one section of a draft: a light act, since somebody who types saves every few seconds. What is incomplete is
 * kept and said, what cannot be an answer at all (text in a number) is kept too, so that nothing typed is ever lost.
 */
export const saveSection = act('procedure.save-section', {
  title: { zh: '保存填写内容', en: 'Save a section' },
  light: true,
  input: Type.Object({
    dossier: Id(),
    section: Type.String({ maxLength: 60 }),
    answers: Type.Record(Type.String(), Type.Unknown()),
    version: Type.Optional(
      Type.Integer({ minimum: 0, description: 'the version of the section that was on the page; 0 when it was empty' }),
    ),
  }),
  may: signedIn,
  async run(input, { tx, actor, now }) {
    const dossier = await lockDossier(tx, input.dossier)
    await refuseUnlessWriting(tx, dossier, actor.person!)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'draft', 'supplement')
    const section =
      programme.form.find((one) => one.code === input.section) ??
      refuse('procedure.section_unknown', { section: input.section })
    stopMarked(JSON.stringify(input.answers))
    const known = new Set(section.questions.map((question) => question.code))
    const answers = Object.fromEntries(Object.entries(input.answers).filter(([code]) => known.has(code)))
    const version = await keep(tx, dossier.id, section.code, answers, input.version ?? null, actor.person!, now)
    const facts = await gatherFacts(tx, programme, dossier, now)
    await keepHeadline(
      tx,
      dossier.id,
      String(facts.answers[programme.titleFrom] ?? ''),
      moneyOf(facts.answers[programme.moneyFrom ?? '']),
      `${dossier.host_name} ${dossier.lead_name} ${dossier.number ?? ''}`,
    )
    const { rules, left } = readiness(programme, facts, await attachedQuestions(tx, dossier.id))
    return { version, saved: now.toISOString(), problems: sectionProblems(section, facts, false), rules, left }
  },
})

async function refuseUnlessWriting(
  tx: Parameters<typeof mayWrite>[0],
  dossier: Dossier,
  person: string,
): Promise<void> {
  if (hasEnded(dossier) || !(await mayWrite(tx, dossier, person)))
    refuse('procedure.not_yours', { holder: { zh: `${dossier.lead_name}`, en: dossier.lead_name } })
}

const moneyOf = (answer: unknown): number | null => (Number.isSafeInteger(answer) ? (answer as number) : null)
