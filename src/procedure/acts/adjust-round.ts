import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { type Problem, refuse } from '#platform/refusal'
import { parametersOn } from '../../policy/index.ts'
import { Moment, momentOf, TextPair } from '../inputs.ts'
import { latestVersion, programmeAt } from '../store/programme.ts'
import { lockRound, updateRound } from '../store/round.ts'

/** Changes a round that is not published yet: dates, quota, texts, and parameters within the bounds of the programme. */
export const adjustRound = act('procedure.adjust-round', {
  title: { zh: '调整批次', en: 'Adjust a round' },
  input: Type.Object({
    round: Id(),
    version: Type.Optional(Type.Integer()),
    title: Type.Optional(TextPair),
    opensAt: Type.Optional(Moment),
    writerUntil: Type.Optional(Moment),
    hostUntil: Type.Optional(Moment),
    recommenderUntil: Type.Optional(Moment),
    budgetFen: Type.Optional(Fen()),
    recommenderQuota: Type.Optional(Type.Integer({ minimum: 0, maximum: 10000 })),
    contact: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
    announcement: Type.Optional(TextPair),
    parameters: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'values of this round, by parameter key' }),
    ),
    newestVersion: Type.Optional(Type.Boolean({ description: 'take the newest version of the programme' })),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run(input, { tx, now, record }) {
    const round = await lockRound(tx, input.round)
    if (round.published_at) refuse('procedure.round_published', { code: round.code })
    if (input.version && input.version !== round.version)
      refuse('platform.stale', { who: { zh: '另一位经办人', en: 'Another officer' }, at: '' })
    const version = input.newestVersion ? (await latestVersion(tx, round.programme)).version : round.programme_version
    const programme = await programmeAt(tx, round.programme, version)
    const parameters = { ...round.parameters, ...input.parameters }
    const strangers: Problem[] = Object.keys(parameters)
      .filter((key) => !programme.parameters.includes(key))
      .map((key) => ({
        field: `parameters.${key}`,
        says: { zh: '本计划没有这一参数', en: 'The programme has no such parameter' },
      }))
    if (strangers.length > 0) refuse('platform.input_invalid', { count: strangers.length }, strangers)
    refuseBeyondBounds(parameters, await parametersOn(tx, dayOf(now)))
    const changed = {
      ...round,
      programme_version: version,
      parameters,
      title: input.title ?? round.title,
      opens_at: momentOf(input.opensAt) ?? round.opens_at,
      writer_until: momentOf(input.writerUntil) ?? round.writer_until,
      host_until: momentOf(input.hostUntil) ?? round.host_until,
      recommender_until: momentOf(input.recommenderUntil) ?? round.recommender_until,
      budget_fen: input.budgetFen ?? round.budget_fen,
      recommender_quota: input.recommenderQuota ?? round.recommender_quota,
      contact: input.contact ?? round.contact,
      announcement: input.announcement ?? round.announcement,
    }
    await updateRound(tx, changed)
    record({
      kind: 'round',
      id: round.id,
      before: { title: round.title, budget_fen: round.budget_fen, parameters: round.parameters },
      after: { title: changed.title, budget_fen: changed.budget_fen, parameters },
    })
    return { round: round.id, version: round.version + 1 }
  },
})

/** A round may be stricter than the sheet of policy parameters, never laxer: a number in force is its upper bound. */
function refuseBeyondBounds(
  parameters: Readonly<Record<string, unknown>>,
  sheet: Readonly<Record<string, { value: unknown; name: { zh: string; en: string }; document: string }>>,
): void {
  for (const [key, value] of Object.entries(parameters)) {
    const law = sheet[key]
    if (!law || typeof law.value !== 'number') continue
    const ok =
      typeof value === 'number' && value >= 0 && (key.endsWith('_min') ? value >= law.value : value <= law.value)
    if (!ok)
      refuse(
        'procedure.bounds',
        {
          name: law.name,
          min: key.endsWith('_min') ? law.value : 0,
          max: key.endsWith('_min') ? '—' : law.value,
          document: law.document,
        },
        [
          {
            field: `parameters.${key}`,
            says: { zh: '超出政策参数允许的范围', en: 'Outside the bounds of the policy parameter' },
          },
        ],
      )
  }
}
