import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { parameterOn } from '../../policy/index.ts'
import { concludeMany } from '../conclude-many.ts'
import { onBehalf } from '../on-behalf.ts'
import { type AcceptanceVerdict, certificateCode, judgements, judgementText, resultOf } from '../running/acceptance.ts'
import { lockRunning } from '../running/standing.ts'
import { acceptancesOf, acceptanceVerdictsOf, insertAcceptanceVerdict } from '../store/acceptance.ts'

/** Task and money are judged each; the worse of both is the result. There is one chance to put right what can be put right. */
export const judgeAcceptance = act('procedure.judge-acceptance', {
  title: { zh: '形成验收结论', en: 'Judge the results' },
  input: Type.Object({
    dossier: Id(),
    task: Type.Enum([...judgements]),
    money: Type.Enum([...judgements]),
    opinion: Type.String({ minLength: 10, maxLength: 10000 }),
    fixes: Type.Optional(Type.String({ maxLength: 4000, description: 'what has to be put right' })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const { dossier } = await lockRunning(tx, input.dossier, 'accept')
    const behalf = await onBehalf(deed, 'procedure.judge-acceptance', dossier, [dossier])
    const [request] = await acceptancesOf(tx, dossier.id)
    if (!request) return refuse('procedure.no_acceptance')
    const result = resultOf(input.task, input.money)
    if (result === 'fix') await refuseWithoutChance(deed, dossier.id, input.fixes)
    const verdict: AcceptanceVerdict = {
      dossier: dossier.id,
      attempt: request.attempt,
      task: input.task,
      money: input.money,
      result,
      opinion: input.opinion.trim(),
      fixes: result === 'fix' ? input.fixes!.trim() : null,
      certificate: result === 'pass' ? certificateCode() : null,
      person_name: actor.name,
      on_behalf_of: behalf,
      at: now,
    }
    await insertAcceptanceVerdict(tx, verdict, actor.person!)
    const facts = { task: input.task, money: input.money, certificate: verdict.certificate }
    const [done] = await concludeMany(
      deed,
      [{ dossier, result, reason: verdict.fixes ?? verdict.opinion, facts }],
      behalf,
    )
    const about = {
      letter: 'acceptance-judged',
      subject: { kind: 'dossier', id: dossier.id },
      at: now,
      facts: { title: dossier.title, result: judgementText[result], opinion: verdict.fixes ?? verdict.opinion },
    }
    await sendAll(tx, [
      { ...about, to: { person: dossier.lead } },
      { ...about, to: { role: 'host-admin', organisation: dossier.host } },
    ])
    return { dossier: dossier.id, result, certificate: verdict.certificate, stage: done!.stage }
  },
})

async function refuseWithoutChance({ tx, now }: Deed, dossier: string, fixes: string | undefined): Promise<void> {
  const chances = Number((await parameterOn(tx, 'fix.chances', dayOf(now))).value)
  const used = (await acceptanceVerdictsOf(tx, dossier)).filter((one) => one.result === 'fix').length
  if (used >= chances) refuse('procedure.no_more_chance', { chances })
  if (!fixes?.trim())
    refuse('procedure.reason_needed', {}, [
      { field: 'fixes', says: { zh: '要求整改的，请写明整改内容', en: 'Say what has to be put right' } },
    ])
}
