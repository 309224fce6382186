import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { sendAll } from '../../desk/index.ts'
import { parameterOn } from '../../policy/index.ts'
import { leftOf } from '../running/recovery.ts'
import { readDossier } from '../store/dossier.ts'
import { markReminded, recoveriesToRemind } from '../store/recovery.ts'

/** The platform's clock: whoever owes money is reminded again and again, with what is left. */
export const clockRemindRecoveries = act('procedure.clock-remind-recoveries', {
  title: { zh: '催缴', en: 'Remind of money to be paid back' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now, record }) {
    const days = Number((await parameterOn(tx, 'recovery.remind_days', dayOf(now))).value)
    const cases = await recoveriesToRemind(tx, new Date(now.getTime() - days * 86_400_000), 200)
    for (const one of cases) {
      const dossier = await readDossier(tx, one.dossier)
      const about = {
        letter: 'recovery-reminder',
        subject: { kind: 'dossier', id: one.dossier },
        at: now,
        facts: { title: one.title, left: (leftOf(one) / 100).toFixed(2), document: one.document },
      }
      await sendAll(tx, [
        { ...about, to: { person: dossier.lead } },
        { ...about, to: { role: 'host-admin', organisation: dossier.host } },
      ])
      await markReminded(tx, one.id, now)
      record({ kind: 'recovery', id: one.id, stage: 'reminded' })
    }
    return { reminded: cases.length }
  },
})
