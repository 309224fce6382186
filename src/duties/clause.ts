import type { Text } from '#platform/text'
import type { Dated } from '../policy/index.ts'

/**
 * One clause of the bureau's responsibilities (published 2020-10-21). The words are ours and cite the clause; who owns
 * it is dated, because duties move between bureaus while their cases stay.
 */
export type Clause = {
  readonly number: number
  readonly title: Text
  readonly says: Text
  readonly owners: readonly Owner[]
  /** Codes of the programmes that serve it, and open services of other kinds by their address. */
  readonly programmes: readonly string[]
  readonly services: readonly { readonly href: string; readonly title: Text }[]
  /** Parts of duties that moved by clause 17, each with its own owners. */
  readonly moved: readonly { readonly code: string; readonly title: Text; readonly owners: readonly Owner[] }[]
}
export type Owner = Dated<Text>
