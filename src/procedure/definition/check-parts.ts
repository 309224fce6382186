import { conditionFaults } from './check-conditions.ts'
import { type Contradiction, fault } from './fault.ts'
import type { Programme } from './programme.ts'
import { everyQuestion } from './question.ts'

/** An objection that reorders names says which rows, and the table names only what the form asks. */
export function namedFaults(programme: Programme): Contradiction[] {
  const questions = new Map(everyQuestion(programme.form).map((question) => [question.code, question]))
  const plain = ['number', 'title', 'host', 'lead', 'stage']
  const kinds = programme.stages.flatMap((stage) => stage.publicity?.kinds ?? [])
  const rows = kinds.flatMap((kind) => (kind.upheld === 'reorder' ? (kind.of ?? ['']) : []))
  const parts = (programme.table ?? []).map(({ from }) => from).filter((from) => !plain.includes(from))
  const missing = parts.filter((from) => {
    const [code = '', part] = from.split('.')
    const question = questions.get(code)
    return !question || (part !== undefined && !question.of?.some((one) => one.code === part))
  })
  return [...rows.filter((code) => !questions.get(code)?.of), ...missing].map((code) =>
    fault('table', `没有代码为 ${code} 的问题`, `There is no question with the code ${code}`),
  )
}

/** A list that is drawn up answers every question of the form, and nothing else. */
export function entitledFaults(programme: Programme): Contradiction[] {
  if (!programme.entitled) return []
  const { who, answers } = programme.entitled
  const codes = everyQuestion(programme.form).map((question) => question.code)
  const asked = new Set(codes)
  return [
    ...conditionFaults(programme, who, 'entitled.who'),
    ...Object.entries(answers).flatMap(([code, from]) => [
      ...conditionFaults(programme, from, `entitled.answers.${code}`, false),
      ...(asked.has(code)
        ? []
        : [
            fault(
              `entitled.answers.${code}`,
              `没有代码为 ${code} 的问题`,
              `There is no question with the code ${code}`,
            ),
          ]),
    ]),
    ...codes
      .filter((code) => !(code in answers))
      .map((code) =>
        fault(
          `entitled.answers.${code}`,
          `名单没有给出问题 ${code} 的内容`,
          `The list gives nothing for the question ${code}`,
        ),
      ),
  ]
}

/** Only a dossier that answers another has an owner beside its host. */
export function ownerFaults({ answersTo, stages }: Programme): Contradiction[] {
  if (answersTo) return []
  return stages
    .filter((stage) => stage.of === 'owner' || stage.seals?.some((seal) => seal.party === 'owner'))
    .map((stage) => fault(`stages.${stage.key}`, '这个计划没有需求方', 'This programme has no owner of a need'))
}

/** Who issues coupons says what they are worth, and has a stage in which they are used. */
export function couponFaults({ coupon, stages, parameters }: Programme): Contradiction[] {
  const used = stages.some((stage) => stage.kind === 'issue' || stage.kind === 'use')
  if (!coupon)
    return used ? [fault('coupon', '发券的计划没有设定券', 'Coupons are issued but nothing says what they are')] : []
  return [
    ...(used ? [] : [fault('coupon', '没有发券或用券的环节', 'No stage issues or uses the coupon')]),
    ...[coupon.cap, coupon.share]
      .filter((key) => !parameters.includes(key))
      .map((key) =>
        fault('coupon', `政策参数 ${key} 没有列入本计划`, `The parameter ${key} is not among those of this programme`),
      ),
  ]
}
