import { existsSync, readFileSync } from 'node:fs'
import { type Fault, verify } from '../evidence/index.ts'
import { type Answer, BadInput, saidJson } from './said.ts'

const usage = 'Try: verify RECEIPT.json --key KEY'

/**
 * `verify FILE --key KEY` says whether a receipt, or a proof that two heads are consistent, holds. It needs neither the
 * database nor the network: KEY is the verifier key that the platform publishes, or a file that holds it.
 */
export function verifying(args: readonly string[]): Answer {
  const [file] = args
  const key = args[args.indexOf('--key') + 1]
  if (!file || file.startsWith('--') || !args.includes('--key') || !key) throw new BadInput(usage)
  const verdict = verify(documentIn(file), existsSync(key) ? readFileSync(key, 'utf8') : key)
  if (verdict.holds) return saidJson(verdict)
  return saidJson(
    { ...verdict, says: faults[verdict.fault] },
    verdict.fault === 'key' || verdict.fault === 'form' ? 2 : 1,
  )
}

function documentIn(file: string): unknown {
  if (!existsSync(file)) throw new BadInput(`There is no file ${file}.`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${(error as Error).message}`)
  }
}

const faults: Readonly<Record<Fault, string>> = {
  key: 'This is no verifier key. 这不是有效的公钥。',
  form: 'This is neither a receipt nor a proof of consistency. 这不是回执，也不是一致性证明。',
  part: 'What the receipt shows is not what the log committed to. 回执展示的内容与存证的不一致。',
  promise: 'The promise was not signed with this key for this record. 承诺不是由这把密钥为这条记录签署的。',
  checkpoint: 'The checkpoint was not signed with this key. 检查点不是由这把密钥签署的。',
  inclusion: 'The proof does not lead from the record to the checkpoint. 证明不能从记录推到检查点。',
  consistency: 'The later head does not begin with the earlier one. 较晚的日志不是由较早的日志增长而来。',
}
