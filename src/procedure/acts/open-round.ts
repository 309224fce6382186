import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { Moment, momentOf, TextPair } from '../inputs.ts'
import { latestVersion } from '../store/programme.ts'
import { guideItems, insertRound, readRound, saveGuideItem } from '../store/round.ts'

/** Makes a round from the newest version of a programme, or from last year's round; nobody outside sees it yet. */
export const openRound = act('procedure.open-round', {
  title: { zh: '建立批次', en: 'Make a round' },
  input: Type.Object({
    round: Id(),
    programme: Type.String({ maxLength: 60 }),
    code: Type.String({ minLength: 1, maxLength: 60, description: 'short code, unique: KRD-2026-1' }),
    title: TextPair,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    way: Type.Optional(
      Type.Union([Type.Literal('open'), Type.Literal('directed')], { description: 'directed: 定向委托, no open call' }),
    ),
    wayReason: Type.Optional(Type.String({ maxLength: 2000, description: 'reason and meeting of a directed round' })),
    owner: Type.Optional(Id('the office that owns the round')),
    opensAt: Moment,
    writerUntil: Type.Optional(Moment),
    hostUntil: Type.Optional(Moment),
    recommenderUntil: Type.Optional(Moment),
    budgetFen: Fen('budget quota of the round, fen'),
    recommenderQuota: Type.Optional(Type.Integer({ minimum: 0, maximum: 10000 })),
    contact: Type.String({ minLength: 1, maxLength: 400 }),
    announcement: TextPair,
    practice: Type.Optional(Type.Boolean()),
    clonedFrom: Type.Optional(Id('the round whose guide items are taken over')),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run(input, { tx, actor, now, record }) {
    if (input.way === 'directed' && !input.wayReason?.trim())
      refuse('procedure.reason_needed', {}, [
        {
          field: 'wayReason',
          says: { zh: '定向委托要写明理由和会议', en: 'A directed round needs its reason and meeting' },
        },
      ])
    const { version } = await latestVersion(tx, input.programme)
    refuseWrongOrder(input)
    await insertRound(
      tx,
      {
        id: input.round,
        programme: input.programme,
        programme_version: version,
        code: input.code,
        title: input.title,
        year: input.year,
        way: input.way ?? 'open',
        way_reason: input.wayReason ?? null,
        owner: input.owner ?? null,
        opens_at: new Date(input.opensAt),
        writer_until: momentOf(input.writerUntil),
        host_until: momentOf(input.hostUntil),
        recommender_until: momentOf(input.recommenderUntil),
        budget_fen: input.budgetFen,
        recommender_quota: input.recommenderQuota ?? null,
        parameters: {},
        contact: input.contact,
        announcement: input.announcement,
        practice: input.practice ?? false,
        cloned_from: input.clonedFrom ?? null,
      },
      actor.person ?? input.round,
      now,
    )
    if (input.clonedFrom) {
      await readRound(tx, input.clonedFrom)
      const items = await guideItems(tx, input.clonedFrom)
      for (const item of items)
        await saveGuideItem(tx, { ...item, id: deriveId(input.round, item.id), round: input.round })
    }
    record({ kind: 'round', id: input.round, after: { code: input.code, programme: input.programme, version } })
    return { round: input.round, version }
  },
})

/** A copied guide item gets an id made of both, so that a retry copies nothing twice. */
const deriveId = (round: string, item: string): string => `${round.slice(0, 19)}${item.slice(19)}`

function refuseWrongOrder(input: {
  opensAt: string
  writerUntil?: string
  hostUntil?: string
  recommenderUntil?: string
}): void {
  const order = [
    ['opensAt', input.opensAt],
    ['writerUntil', input.writerUntil],
    ['hostUntil', input.hostUntil],
    ['recommenderUntil', input.recommenderUntil],
  ] as const
  const given = order.filter((pair): pair is readonly [(typeof pair)[0], string] => Boolean(pair[1]))
  const wrong = given.filter(([, value], index) => index > 0 && new Date(value) < new Date(given[index - 1]![1]))
  if (wrong.length > 0)
    refuse(
      'platform.input_invalid',
      { count: wrong.length },
      wrong.map(([field]) => ({
        field,
        says: {
          zh: '截止时间不能早于前一个环节的时间',
          en: 'A cut-off cannot lie before the one of the step before it',
        },
      })),
    )
}
