import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Platform } from './admin.ts'
import { type Counts, importDossiers } from './import-dossiers.ts'
import { type Answer, BadInput, saidJson } from './said.ts'

const usage = 'Try: import dossiers FILE.jsonl.gz [--source NAME] [--on-behalf-of WHO] [--rejects PATH]'

/**
 * `import dossiers FILE` takes an open list of another funder into the external reference library. Progress goes to
 * stderr once a second; stdout holds one JSON object of counts. Exit code 1 when rows were refused: the report says which.
 */
export async function importing(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const file = args[1]
  if (args[0] !== 'dossiers' || !file || file.startsWith('--')) throw new BadInput(usage)
  if (!existsSync(file)) throw new BadInput(`There is no file ${file}.`)
  refuseUnknown(args.slice(2))
  const name = basename(file).replace(/\.jsonl(\.gz)?$/, '')
  const source = option(args, '--source') ?? name
  const rejects = resolve(option(args, '--rejects') ?? `${name}.rejects.jsonl`)
  const platform = await open()
  const begun = performance.now()
  try {
    const onBehalfOf = option(args, '--on-behalf-of') ?? source
    const plan = { file, source, onBehalfOf, rejects, now: platform.now, told: everySecond() }
    const counts = await importDossiers(platform.db, plan)
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    return saidJson({ source, ...counts, seconds, rejects }, counts.rejected > 0 ? 1 : 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new BadInput(brokenOff(file, error as Error))
    throw error
  } finally {
    await platform.close()
  }
}

function refuseUnknown(rest: readonly string[]): void {
  const known = ['--source', '--on-behalf-of', '--rejects']
  const unknown = rest.find((arg, place) => !known.includes(arg) && !known.includes(rest[place - 1] ?? ''))
  if (unknown !== undefined) throw new BadInput(`${unknown} is not known. ${usage}`)
}

const brokenOff = (file: string, { message }: Error): string =>
  `${file} cannot be read to its end (${message}). What was read is kept; get the file again and run the same command.`

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  if (at < 0) return undefined
  const value = args[at + 1]
  if (!value || value.startsWith('--')) throw new BadInput(`${name} needs a value. ${usage}`)
  return value
}

function everySecond(): (counts: Counts) => void {
  let last = 0
  return ({ read, imported, unchanged, rejected }) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    process.stderr.write(
      `已读 ${read} 条：新增 ${imported}，未变 ${unchanged}，退回 ${rejected}。 ${read} read: ${imported} new, ${unchanged} unchanged, ${rejected} refused.\n`,
    )
  }
}
