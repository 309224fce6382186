import type { Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { askCheck, lodgeObjection, reportCheck } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { townId } from './ids.ts'

export const orderObjection = townId('objection award order')

/** Somebody objects to the order of names; the nominator has checked and reported, and the officer has yet to answer. */
export async function objectToOrder(does: Doing, notice: string, at: Instant): Promise<void> {
  const objection = orderObjection
  const ground = '第一、第二完成人的次序与实际贡献不符，可核对验收材料中的分工。（示范）'
  const given = { objection, notice, position: 1, kind: 'order', ground, contact: '0851-00000000（示范号码）' }
  // A sheltered act is not remembered by its key: one that was lodged already stays as it is.
  await does(lodgeObjection, given, actorAs('gu'), at).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'procedure.objection_lodged')) throw error
  })
  const paraphrase = '有意见认为完成人的次序与贡献不符，请核查第一、第二完成人的次序。（示范）'
  await does(askCheck, { objection, paraphrase }, actorAs('officer'), daysFrom(at, 0.05))
  const report = '已向两位完成人核实，次序与贡献一致，双方均书面确认。（示范）'
  await does(reportCheck, { objection, found: false, report }, actorAs('recommender'), daysFrom(at, 0.1))
}
