import { existsSync, readFileSync } from 'node:fs'
import { checkLog, signedTree, signer } from '../evidence/index.ts'
import type { Platform } from './admin.ts'
import { type Answer, BadInput, saidJson } from './said.ts'

const usage = 'Try: log check [--head CHECKPOINT] [--former-key KEY], or: log key'

/**
 * `log check` works the whole log out again and names the first record that is wrong; with a checkpoint that somebody kept
 * outside it also finds an end that was cut off. Heads that were signed before the secret changed need the key of then.
 * `log key` prints the verifier key that receipts are verified with.
 */
export async function log(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  if (args[0] !== 'check' && args[0] !== 'key') throw new BadInput(usage)
  const file = args.includes('--head') ? (args[args.indexOf('--head') + 1] ?? '') : null
  if (file !== null && !existsSync(file)) throw new BadInput(`There is no file ${file}. ${usage}`)
  const formerKeys = args.filter((_, index) => args[index - 1] === '--former-key')
  const platform = await open()
  try {
    const { verifierKey } = signer()
    if (args[0] === 'key') return { code: 0, out: `${verifierKey}\n` }
    const held = file === null ? null : signedTree(verifierKey, readFileSync(file, 'utf8'))
    if (file !== null && !held) throw new BadInput(`${file} is no checkpoint that was signed with ${verifierKey}.`)
    const checked = await checkLog(platform.db, { held, formerKeys })
    return saidJson(checked, checked.holds ? 0 : 1)
  } finally {
    await platform.close()
  }
}
