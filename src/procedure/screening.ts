import type { Problem } from '#platform/refusal'
import { fill, type Text } from '#platform/text'
import type { RuleStanding } from './form/readiness.ts'

/**
 * Screening (形式审查) answers every rule with yes or no, a reason and where it is seen. All defects are told in one
 * letter, and a supplement is asked for once.
 */
export type RuleVerdict = {
  readonly rule: string
  readonly ok: boolean
  readonly reason?: string
  readonly evidence?: string
  /** The question that has to be put right, where there is one. */
  readonly field?: string
}
export type ScreeningResult = 'pass' | 'refuse' | 'ask'

/** Every fault of a sheet at once, named by its rule: a rule without an answer (a limit that holds needs none), a no without its reason, a yes against the system's own no. */
export function verdictProblems(rules: readonly RuleStanding[], verdicts: readonly RuleVerdict[]): Problem[] {
  const strange = verdicts.flatMap((verdict) =>
    rules.some((rule) => rule.code === verdict.rule)
      ? []
      : [problem(`verdicts.${verdict.rule}.rule`, '没有这条规则', 'There is no such rule')],
  )
  const faults = rules.flatMap((rule) => {
    const verdict = verdicts.find((one) => one.rule === rule.code)
    if (!verdict && rule.counted && rule.verdict === 'holds') return []
    if (!verdict) return [problem(`verdicts.${rule.code}.ok`, '请判断是否符合', 'Answer yes or no')]
    if (verdict.reason?.trim()) return []
    if (!verdict.ok)
      return [problem(`verdicts.${rule.code}.reason`, '不符合的，请写明具体问题', 'Say what exactly is wrong')]
    return rule.verdict === 'fails'
      ? [
          problem(
            `verdicts.${rule.code}.reason`,
            '系统核对结果为不符合，判为符合的请写明理由',
            'The system finds this broken: a yes needs its reason',
          ),
        ]
      : []
  })
  return [...strange, ...faults]
}

/** What stands in the way of passing: a warning that is not met does not. */
export const defects = (rules: readonly RuleStanding[], verdicts: readonly RuleVerdict[]): RuleVerdict[] =>
  verdicts.filter((verdict) => !verdict.ok && rules.find((rule) => rule.code === verdict.rule)?.effect !== 'warn')

/** All defects in one sentence of the letter, numbered; reasons stay in the words of whoever screened. */
export function saidDefects(
  rules: readonly RuleStanding[],
  verdicts: readonly RuleVerdict[],
  parameters: Readonly<Record<string, unknown>>,
): Text {
  const lines = verdicts
    .filter((verdict) => !verdict.ok)
    .map((verdict, index) => {
      const rule = rules.find((one) => one.code === verdict.rule)!
      const says = (lang: 'zh' | 'en') => fill(rule.says[lang], parameters, lang)
      return {
        zh: `${index + 1}. ${says('zh')}——${verdict.reason}`,
        en: `${index + 1}. ${says('en')}: ${verdict.reason}`,
      }
    })
  return { zh: lines.map((line) => line.zh).join('；'), en: lines.map((line) => line.en).join('; ') }
}

/**
 * Whether a dossier may pass in a batch: every rule that the system judges holds, and each rule that a person judges was
 * confirmed for the batch. What stands in the way is said, rule by rule.
 */
export function obstacles(
  rules: readonly RuleStanding[],
  confirmed: ReadonlySet<string>,
  parameters: Readonly<Record<string, unknown>>,
): Text[] {
  return rules
    .filter((rule) => (rule.effect === 'person' ? !confirmed.has(rule.code) : rule.verdict !== 'holds'))
    .map((rule) => ({
      zh: `${fill(rule.says.zh, parameters, 'zh')}（${rule.effect === 'person' ? '未经人工确认' : '不符合'}）`,
      en: `${fill(rule.says.en, parameters, 'en')} (${rule.effect === 'person' ? 'not confirmed by a person' : 'not met'})`,
    }))
}

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
