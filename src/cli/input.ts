import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/compile'
import { type Day, dayOf, isDay } from '#platform/clock'
import { BadInput } from './said.ts'
import { schemaOf } from './schema.ts'

export type Input = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly applicant: Readonly<Record<string, unknown>>
  readonly host: Readonly<Record<string, unknown>>
}

/** Reads INPUT.json and holds it to the printed schema: text where a number belongs is told, never guessed at. */
export function readInput(code: string | undefined, file: string | undefined): Input {
  const schema = schemaOf(code)
  if (!file) throw new BadInput('Name the file with the input: evaluate PROGRAMME INPUT.json')
  const input = parsed(file)
  const validator = Compile(schema as never)
  if (!validator.Check(input))
    throw new BadInput(
      `${file} does not fit the schema of ${code} (see: schema ${code}).`,
      (validator.Errors(input) as unknown as Fault[]).map((fault) => ({
        field: fieldOf(fault),
        says: fault.message ?? 'is not right',
      })),
    )
  const { answers, applicant, host } = input as Partial<Input>
  return { answers: answers!, applicant: { overdue: 0, ...applicant }, host: { overdue: 0, ...host } }
}

type Fault = {
  readonly instancePath: string
  readonly message?: string
  readonly params?: { readonly requiredProperties?: string[] }
}
const fieldOf = ({ instancePath, params }: Fault): string =>
  [...instancePath.split('/').filter(Boolean), ...(params?.requiredProperties?.slice(0, 1) ?? [])].join('.')

function parsed(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new BadInput(`${file} cannot be read.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadInput(`${file} is no JSON: ${(error as Error).message}`)
  }
}

/** `--on 2026-11-23`; today in the city when left out. */
export function dayIn(args: readonly string[]): Day {
  const at = args.indexOf('--on')
  if (at < 0) return dayOf(new Date())
  const given = args[at + 1]
  if (!isDay(given)) throw new BadInput(`--on takes a real day such as 2026-11-23, not ${given ?? 'nothing'}.`)
  return given
}
