import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf, saidDay } from '#platform/clock'
import { Id, newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { type Concluded, conclude, dueOf } from '../conclude.ts'
import { type Programme, stageOf } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { type RuleStanding, ruleStandings } from '../form/readiness.ts'
import { gatherFacts } from '../gather.ts'
import { onBehalf } from '../on-behalf.ts'
import { defects, type RuleVerdict, type ScreeningResult, saidDefects, verdictProblems } from '../screening.ts'
import { after, standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { askedBefore } from '../store/screening.ts'
import { addComments } from '../store/section.ts'

/** Screens one dossier rule by rule: it passes, is refused, or all its defects are told at once with one time to put them right. */
export const screenDossier = act('procedure.screen-dossier', {
  title: { zh: '形式审查', en: 'Screen' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer({ description: 'the version of the dossier that was on the page' })),
    verdicts: Type.Array(
      Type.Object({
        rule: Type.String({ maxLength: 60, description: 'code of the rule' }),
        ok: Type.Boolean(),
        reason: Type.Optional(Type.String({ maxLength: 1000, description: 'needed for every no' })),
        evidence: Type.Optional(Type.String({ maxLength: 1000, description: 'where it is seen' })),
        field: Type.Optional(Type.String({ maxLength: 60, description: 'code of the question to put right' })),
      }),
      { maxItems: 200 },
    ),
    result: Type.Union([Type.Literal('pass'), Type.Literal('refuse'), Type.Literal('ask')]),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossier: id, version, verdicts, result, reason }, deed) {
    const { tx, now } = deed
    const dossier = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'screen')
    const behalf = await onBehalf(deed, 'procedure.screen-dossier', dossier, [dossier])
    const facts = await gatherFacts(tx, programme, dossier, now)
    const rules = ruleStandings(programme, facts)
    const problems = verdictProblems(rules, verdicts)
    if (problems.length > 0) refuse('procedure.screening_incomplete', { count: problems.length }, problems)
    refuseUnlessFitting(rules, verdicts, result)
    if (result === 'ask' && (await askedBefore(tx, id))) refuse('procedure.supplement_used')

    const told = saidDefects(rules, verdicts, facts.param)
    const words = result === 'pass' ? reason?.trim() || null : [told.zh, reason?.trim()].filter(Boolean).join('。')
    const [done] = await conclude(deed, programme, [{ dossier, result, reason: words, facts: { verdicts } }], behalf)
    await markFields(deed, dossier, done!, verdicts)
    await tell(deed, dossier, programme, result, { told, more: reason?.trim() ?? '' })
    return { stage: done!.stage }
  },
})

function refuseUnlessFitting(
  rules: readonly RuleStanding[],
  verdicts: readonly RuleVerdict[],
  result: ScreeningResult,
) {
  const found = defects(rules, verdicts).length
  if (result === 'pass' && found > 0) refuse('procedure.screening_not_clean', { count: found })
  if (result !== 'pass' && verdicts.every((verdict) => verdict.ok)) refuse('procedure.screening_no_defect')
}

/** Each defect also stands beside the question it concerns, where the writer puts it right. */
async function markFields(
  { tx, actor, now }: Deed,
  dossier: Dossier,
  { outcome }: Concluded,
  verdicts: readonly RuleVerdict[],
): Promise<void> {
  const comments = verdicts
    .filter((verdict) => !verdict.ok)
    .map(({ rule, field, reason = '', evidence }) => ({
      id: newId(),
      field: field ? `answers.${field}` : `rules.${rule}`,
      text: evidence ? `${reason}（${evidence}）` : reason,
    }))
  const by = actor.standing.organisationName ?? actor.name
  if (comments.length > 0) await addComments(tx, dossier.id, outcome, comments, by, now)
}

const letters = { pass: 'screening-passed', refuse: 'screening-refused', ask: 'screening-defects' } as const

async function tell(
  { tx, now }: Deed,
  dossier: Dossier,
  programme: Programme,
  result: ScreeningResult,
  { told, more }: { told: { zh: string; en: string }; more: string },
): Promise<void> {
  const next = stageOf(programme, after(programme, dossier.stage, result))
  const due = await dueOf(tx, next, await readRound(tx, dossier.round), now)
  const saidIn = (lang: 'zh' | 'en') => [told[lang], more].filter(Boolean).join(lang === 'zh' ? '。' : '. ')
  await send(tx, {
    letter: letters[result],
    to: { person: dossier.lead },
    subject: { kind: 'dossier', id: dossier.id },
    at: now,
    facts: {
      noun: programme.noun,
      number: dossier.number ?? '',
      title: dossier.title,
      defects: { zh: saidIn('zh'), en: saidIn('en') },
      reason: { zh: saidIn('zh'), en: saidIn('en') },
      due: due ? { zh: saidDay(dayOf(due), 'zh'), en: saidDay(dayOf(due), 'en') } : { zh: '—', en: '—' },
    },
  })
}
