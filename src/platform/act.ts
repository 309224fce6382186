import type { Static, TSchema } from 'typebox'
import type { Actor } from './actor.ts'
import type { Instant } from './clock.ts'
import type { Tx } from './db.ts'
import type { Refusal } from './refusal.ts'
import type { Lang, Text } from './text.ts'

export type { Tx }

/**
 * An act (办理) is the only way anything changes. It says in one place what it is called, what it takes, who may do
 * it and what it does; the pipeline (perform.ts) adds the rest: parse, idempotency, scope, transaction and record.
 */
export type Act<Input extends TSchema = TSchema, Output = unknown> = {
  readonly kind: 'act'
  readonly name: string
  readonly title: Text
  readonly input: Input
  /** A light act saves part of a draft: idempotent and scoped, but no event on the timeline. */
  readonly light: boolean
  /**
   * A confidential act takes or hands out a secret (a password, a token, a number of a person), so neither its input
   * nor its answer is kept for a retry. It alone may answer with a refusal: what it wrote, a failed sign-in, then stays.
   */
  readonly confidential: boolean
  /** A sheltered act (an objection) is recorded without the name of who does it; the act keeps the name where supervision alone reads. */
  readonly sheltered: boolean
  /** A grave act (a decision, a sanction, a number shown in full) asks its doer to have shown lately who they are. */
  readonly grave: boolean
  may(actor: Actor, input: Static<Input>): boolean
  run(input: Static<Input>, deed: Deed): Promise<Output | Refusal>
}

/** What an act holds in its hands while it runs. `received` is the arrival at the server, `now` the moment it is done. */
export type Deed = {
  readonly actor: Actor
  readonly tx: Tx
  readonly now: Instant
  readonly received: Instant
  readonly lang: Lang
  readonly via: Via
  /** The network address it came from, as the server saw it; null from a terminal or a clock. */
  readonly from: string | null
  readonly key: string
  /** Adds a subject to the record of this act: the dossier, round, person … it was done to. */
  record(subject: Subject): void
  /** Says on whose behalf it is done (an institution acts for the bureau that gave it the mandate). */
  onBehalfOf(organisation: string): void
}

export type Via = 'page' | 'api' | 'cli' | 'job' | 'import'
export type Subject = {
  readonly kind: string
  readonly id: string
  /** The stage that the subject stands at after the act, where it has one. */
  readonly stage?: string | null
  readonly before?: unknown
  readonly after?: unknown
}

/** A reading (查阅) is a question about the truth: the same scope and shape as an act, but it changes nothing. */
export type Reading<Input extends TSchema = TSchema, Output = unknown> = {
  readonly kind: 'reading'
  readonly name: string
  readonly title: Text
  readonly input: Input
  may(actor: Actor, input: Static<Input>): boolean
  run(input: Static<Input>, scene: Scene): Promise<Output>
}
export type Scene = { readonly actor: Actor; readonly tx: Tx; readonly now: Instant; readonly lang: Lang }

// biome-ignore lint/suspicious/noExplicitAny: the registry holds acts of every input; each call site is typed by its own act.
export type AnyAct = Act<any, any>
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyReading = Reading<any, any>

const acts = new Map<string, AnyAct>()
const readings = new Map<string, AnyReading>()

export function act<Input extends TSchema, Output>(
  name: string,
  spec: Omit<Act<Input, Output>, 'kind' | 'name' | 'light' | 'confidential' | 'sheltered' | 'grave'> & {
    readonly light?: boolean
    readonly confidential?: boolean
    readonly sheltered?: boolean
    readonly grave?: boolean
  },
): Act<Input, Output> {
  if (acts.has(name)) throw new Error(`two acts are called ${name}`)
  const usual = { light: false, confidential: false, sheltered: false, grave: false }
  const made: Act<Input, Output> = { kind: 'act', name, ...usual, ...spec }
  acts.set(name, made)
  return made
}

export function reading<Input extends TSchema, Output>(
  name: string,
  spec: Omit<Reading<Input, Output>, 'kind' | 'name'>,
): Reading<Input, Output> {
  if (readings.has(name)) throw new Error(`two readings are called ${name}`)
  const made: Reading<Input, Output> = { kind: 'reading', name, ...spec }
  readings.set(name, made)
  return made
}

export const everyAct = (): readonly AnyAct[] => [...acts.values()]
export const everyReading = (): readonly AnyReading[] => [...readings.values()]

/** Anybody, signed in or not; and anybody with a name. */
export const anyone = () => true
export const signedIn = (actor: Actor) => actor.person !== null
