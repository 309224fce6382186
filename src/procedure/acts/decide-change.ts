import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { onBehalf } from '../on-behalf.ts'
import { carryOut } from '../running/carrying-out.ts'
import { changeText, verdictText } from '../running/change.ts'
import { lockRunning } from '../running/standing.ts'
import { decideChangeRow, lockChange } from '../store/change.ts'

/** The bureau approves or refuses a major change; an approved one holds from then on. */
export const decideChange = act('procedure.decide-change', {
  title: { zh: '审批变更', en: 'Decide a change' },
  input: Type.Object({
    change: Id(),
    verdict: Type.Union([Type.Literal('approved'), Type.Literal('refused')]),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ change: id, verdict, reason }, deed) {
    const { tx, actor, now, record } = deed
    const change = await lockChange(tx, id)
    const running = await lockRunning(tx, change.dossier, 'run', 'rework')
    const { dossier } = running
    if (change.verdict) refuse('procedure.change_decided', { verdict: verdictText[change.verdict] })
    const behalf = await onBehalf(deed, 'procedure.decide-change', dossier, [dossier])
    if (verdict === 'refused' && !reason?.trim())
      refuse('procedure.reason_needed', {}, [
        { field: 'reason', says: { zh: '不批准要写明理由', en: 'A refusal needs its reason' } },
      ])
    await decideChangeRow(tx, id, verdict, reason?.trim() || null, { name: actor.name, behalf }, now)
    if (verdict === 'approved') await carryOut(deed, running, change)
    await finishTasks(tx, { kind: 'dossier', ids: [dossier.id], what: 'procedure.change', by: actor, at: now })
    await send(tx, {
      letter: 'change-decided',
      to: { person: dossier.lead },
      subject: { kind: 'dossier', id: dossier.id },
      at: now,
      facts: {
        title: dossier.title,
        kind: changeText[change.kind],
        verdict: verdictText[verdict],
        reason: reason?.trim() ? { zh: `理由：${reason}`, en: `Reason: ${reason}` } : { zh: '', en: '' },
      },
    })
    record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { change: change.kind, verdict } })
    return { change: id, verdict }
  },
})
