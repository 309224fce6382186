import { everyAct, everyReading } from '#platform/act'
import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'

/** An API token lets a program act for one person in one role, within its scopes and until its day. */
export type ApiToken = {
  readonly id: string
  readonly person: string
  readonly standing: string | null
  readonly title: string
  readonly scopes: readonly string[]
  readonly made_at: Instant
  readonly ends_at: Instant
  readonly used_at: Instant | null
  readonly ended_at: Instant | null
}
export const tokenPrefix = 'zk_'

/** What somebody may do who signed in themself: everything that their role opens, their own account included. */
export const everyScope: readonly string[] = ['*', 'access.*']

/**
 * Whether one of the scopes covers the act: its name, `procedure.*`, or `*`. A pattern leaves out the acts on accounts and
 * every grave act: a program decides or sanctions only where its owner named that act when they made the token.
 */
export const allows = (scopes: readonly string[], act: string): boolean =>
  scopes === everyScope || scopes.some((scope) => covers(scope, act))

function covers(scope: string, act: string): boolean {
  if (act.startsWith('access.') && !scope.startsWith('access.')) return false
  if (scope === act) return true
  if (isGrave(act)) return false
  return scope === '*' || (scope.endsWith('.*') && act.startsWith(scope.slice(0, -1)))
}

/** A scope that fits nothing is a slip of the pen; one that reaches accounts would let a token make more tokens. */
export function checkScopes(scopes: readonly string[]): void {
  const names = [...everyAct(), ...everyReading()].map(({ name }) => name)
  const wrong = scopes.filter((scope) => scope.startsWith('access.') || !names.some((name) => covers(scope, name)))
  if (wrong.length > 0) refuse('access.token_scopes_unknown', { scopes: wrong })
}

const isGrave = (name: string): boolean => everyAct().some((act) => act.grave && act.name === name)
