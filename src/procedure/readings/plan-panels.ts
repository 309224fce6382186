import { Type } from 'typebox'
import { reading, type Scene } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { parametersOn } from '../../policy/index.ts'
import { cut, planOf, withPanel } from '../../review/index.ts'
import { stageOf } from '../definition/programme.ts'
import { fieldQuestion } from '../field-of.ts'
import { judgedFrom } from '../judged.ts'
import { standingAt } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { answersTo } from '../store/section.ts'

/**
 * What panels the dossiers that wait at a stage could be judged by: groups by field, and for each a panel without conflict to
 * any of them. Nothing is made by it; whoever organises the review looks at it, changes the numbers and convenes.
 */
export const planPanels = reading('procedure.plan-panels', {
  title: { zh: '编组方案', en: 'Plan panels' },
  input: Type.Object({
    round: Id(),
    stage: Type.String({ maxLength: 60 }),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 15, description: 'experts of a panel' })),
    reserves: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
    unit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 15, description: 'experts of one organisation in a panel' }),
    ),
    each: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, description: 'panels of this round for one expert' })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ round: id, stage: key, size, reserves = 2, each = 1, unit }, scene) {
    const { tx, now, actor } = scene
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const stage = stageOf(programme, key)
    if (!stage?.review) return refuse('procedure.panel_not_there', { count: 0 })
    const dossiers = await waitingAt(scene, id, key)
    const fields = await answersTo(
      tx,
      dossiers.map((one) => one.id),
      fieldQuestion(programme),
    )
    const numbers = await parametersOn(tx, dayOf(now))
    const number = (name: string) => Number(round.parameters[name] ?? numbers[name]!.value)
    const rules = {
      size: size ?? number(stage.review.seats),
      reserves,
      perUnit: unit ?? number('panel.same.unit.max'),
      perExpert: each,
    }
    const [least, most] = [number('panel.group.min'), number('panel.group.max')]
    const groups = cut(
      dossiers.map((one) => ({ dossier: one.id, field: fields.get(one.id) ?? null })),
      least,
      most,
    )
    const judged = await judgedFrom(tx, dossiers, dayOf(now))
    const organiser = actor.is('institution') ? actor.standing.organisation : null
    const plan = await planOf(scene, groups, judged, organiser, rules)
    return {
      round: { id, title: round.title, programme: round.programme },
      stage: { key, title: stage.title },
      rules,
      least,
      most,
      ...plan,
    }
  },
})

async function waitingAt({ tx }: Scene, round: string, stage: string) {
  const here = await standingAt(tx, round, stage)
  const taken = await withPanel(
    tx,
    stage,
    here.map((one) => one.id),
  )
  const busy = new Set(taken.map((one) => one.dossier))
  return here.filter((one) => !busy.has(one.id))
}
