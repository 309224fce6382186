import { contradictions } from './check.ts'
import type { Contradiction } from './fault.ts'
import { wordOf } from './path-words.ts'
import type { Programme } from './programme.ts'

const lists = ['basis', 'form', 'rules', 'stages', 'ends', 'parameters', 'publicly'] as const
const texts = ['name', 'noun', 'summary'] as const

/**
 * Everything that is wrong with something that claims to be a definition. What came from an editor or over the API may
 * have any shape, so its parts are looked for before they are checked against each other.
 */
export function faultsOf(definition: unknown, knownParameters: ReadonlySet<string>): Contradiction[] {
  const found = shapeFaults(definition)
  return found.length > 0 ? found : contradictions(definition as Programme, knownParameters)
}

function shapeFaults(definition: unknown): Contradiction[] {
  if (!isRecord(definition)) return [fault('', '这不是计划定义', 'This is no programme definition')]
  const missing = [
    ...lists.filter((key) => !Array.isArray(definition[key])),
    ...texts.filter((key) => !isRecord(definition[key])),
    ...(typeof definition.titleFrom === 'string' ? [] : ['titleFrom']),
    ...(isRecord(definition.numbering) ? [] : ['numbering']),
    ...(typeof definition.code === 'string' && /^[a-z][a-z0-9-]{1,59}$/.test(definition.code) ? [] : ['code']),
  ]
  if (missing.length > 0)
    return missing.map((key) => fault(key, `缺少“${wordOf(key).zh}”`, `"${wordOf(key).en}" is missing`))
  return [...partFaults(definition, 'form', ['questions'], ['code']), ...stagePartFaults(definition)]
}

type Part = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)
const fault = (at: string, zh: string, en: string): Contradiction => ({ at, says: { zh, en } })

function partFaults(definition: Part, list: string, arrays: readonly string[], strings: readonly string[]) {
  return (definition[list] as unknown[]).flatMap((part, index) => {
    const at = `${list}[${index}]`
    if (!isRecord(part)) return [fault(at, '内容不完整', 'This part is incomplete')]
    return [
      ...arrays.filter((key) => !Array.isArray(part[key])),
      ...strings.filter((key) => typeof part[key] !== 'string'),
    ].map((key) => fault(`${at}.${key}`, `缺少“${wordOf(key).zh}”`, `"${wordOf(key).en}" is missing`))
  })
}

function stagePartFaults(definition: Part): Contradiction[] {
  return [
    ...partFaults(definition, 'stages', [], ['key', 'kind', 'by']),
    ...(definition.stages as unknown[]).flatMap((stage, index) =>
      isRecord(stage) && isRecord(stage.next)
        ? []
        : [fault(`stages[${index}].next`, '缺少“下一步”', '"Next step" is missing')],
    ),
    ...partFaults(definition, 'rules', [], ['code', 'holds', 'effect']),
    ...partFaults(definition, 'ends', [], ['code']),
  ]
}
