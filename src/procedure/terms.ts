import { saidFen } from '#platform/money'
import type { Problem } from '#platform/refusal'
import { type AgreementParts, type Budget, partsOf, type Target, type Terms } from './agreement.ts'
import type { Programme } from './definition/programme.ts'
import { everyQuestion } from './definition/question.ts'
import { type Facts, judge, work } from './form/condition.ts'

/** Every fault of the terms at once: money that does not add up, a target changed or given up without a reason, a rule broken by the new budget. */
export function termsProblems(
  programme: Programme,
  facts: Facts,
  applied: Terms,
  content: Terms,
  approvedFen: number,
): Problem[] {
  const parts = partsOf(programme)
  return [
    ...targetProblems(parts, applied, content),
    ...(parts.milestones && content.milestones.length === 0
      ? [problem('milestones', '至少保留一个年度节点', 'Keep at least one milestone')]
      : []),
    ...(parts.budget ? moneyProblems(programme, parts, facts, content.budget, approvedFen) : []),
  ]
}

function targetProblems(parts: AgreementParts, applied: Terms, content: Terms): Problem[] {
  if (!parts.targets) return []
  const changed = content.targets.flatMap((target, index) =>
    isChanged(target, applied) && !target.reason?.trim()
      ? [
          problem(
            `targets.${index}.reason`,
            '指标与申报书不同，请写明理由',
            'This target differs from the application: write the reason',
          ),
        ]
      : [],
  )
  const kept = new Set(content.targets.map((target) => target.applied))
  const dropped = applied.targets.flatMap((_target, index) =>
    kept.has(index) || content.dropped[String(index)]?.trim()
      ? []
      : [
          problem(
            `dropped.${index}`,
            `申报书的第 ${index + 1} 项指标没有保留，请写明理由`,
            `Target ${index + 1} of the application is not kept: write the reason`,
          ),
        ],
  )
  const none =
    content.targets.length === 0 ? [problem('targets', '至少保留一项考核指标', 'Keep at least one target')] : []
  return [...changed, ...dropped, ...none]
}

/** A new target needs no reason: nothing was promised there before. Values are words, so any change counts as one to explain. */
export const isChanged = (target: Target, applied: Terms): boolean => {
  const before = target.applied === null ? null : applied.targets[target.applied]
  return (
    Boolean(before) &&
    Object.entries(before!.row).some(([code, value]) => String(target.row[code] ?? '') !== String(value ?? ''))
  )
}

function moneyProblems(
  programme: Programme,
  parts: AgreementParts,
  facts: Facts,
  budget: Budget,
  approvedFen: number,
): Problem[] {
  const strange = cellProblems(parts, budget)
  if (strange.length > 0) return strange
  const agreed = withBudget(programme, parts.budget!.code, facts, budget)
  const sum = agreedFen(programme, agreed, budget)
  const off =
    sum === approvedFen
      ? []
      : [
          problem(
            'budget',
            `预算合计 ${saidFen(sum, 'zh')}，应等于批准金额 ${saidFen(approvedFen, 'zh')}`,
            `The budget adds up to ${saidFen(sum, 'en')} and must equal the approved ${saidFen(approvedFen, 'en')}`,
          ),
        ]
  return [...off, ...brokenRules(programme, parts.budget!.code, agreed)]
}

function cellProblems({ budget: question }: AgreementParts, budget: Budget): Problem[] {
  const lines = new Set(question!.lines?.map((line) => line.code))
  const sources = new Set(question!.sources?.map((source) => source.code))
  return Object.entries(budget).flatMap(([line, amounts]) =>
    Object.entries(amounts).flatMap(([source, fen]) => {
      if (!lines.has(line) || !sources.has(source))
        return [problem(`budget.${line}.${source}`, '没有这一科目或来源', 'There is no such line or source')]
      return Number.isSafeInteger(fen) && fen >= 0
        ? []
        : [problem(`budget.${line}.${source}`, '请填写金额，单位万元', 'Give an amount in 10,000 yuan')]
    }),
  )
}

/** The facts with the agreed budget in place of the applied one, and everything that is worked out from it. */
function withBudget(programme: Programme, code: string, facts: Facts, budget: Budget): Facts {
  const answers: Record<string, unknown> = { ...facts.answers, [code]: budget }
  const agreed = { ...facts, answers }
  for (const question of everyQuestion(programme.form))
    if (question.kind === 'calculated' && facts.answers[question.code] !== null)
      answers[question.code] = work(question.calculate!, agreed) ?? null
  return agreed
}

/** The public money of a budget: what `moneyFrom` works out, or all of the table where nothing is worked out. */
function agreedFen(programme: Programme, agreed: Facts, budget: Budget): number {
  const question = everyQuestion(programme.form).find((one) => one.code === programme.moneyFrom)
  if (question?.kind === 'calculated') return Number(agreed.answers[question.code] ?? 0)
  return Object.values(budget).reduce(
    (total, amounts) => total + Object.values(amounts).reduce((sum, fen) => sum + fen, 0),
    0,
  )
}

/** Only rules that look at the budget are judged again: a cut must not push a capped line above its cap. */
function brokenRules(programme: Programme, budget: string, agreed: Facts): Problem[] {
  const touched = moneyCodes(programme, budget)
  return programme.rules
    .filter(
      (rule) =>
        rule.effect === 'block' && touched.some((code) => new RegExp(`\\banswers\\.${code}\\b`).test(rule.holds)),
    )
    .filter((rule) => (!rule.when || judge(rule.when, agreed) === 'holds') && judge(rule.holds, agreed) === 'fails')
    .map((rule) => ({ field: 'budget', says: rule.fails }))
}

function moneyCodes(programme: Programme, budget: string): string[] {
  const codes = [budget]
  for (const question of everyQuestion(programme.form))
    if (
      question.kind === 'calculated' &&
      codes.some((code) => new RegExp(`\\banswers\\.${code}\\b`).test(question.calculate!))
    )
      codes.push(question.code)
  return codes
}

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
