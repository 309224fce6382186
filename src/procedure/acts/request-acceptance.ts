import { Type } from 'typebox'
import { act, type Deed, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { type Problem, refuse } from '#platform/refusal'
import { parameterOn } from '../../policy/index.ts'
import { concludeMany } from '../conclude-many.ts'
import { type Acceptance, surplusOf, targetGaps } from '../running/acceptance.ts'
import { lockRunning, type Running, refuseUnlessLead } from '../running/standing.ts'
import { acceptancesOf, insertAcceptance, reportTaken } from '../store/acceptance.ts'
import { changesOf } from '../store/change.ts'

/** One request carries results, accounts, report and data certificates (everyday 26); all that is missing is told at once. */
export const requestAcceptance = act('procedure.request-acceptance', {
  title: { zh: '申请验收', en: 'Ask for acceptance' },
  input: Type.Object({
    dossier: Id(),
    summary: Type.String({ maxLength: 20000 }),
    targets: Type.Array(Type.String({ maxLength: 4000 }), {
      maxItems: 200,
      description: 'for each target of the agreement, in its order, what was reached',
    }),
    spent: Type.Record(Type.String(), Type.Record(Type.String(), Fen()), { description: 'line → source → fen' }),
    reportNumber: Type.String({
      maxLength: 60,
      description: 'number of the science report certificate (科技报告收录证书)',
    }),
    dataNumber: Type.String({
      maxLength: 60,
      description: 'number of the data deposit certificate (科学数据汇交凭证)',
    }),
    audit: Type.Optional(Id('file of the special audit report')),
    evidence: Type.Optional(Type.Array(Id('file'), { maxItems: 50 })),
  }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, now } = deed
    const running = await lockRunning(tx, input.dossier, 'run', 'rework')
    refuseUnlessLead(running, actor)
    const { dossier, agreement } = running
    if ((await changesOf(tx, dossier.id)).some((one) => one.verdict === null)) refuse('procedure.change_pending')
    const problems = await gaps(deed, running, input)
    if (problems.length > 0) refuse('procedure.acceptance_incomplete', { count: problems.length }, problems)
    const attempt = (await acceptancesOf(tx, dossier.id)).length + 1
    const acceptance: Acceptance = {
      dossier: dossier.id,
      attempt,
      summary: input.summary.trim(),
      targets: input.targets,
      spent: input.spent,
      surplus_fen: surplusOf(agreement.approved_fen, input.spent),
      report_number: input.reportNumber.trim(),
      data_number: input.dataNumber.trim(),
      audit: input.audit ?? null,
      evidence: input.evidence ?? [],
      person_name: actor.name,
      at: now,
    }
    await insertAcceptance(tx, acceptance, actor.person!)
    const facts = { attempt, surplus_fen: acceptance.surplus_fen }
    const [done] = await concludeMany(deed, [{ dossier, result: 'request', facts }])
    return { dossier: dossier.id, attempt, surplus_fen: acceptance.surplus_fen, stage: done!.stage }
  },
})

type Typed = {
  readonly summary: string
  readonly targets: readonly string[]
  readonly reportNumber: string
  readonly dataNumber: string
  readonly audit?: string
}
async function gaps({ tx, now }: Deed, { dossier, agreement }: Running, typed: Typed): Promise<Problem[]> {
  const problems = targetGaps(agreement.content, typed.targets)
  const need = (field: string, zh: string, en: string) => problems.push({ field, says: { zh, en } })
  if ([...typed.summary.trim()].length < 20)
    need('summary', '请用至少 20 个字说明任务完成情况', 'Say in at least 20 characters what was done')
  if (typed.reportNumber.trim().length < 4)
    need('reportNumber', '请填写科技报告收录证书编号', 'Give the number of the science report certificate')
  else if (await reportTaken(tx, typed.reportNumber.trim(), dossier.id))
    need(
      'reportNumber',
      '该科技报告已用于另一项目的验收，请核对编号',
      'This report was used for another project: check the number',
    )
  if (typed.dataNumber.trim().length < 4)
    need(
      'dataNumber',
      '请填写科学数据汇交凭证编号；没有产生科学数据的填“无科学数据”并说明',
      'Give the number of the data deposit certificate, or say that there are no data and why',
    )
  const from = Number((await parameterOn(tx, 'audit.report.from_fen', dayOf(now))).value)
  if (agreement.approved_fen >= from && !typed.audit)
    need(
      'audit',
      `财政资金 ${from / 1_000_000} 万元及以上的项目须上传专项审计报告`,
      `With public money of ${from / 1_000_000} × 10,000 yuan or more a special audit report is needed`,
    )
  return problems
}
