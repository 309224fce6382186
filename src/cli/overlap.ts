import { parseArgs } from 'node:util'
import { StoreFault } from '../overlap/index.ts'
import { overlapQuery } from './overlap-query.ts'
import { overlapAdd, overlapIndex } from './overlap-store.ts'
import { type Answer, BadInput } from './said.ts'

const usage =
  'overlap index CORPUS.jsonl.gz --store DIR, overlap query QUERIES.jsonl.gz --store DIR [--top 10] --out HITS.jsonl, or overlap add RECORD.jsonl --store DIR'

/** `overlap index|query|add`: the detector over a folder, without a database. One line of JSON is the answer. */
export async function overlap(args: readonly string[]): Promise<Answer> {
  const { verb, file, store, top, out } = asked(args)
  try {
    const answer =
      verb === 'index'
        ? await overlapIndex(file, store)
        : verb === 'add'
          ? await overlapAdd(file, store)
          : await overlapQuery(file, store, top, out)
    return { code: 0, out: `${JSON.stringify(answer)}\n` }
  } catch (error) {
    if (error instanceof StoreFault) throw new BadInput(error.message)
    throw error
  }
}

function asked(args: readonly string[]) {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    throw new BadInput(`${(error as Error).message} Try: ${usage}`)
  }
  const { values, positionals } = read
  const [verb, file, ...more] = positionals
  if (!verb || !['index', 'query', 'add'].includes(verb) || !file || more.length > 0)
    throw new BadInput(`Try: ${usage}`)
  if (!values.store) throw new BadInput('Name the folder of the store: --store DIR')
  const top = Number(values.top ?? 10)
  if (!Number.isInteger(top) || top < 1 || top > 100) throw new BadInput(`--top takes 1 to 100, not ${values.top}.`)
  if (verb === 'query' && !values.out) throw new BadInput('Name the file for the hits: --out HITS.jsonl')
  return { verb, file, store: values.store, top, out: values.out ?? '' }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { store: { type: 'string' }, top: { type: 'string' }, out: { type: 'string' } },
  })
