import { checkCondition } from '../form/condition.ts'
import { type Contradiction, fault } from './fault.ts'
import type { Programme } from './programme.ts'
import { everyQuestion } from './question.ts'

/** What a CEL condition names that is not there, or that it cannot be read. */
export function conditionFaults(programme: Programme, condition: string, at: string, yesNo = true): Contradiction[] {
  const problem = checkCondition(condition, yesNo)
  if (problem) return [fault(at, `条件写法有误：${problem}`, `The condition cannot be read: ${problem}`)]
  const codes = new Set(everyQuestion(programme.form).map((question) => question.code))
  const unknownFields = [...condition.matchAll(/\banswers\.(\w+)/g)]
    .map((match) => match[1]!)
    .filter((code) => !codes.has(code))
  const unknownKeys = [...condition.matchAll(/\bparam\["([^"]+)"\]/g)]
    .map((match) => match[1]!)
    .filter((key) => !programme.parameters.includes(key))
  return [
    ...unknownFields.map((code) =>
      fault(at, `条件用到了不存在的问题 ${code}`, `The condition names a question that does not exist: ${code}`),
    ),
    ...unknownKeys.map((key) =>
      fault(
        at,
        `条件用到的政策参数 ${key} 没有列入本计划`,
        `The condition uses the parameter ${key}, which this programme does not list`,
      ),
    ),
  ]
}
