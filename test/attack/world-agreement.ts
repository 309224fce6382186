import { clockSequence, eraseValues } from '../../src/evidence/index.ts'
import { system } from '../../src/platform/actor.ts'
import { dayOf } from '../../src/platform/clock.ts'
import type { Db } from '../../src/platform/db.ts'
import { ask } from '../../src/platform/perform.ts'
import {
  answerObjection,
  checkAgreement,
  closeNotice,
  countersign,
  issueJointly,
  readAgreement,
  saveAgreement,
  sealAgreement,
  submitAgreement,
} from '../../src/procedure/index.ts'
import { actorAs, type Doing, daysFrom } from '../../src/town/index.ts'
import { target } from './world-ids.ts'

const wan = 1_000_000
const both = (fen: number) => ({ fiscal: fen, own: fen })
const budget = {
  equipment: both(10 * wan),
  operating: both(22 * wan),
  labour: both(12 * wan),
  indirect: both(6 * wan),
}

/** The objection is answered, the notice closes, the money is issued and the agreement is under seal. */
export async function agree(db: Db, does: Doing, now: Date): Promise<void> {
  const at = (days: number) => daysFrom(now, days)
  const { objection, notice, decision, dossier } = target
  const answer = { upheld: false, answer: '经核对，符合指南要求。', paraphrase: '有人对合作单位提出疑问。' }
  await does(answerObjection, { objection, ...answer }, actorAs('officer3'), at(1))
  await does(closeNotice, { notice }, actorAs('officer'), at(20))
  const issue = { document: '联合下达〔2026〕1号', date: dayOf(at(20)) }
  await does(issueJointly, { decision, ...issue }, actorAs('officer'), at(20.1))
  await does(countersign, { decision, opinion: '同意' }, actorAs('finance'), at(20.2))
  const wen = actorAs('wen')
  const read = await ask(db, readAgreement, { dossier }, { actor: wen, received: at(20.4), lang: 'zh' })
  const { version, content } = read.agreement!
  await does(saveAgreement, { dossier, version, content: { ...content, budget } }, wen, at(20.4))
  await does(submitAgreement, { dossier }, wen, at(20.5))
  await does(checkAgreement, { dossier, verdict: 'ok' }, actorAs('officer'), at(20.6))
  await does(sealAgreement, { dossier, step: 'lead', way: 'electronic' }, wen, at(20.7))
  await does(clockSequence, {}, system(), at(21))
  const erased = { event: 1, parts: ['name'], basis: '个人信息保护法第47条', reason: '本人申请' }
  await does(eraseValues, { erasure: target.erasure, ...erased }, actorAs('security-admin'), at(21.1))
}
