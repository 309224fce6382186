import { visitor } from '../../src/platform/actor.ts'
import {
  askAvoidance,
  askQuestion,
  attachFile,
  inviteMember,
  leaveClue,
  lodgeObjection,
  noteOpening,
  rateService,
  returnDossier,
  saveSection,
  startDossier,
  submitDossier,
  subscribe,
  withdrawDossier,
} from '../../src/procedure/index.ts'
import { keepFile } from '../../src/repository/index.ts'
import { actorAs, application, type Doing, daysFrom, organisation, persona } from '../../src/town/index.ts'
import { target } from './world-ids.ts'
import { nameVoucher } from './world-overlap.ts'

/** What Wen has around her dossiers: a member, a file, a question, a withdrawal, an objection of hers. */
export async function file(does: Doing, now: Date): Promise<void> {
  const wen = actorAs('wen')
  const host = actorAs('host')
  const { dossier, draft, withHost } = target
  const invited = persona('expert7')
  await does(
    inviteMember,
    { member: target.member, dossier: draft, part: 'member', name: invited.name, person: invited.id },
    wen,
    now,
  )
  const subject = { title: '大跨桥梁拉索', field: '桥梁', discipline: '510', askedWan: 60, leader: persona('wen') }
  const { basics } = application(subject, now)
  await does(saveSection, { dossier: draft, section: 'basics', answers: basics }, wen, now)
  const about = { sha256: 'ab'.repeat(32), name: '研究方案.pdf', kind: 'pdf', bytes: 9, text: '', pages: 1 }
  await does(keepFile, { file: target.file, ...about, says: [], warnings: [] }, wen, now)
  const attached = { attachment: target.attachment, dossier: draft, question: 'body_file', file: target.file }
  await does(attachFile, attached, wen, now)
  await does(noteOpening, { dossier: withHost }, host, now)
  const comments = [{ field: 'answers.title', text: '名称请再斟酌' }]
  await does(returnDossier, { dossier: withHost, reason: '请补充说明', comments }, host, daysFrom(now, 0.01))
  await nameVoucher(does, now)
  await does(submitDossier, { dossier: withHost, pledge: true }, wen, daysFrom(now, 0.02))
  await does(rateService, { dossier, stars: 2, remark: '等待较久' }, wen, now)
  const begun = { dossier: target.withdrawn, round: target.practice, host: organisation('host').id }
  await does(startDossier, { ...begun, recommender: organisation('recommender').id }, wen, now)
  const avoided = { name: '施文博', organisation_name: '', reason: '学术观点长期分歧' }
  await does(askAvoidance, { dossier: draft, experts: [avoided] }, wen, now)
  await does(withdrawDossier, { dossier: target.withdrawn, reason: '不再申报' }, wen, daysFrom(now, 0.01))
  const inquiry = { inquiry: target.inquiry, kind: 'question', dossier: draft, text: '合作单位可以在外地吗？' }
  await does(askQuestion, inquiry, wen, now)
  await does(subscribe, { subscription: target.subscription }, wen, now)
  const ground = '第二项的合作单位与指南要求不符，可核对合作协议。'
  const objection = { objection: target.objection, notice: target.notice, position: 2, ground, contact: '13800000000' }
  await does(lodgeObjection, objection, wen, now)
  await does(
    leaveClue,
    { clue: target.clue, notice: target.notice, text: '匿名反映的一条线索，请核对合作协议。' },
    visitor(),
    now,
  )
}
