import { appointDeputy } from '../../src/desk/index.ts'
import { importDossier } from '../../src/overlap/index.ts'
import { system } from '../../src/platform/actor.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { convenePanel, screenDossier } from '../../src/procedure/index.ts'
import {
  addBankAccount,
  claimAchievement,
  mergePeople,
  recordSanction,
  registerPerson,
  tellApart,
} from '../../src/registry/index.ts'
import {
  declareRelation,
  logApproach,
  makeFeeSheet,
  recordAttendance,
  savePayee,
  stateNoApproach,
  submitScore,
  unlockScore,
} from '../../src/review/index.ts'
import { actorAs, type Doing, daysFrom, dossierId, organisation, persona } from '../../src/town/index.ts'
import { madeId, target } from './world-ids.ts'

/** Records of the registry and of a panel that is still judging. */
export async function keepRecords(does: Doing, now: Date): Promise<void> {
  const host = organisation('host').id
  const day = (days: number) => dayOf(daysFrom(now, days))
  const account = {
    account: target.account,
    organisation: host,
    bank: '示范银行',
    holder: '花溪传感',
    number: '6222000011112222',
  }
  await does(addBankAccount, account, actorAs('host'), now)
  const contributors = [{ name: '文静', person: persona('wen').id, organisation: host }]
  const paper = { achievement: target.achievement, kind: 'paper', title: '边坡监测方法', achieved_on: '2025-01-02' }
  await does(claimAchievement, { ...paper, contributors }, actorAs('wen'), now)
  const found = { conduct: '未按期结题', decision: '示范决定1号', basis: '示范办法第3条', deciding_body: '示范机关' }
  const held = { since: day(-300), until: day(-200), decided_on: day(-301), bars: ['applicant'] }
  const about = { sanction: target.sanction, subject_kind: 'organisation', subject: host }
  await does(recordSanction, { ...about, ...found, ...held }, actorAs('supervisor'), now)
  const days = { since: day(0), until: day(30) }
  await does(appointDeputy, { id: target.deputyship, deputy: persona('gu').id, ...days }, actorAs('wen'), now)
  for (const person of [target.kept, target.gone])
    await does(
      registerPerson,
      { person, name: '重名者', title: person === target.kept ? '教授' : '讲师' },
      system(),
      now,
    )
  const pair = { kept: target.kept, gone: target.gone, reason: '同一人' }
  await does(mergePeople, { merge: target.merge, evidence: [], ...pair }, actorAs('officer'), now)
  const different = { one: persona('expert6').id, other: persona('expert7').id, reason: '同名不同人' }
  await does(tellApart, { kind: 'person', ...different }, actorAs('officer'), now)
  const record = { id: 'R-1', title: '边坡监测参考项目', abstract: '已授权专利 ZL202310123456.7。' }
  await does(importDossier, { source: 'attack', onBehalfOf: '示范', record }, actorAs('officer'), now)
  await judge(does, now)
}

async function judge(does: Doing, now: Date): Promise<void> {
  const dossier = dossierId('spindle')
  const { rules } = screened
  const verdicts = rules.map((rule) => ({ rule, ok: true }))
  await does(screenDossier, { dossier, verdicts, result: 'pass' }, actorAs('institution'), now)
  const judges = ['expert1', 'expert2', 'expert3', 'expert5', 'expert6']
  const experts = judges.map((key, index) => ({ seat: madeId(`seat ${index}`), person: persona(key).id }))
  const panel = { panel: target.openPanel, round: target.openRound, stage: 'network-review', title: '网络评审组' }
  await does(
    convenePanel,
    { ...panel, dossiers: [dossier], experts, reserves: [persona('expert7').id] },
    actorAs('institution'),
    now,
  )
  const marks = Object.fromEntries(['need', 'novelty', 'route', 'team', 'budget'].map((code) => [code, 80]))
  const remark = '目标明确，路线可行，团队有相应基础；建议进一步明确现场验证的检测方法。'
  const sheet = { seat: target.openSeat, dossier }
  await does(submitScore, { ...sheet, marks, remark }, actorAs('expert1'), now)
  const approach = { approach: target.approach, panel: target.openPanel, by: '某公司', on: dayOf(now) }
  await does(logApproach, { ...approach, about: '希望打高分', answered: '已拒绝' }, actorAs('expert1'), now)
  await does(stateNoApproach, { panel: target.openPanel }, actorAs('expert2'), now)
  const about = { kind: 'other', name: persona('wen').name, about: '曾共同指导学生' } as const
  await does(declareRelation, { relation: target.relation, ...about }, actorAs('expert6'), now)
  const half = { seat: target.openSeat, part: 'half' }
  await does(recordAttendance, { panel: target.openPanel, day: dayOf(now), signed: [half] }, actorAs('officer'), now)
  const rates = { senior_fen: 150_000, other_fen: 90_000, remote_percent: 50 }
  await does(makeFeeSheet, { sheet: target.feeSheet, panel: target.openPanel, ...rates }, actorAs('officer'), now)
  await does(savePayee, { bank: '示范银行', number: '6222000011112222' }, actorAs('expert1'), now)
  await does(unlockScore, { ...sheet, reason: '误填' }, actorAs('officer'), daysFrom(now, 0.01))
}

const screened = {
  rules: [
    'term',
    'amount',
    'indirect',
    'own-funds',
    'leader-age',
    'overdue',
    'title-words',
    'complete',
    'not-funded-elsewhere',
    'no-secret',
  ],
} as const
