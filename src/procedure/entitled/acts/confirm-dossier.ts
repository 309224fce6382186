import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { conclude } from '../../conclude.ts'
import { heldBy } from '../../dossier.ts'
import { accountsById } from '../../payment/store/payee.ts'
import { standsAt } from '../../standing.ts'
import { lockDossier } from '../../store/dossier.ts'
import { programmeAt } from '../../store/programme.ts'

/** One act, no form: the organisation wants what it is entitled to, and says into which of its accounts. */
export const confirmDossier = act('procedure.confirm-dossier', {
  title: { zh: '确认享受', en: 'Confirm' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    account: Id('an account that the organisation has registered'),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ dossier: id, version, account }, deed) {
    const { tx, actor } = deed
    const dossier = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'confirm')
    heldBy(dossier, actor)
    const [named] = await accountsById(tx, [account])
    if (!named || named.organisation !== dossier.host || named.ended_at)
      refuse('procedure.account_not_yours', {}, [
        { field: 'account', says: { zh: '请选择本单位在用的账户', en: 'Choose an account in use' } },
      ])
    const facts = { account, account_mask: named!.number_mask }
    const [done] = await conclude(deed, programme, [{ dossier, result: 'confirm', facts }])
    return { stage: done!.stage }
  },
})
