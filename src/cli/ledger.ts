import { system } from '#platform/actor'
import type { Db } from '#platform/db'
import { ask } from '#platform/perform'
import { checkLedger } from '../ledger/index.ts'
import { type Answer, BadInput, saidJson } from './said.ts'

type Platform = () => Promise<{ readonly db: Db; now(): Date; close(): Promise<void> }>

/** `ledger check` proves every promise of the ledger; exit code 1 names the first row that breaks one. */
export async function ledger(args: readonly string[], platform: Platform): Promise<Answer> {
  if (args[0] !== 'check') throw new BadInput('Try: ledger check')
  const { db, now, close } = await platform()
  try {
    const proof = await ask(db, checkLedger, {}, { actor: system(), lang: 'zh', received: now() })
    return saidJson(proof, proof.holds ? 0 : 1)
  } finally {
    await close()
  }
}
