import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { broughtBy, fileAt, type KeptFile, type Kind, kinds } from '../../repository/index.ts'
import { everyQuestion, type Question } from '../definition/question.ts'
import { hasEnded } from '../dossier.ts'
import { standsAt } from '../standing.ts'
import { attachmentOf, attachmentsOf, insertAttachment, removeAttachment as remove } from '../store/attachment.ts'
import { lockDossier } from '../store/dossier.ts'
import { mayWrite } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'

/** How many files a question takes that names no number of its own. */
const usualMax = 10

/** Puts an uploaded file under a question of the form; the question says which kinds it takes. */
export const attachFile = act('procedure.attach-file', {
  title: { zh: '上传附件', en: 'Attach a file' },
  input: Type.Object({ attachment: Id(), dossier: Id(), question: Type.String({ maxLength: 60 }), file: Id() }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const { dossier, programme } = await lockWriting(tx, input.dossier, actor.person!)
    const question = everyQuestion(programme.form).find((one) => one.code === input.question && one.kind === 'file')
    if (!question) return refuse('procedure.no_file_question', { question: input.question })
    const file = await fileAt(tx, input.file)
    if (!(await broughtBy(tx, file.id, actor.person!))) refuse('procedure.not_your_file')
    refuseKind(question, file)
    const here = (await attachmentsOf(tx, dossier.id)).filter((one) => one.question === question.code)
    const max = question.max ?? usualMax
    const there = here.find((one) => one.file === file.id)
    if (!there && here.length >= max) refuse('procedure.too_many_files', { question: question.label, max })
    const kept = there ?? attachmentOf(input.attachment, dossier.id, question.code, file, now)
    if (!there && (await insertAttachment(tx, kept, actor.person!)) === 0) refuse('platform.key_reused')
    record({
      kind: 'dossier',
      id: dossier.id,
      stage: dossier.stage,
      after: { attached: file.name, question: question.code },
    })
    return { attachment: kept.id, name: file.name, says: file.says, warnings: file.warnings }
  },
})

export const removeAttachment = act('procedure.remove-attachment', {
  title: { zh: '移除附件', en: 'Remove an attachment' },
  input: Type.Object({ attachment: Id(), dossier: Id() }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const { dossier } = await lockWriting(tx, input.dossier, actor.person!)
    const found =
      (await attachmentsOf(tx, dossier.id)).find((one) => one.id === input.attachment) ??
      refuse('platform.not_found', { what: { zh: '附件', en: 'attachment' } })
    await remove(tx, found.id, now)
    record({
      kind: 'dossier',
      id: dossier.id,
      stage: dossier.stage,
      after: { detached: found.name, question: found.question },
    })
    return { attachment: found.id }
  },
})

/** Files change while the dossier is written or supplemented, by those who write it. */
async function lockWriting(tx: Parameters<typeof lockDossier>[0], id: string, person: string) {
  const dossier = await lockDossier(tx, id)
  if (hasEnded(dossier) || !(await mayWrite(tx, dossier, person)))
    refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  standsAt(programme, dossier.stage, 'draft', 'supplement')
  return { dossier, programme }
}

function refuseKind({ accept, code }: Question, file: KeptFile): void {
  if (!accept || accept.includes(file.kind)) return
  const wanted = accept.filter((kind): kind is Kind => kind in kinds).map((kind) => kinds[kind].name)
  const facts = { name: file.name, ending: file.name.split('.').at(-1) ?? '—', wanted }
  const list = (lang: 'zh' | 'en') => wanted.map((one) => one[lang]).join(lang === 'zh' ? '、' : ', ')
  refuse('repository.kind_not_accepted', facts, [
    { field: `answers.${code}`, says: { zh: `这里接收：${list('zh')}`, en: `This takes: ${list('en')}` } },
  ])
}
