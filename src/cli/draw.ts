import { readFileSync } from 'node:fs'
import { replay } from '../review/index.ts'
import { recordIn } from './draw-record.ts'
import { type Answer, BadInput } from './said.ts'
import { sayingIn } from './tongue.ts'

/** `draw replay RECORD.json`: draws again with nothing but the record. Exit code 0: it holds; 1: it does not. */
export function drawing(args: readonly string[]): Answer {
  const [verb, file, ...more] = args
  if (verb !== 'replay' || !file || more.length > 0) throw new BadInput('Try: draw replay RECORD.json')
  const record = recordIn(parsed(file), file)
  const say = sayingIn()
  const { faults, ...told } = replay(record)
  const answer = {
    ...told,
    algorithm: record.algorithm,
    title: record.title,
    faults: faults.map(({ zh, en }) => say(zh, en)),
  }
  return { code: told.holds ? 0 : 1, out: `${JSON.stringify(answer)}\n` }
}

function parsed(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new BadInput(`${file} cannot be read.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadInput(`${file} is no JSON: ${(error as Error).message}`)
  }
}
