import { askFigure } from '../../src/insight/index.ts'
import { noteClocks, recordBackup } from '../../src/operation/index.ts'
import { addListRows, bringList, clockKeepReferences, startSweep, tryList } from '../../src/overlap/index.ts'
import { system } from '../../src/platform/actor.ts'
import {
  askExplanation,
  checkOwnText,
  clockCheckOverlaps,
  judgeOverlap,
  saveSection,
  startDossier,
  submitDossier,
} from '../../src/procedure/index.ts'
import { actorAs, application, type Doing, organisation, persona } from '../../src/town/index.ts'
import { madeId, target } from './world-ids.ts'

/** What was handed in is compared, a pair is judged, the writer checks a draft, and the platform has noted its clocks. */
export async function compare(does: Doing, now: Date): Promise<void> {
  await does(clockKeepReferences, {}, system(), now)
  for (let turn = 0; turn < 4; turn += 1)
    await does(clockCheckOverlaps, {}, system(`comparing ${turn}`), new Date(now.getTime() + turn * 60_000))
  const list = madeId('open list')
  const about = { source: '外省计划', funder: '外省科技厅', fileName: '名单.csv', columns: ['编号', '名称'] }
  await does(bringList, { list, ...about }, actorAs('officer'), now)
  await does(addListRows, { list, from: 1, rows: [['W-1', '外省项目']] }, actorAs('officer'), now)
  await does(tryList, { list, mapping: { id: 0, title: 1 } }, actorAs('officer'), now)
  await does(startSweep, { sweep: madeId('sweep') }, actorAs('officer'), now)
  const pair = { dossier: target.dossier, other: target.reference, finding: 'different', reason: '内容不同' }
  await does(judgeOverlap, { verdict: madeId('verdict'), ...pair }, actorAs('institution'), now)
  const asked = { explanation: target.explanation, other: target.screening, question: '请说明重合内容的来源' }
  await does(askExplanation, { dossier: target.dossier, ...asked }, actorAs('officer'), now)
  await does(checkOwnText, { check: madeId('own check'), dossier: target.draft }, actorAs('wen'), now)
  const ran = { name: 'sequence', every_ms: 1000, ran_at: now.toISOString(), took_ms: 1, error: null }
  await does(noteClocks, { clocks: [ran] }, system(), now)
  await does(askFigure, { rows: 'year', columns: 'programme' }, actorAs('officer'), now)
  const counts = { tables: 1, rows: 1, bytes: 1, files: 0, missing: 0 }
  await does(recordBackup, { backup: madeId('backup'), way: 'made', at: now.toISOString(), ...counts }, system(), now)
}

/** A dossier whose own funds rest on an invoice, which stands in the register since it was handed in. */
export async function nameVoucher(does: Doing, now: Date): Promise<void> {
  const lead = actorAs('expert5')
  const about = {
    title: '溶洞环境监测装置研发',
    field: '溶洞监测',
    discipline: '520',
    askedWan: 20,
    leader: persona('he'),
  }
  const dossier = madeId('dossier with a voucher')
  const places = { host: organisation('college').id, recommender: organisation('recommender').id }
  await does(startDossier, { dossier, round: target.openRound, ...places }, lead, now)
  const vouchers = [{ kind: 'invoice', number: '24520000000012345678' }]
  for (const [section, answers] of Object.entries(application(about, now))) {
    const more = 'budget' in answers ? { vouchers } : {}
    await does(saveSection, { dossier, section, answers: { ...answers, ...more } }, lead, now)
  }
  await does(submitDossier, { dossier, pledge: true }, lead, now)
}
