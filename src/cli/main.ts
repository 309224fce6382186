import { evaluate } from './evaluate.ts'
import { help } from './help.ts'
import { type Answer, BadInput, saidJson } from './said.ts'
import { schemaOf } from './schema.ts'

const [command = 'help', ...args] = process.argv.slice(2)

/** stdout holds the answer and nothing else; what a person should know beside it goes to stderr. */
async function answer(): Promise<Answer> {
  if (args.includes('--help') || command === 'help' || command === '--help') return { code: 0, out: help }
  if (command === 'schema') return saidJson(schemaOf(args[0]))
  if (command === 'evaluate') return evaluate(args)
  if (command === 'admin') return (await import('./admin.ts')).admin(args, platform)
  if (command === 'keys') return (await import('./keys.ts')).keys(args, platform)
  if (command === 'import') return (await import('./import.ts')).importing(args, platform)
  if (command === 'verify') return (await import('./verify.ts')).verifying(args)
  if (command === 'log') return (await import('./log.ts')).log(args, platform)
  if (command === 'backup') return (await import('./backup.ts')).backup(args, platform)
  if (command === 'restore') return (await import('./restore.ts')).restore(args, platform)
  if (command === 'compare') return (await import('./compare.ts')).compare(platform)
  if (command === 'overlap') return (await import('./overlap.ts')).overlap(args)
  if (command === 'match') return (await import('./match.ts')).matching(args)
  if (command === 'normalise') return (await import('./normalise.ts')).normalising(args)
  if (command === 'draw') return (await import('./draw.ts')).drawing(args)
  if (command === 'ledger') return (await import('./ledger.ts')).ledger(args, platform)
  if (command === 'practice') return (await import('./practice.ts')).practice(args, platform)
  throw new BadInput(`There is no command ${command}. Try: help`)
}

/** Brings the database forward and opens it; a command that reads definitions only never comes here. */
async function platform() {
  const [{ readConfig }, { connect }, { migrate }, { databaseClock }, { openVault }, { openLog }] = await Promise.all([
    import('#platform/config'),
    import('#platform/db'),
    import('#platform/migrate'),
    import('#platform/arrival'),
    import('../registry/index.ts'),
    import('../evidence/index.ts'),
  ])
  const config = readConfig()
  openVault(config.secret, config.vault)
  openLog(config)
  await migrate(config.ownerUrl)
  const db = connect(config.databaseUrl)
  const clock = await databaseClock(db)
  const close = async () => {
    clock.stop()
    await db.destroy()
  }
  return { db, now: clock.now, close }
}

try {
  const { code, out } = await answer()
  process.stdout.write(out)
  process.exitCode = code
} catch (error) {
  if (!(error instanceof BadInput)) throw error
  process.stdout.write(saidJson({ error: error.message, problems: error.problems }).out)
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
