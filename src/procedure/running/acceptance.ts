import { randomBytes } from 'node:crypto'
import type { Instant } from '#platform/clock'
import { type Problem, refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Budget, Terms } from '../agreement.ts'

/** A request for acceptance (验收申请): what was reached beside what was promised, and where the money went. */
export type Acceptance = {
  readonly dossier: string
  readonly attempt: number
  readonly summary: string
  /** For each target of the agreement, in its order, what was reached. */
  readonly targets: readonly string[]
  /** {line: {source: fen}} as it was spent. */
  readonly spent: Budget
  readonly surplus_fen: number
  readonly report_number: string
  readonly data_number: string
  readonly audit: string | null
  readonly evidence: readonly string[]
  readonly person_name: string
  readonly at: Instant
}
export const judgements = ['pass', 'fix', 'fail'] as const
export type Judgement = (typeof judgements)[number]
export const judgementText: Readonly<Record<Judgement, Text>> = {
  pass: { zh: '通过', en: 'Passed' },
  fix: { zh: '整改后复验', en: 'To be put right' },
  fail: { zh: '不通过', en: 'Failed' },
}
export type AcceptanceVerdict = {
  readonly dossier: string
  readonly attempt: number
  readonly task: Judgement
  readonly money: Judgement
  readonly result: Judgement
  readonly opinion: string
  readonly fixes: string | null
  readonly certificate: string | null
  readonly person_name: string
  readonly on_behalf_of: string | null
  readonly at: Instant
}

/** The worse of the two parts is the result: nothing passes whose money does not. */
export const resultOf = (task: Judgement, money: Judgement): Judgement =>
  judgements[Math.max(judgements.indexOf(task), judgements.indexOf(money))]!

/** Twelve characters that nobody confuses when typing them off paper. */
export const certificateCode = (): string => {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('')
}

const spentOf = (spent: Budget, source: string): number =>
  Object.values(spent).reduce((sum, sources) => sum + (sources[source] ?? 0), 0)

/** What is left of the public money; refused when more was spent than was approved. */
export function surplusOf(approvedFen: number, spent: Budget): number {
  const fiscal = spentOf(spent, 'fiscal')
  if (fiscal > approvedFen)
    refuse('procedure.spent_too_much', {}, [
      {
        field: 'spent',
        says: {
          zh: `财政资金支出合计 ${(fiscal / 100).toFixed(2)} 元，超过批准的 ${(approvedFen / 100).toFixed(2)} 元，请核对各科目`,
          en: `Public money spent adds up to ${(fiscal / 100).toFixed(2)} yuan, above the ${(approvedFen / 100).toFixed(2)} approved: check the lines`,
        },
      },
    ])
  return approvedFen - fiscal
}

/** Each target of the agreement says what was reached. */
export const targetGaps = (terms: Terms, reached: readonly string[]): Problem[] =>
  terms.targets.flatMap((_, index) =>
    reached[index]?.trim()
      ? []
      : [
          {
            field: `targets.${index}`,
            says: {
              zh: `请填写第 ${index + 1} 项指标的完成情况`,
              en: `Say what was reached of target ${index + 1}`,
            },
          },
        ],
  )
