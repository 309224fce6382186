import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { concludeMany } from '../conclude-many.ts'
import { lockRunning } from '../running/standing.ts'
import { insertRecovery, recoveryOf } from '../store/recovery.ts'

/** Ends a running agreement before its results: terminated, on request or by the bureau, or revoked. What has to come back is asked back. */
export const endAgreement = act('procedure.end-agreement', {
  title: { zh: '终止或撤销项目', en: 'Terminate or revoke a project' },
  input: Type.Object({
    dossier: Id(),
    way: Type.Union([Type.Literal('terminate'), Type.Literal('revoke')]),
    reason: Type.String({ minLength: 10, maxLength: 4000 }),
    document: Type.String({
      minLength: 2,
      maxLength: 200,
      description: 'number of the document or meeting it rests on',
    }),
    recovery: Type.Optional(Id('id of the new recovery case')),
    recoverFen: Type.Optional(Fen('public money that has to come back, in fen')),
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx, actor, now, record } = deed
    const { dossier, agreement } = await lockRunning(tx, input.dossier, 'run', 'accept', 'rework')
    const due = input.recoverFen ?? 0
    if (due > agreement.approved_fen)
      refuse('procedure.recover_too_much', {}, [
        { field: 'recoverFen', says: { zh: '追缴金额不能超过批准金额', en: 'Not more comes back than was approved' } },
      ])
    if (due > 0 && !input.recovery) refuse('procedure.recovery_unnamed')
    const { reason, document } = input
    const facts = { document, recover_fen: due }
    const [done] = await concludeMany(deed, [{ dossier, result: input.way, reason: reason.trim(), facts }])
    if (due > 0 && !(await recoveryOf(tx, dossier.id))) {
      const opened = { reason: reason.trim(), document: document.trim(), opened_by_name: actor.name, opened_at: now }
      await insertRecovery(tx, { id: input.recovery!, dossier: dossier.id, due_fen: due, ...opened })
      record({ kind: 'recovery', id: input.recovery!, stage: 'opened', after: { due_fen: due } })
    }
    const about = {
      letter: 'agreement-ended',
      subject: { kind: 'dossier', id: dossier.id },
      at: now,
      facts: {
        title: dossier.title,
        way: input.way === 'revoke' ? { zh: '撤销', en: 'revoked' } : { zh: '终止', en: 'terminated' },
        reason,
        money:
          due > 0
            ? {
                zh: `应退回财政资金 ${(due / 100).toFixed(2)} 元；退清前负责人和承担单位不能提交新的申报。`,
                en: `${(due / 100).toFixed(2)} yuan of public money have to be paid back; until then neither leader nor organisation files anything new.`,
              }
            : { zh: '', en: '' },
      },
    }
    await sendAll(tx, [
      { ...about, to: { person: dossier.lead } },
      { ...about, to: { role: 'host-admin', organisation: dossier.host } },
    ])
    return { dossier: dossier.id, stage: done!.stage, recovery: due > 0 ? input.recovery! : null }
  },
})
