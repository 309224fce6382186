import type { VNode } from 'preact'
import type { Static, TSchema } from 'typebox'
import type { Act, Reading } from '#platform/act'
import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Refusal } from '#platform/refusal'
import type { Lang, Voice } from '#platform/text'
import type { Typed } from './typed.ts'

/** Everything a page has in hand. Pages read by `ask` and change by `perform`; they never touch the database. */
export type Visit = {
  readonly actor: Actor
  readonly lang: Lang
  readonly t: Voice
  readonly now: Instant
  readonly path: string
  /** This very page in the other language. */
  readonly otherLanguage: string
  /** What the browser calls itself. */
  readonly agent: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** A fresh key for the forms of this page: sent back with the form, it makes a double click harmless. */
  readonly key: string
  readonly csrf: string
  /** What was typed and why it was refused, when this view answers a submission that did not succeed. */
  readonly typed: Typed | null
  readonly refusal: Refusal | null
  readonly config: Config
  /** What this browser took along to an identity provider, and now brings back. */
  readonly doorNote: string
  href(path: string): string
  ask<Input extends TSchema, Output>(reading: Reading<Input, Output>, input: Static<Input>): Promise<Output>
  perform<Input extends TSchema, Output>(act: Act<Input, Output>, input: unknown, key?: string): Promise<Output>
}

export type View = {
  readonly title: string
  readonly body: VNode
  /** Public pages are one column; workspaces have the rail of the role somebody acts in. */
  readonly frame: 'public' | 'workspace' | 'bare'
  readonly status?: number
  /** Set when the page shows something of a practice round: the ribbon says so. */
  readonly practice?: boolean
  /** Where the field that a refusal names is filled in, when that is not on this page. */
  readonly fieldAt?: (field: string) => string | undefined
}

/** What a submission leads to: another page, the same page with something to say, or a file or JSON. */
export type Outcome =
  | { readonly go: string; readonly say?: string; readonly cookie?: string; readonly doorNote?: string }
  | { readonly view: View }
  | {
      readonly send: Buffer | string | NodeJS.ReadableStream
      readonly type: string
      readonly headers?: Readonly<Record<string, string>>
    }

/**
 * One page module = one address with its view and, where it has a form, its submit. A refusal in `submit` shows the
 * view again with everything typed and the sentence on top.
 */
export type Page = {
  readonly path: string
  /** Without this, a visitor who has not signed in is sent to the sign-in page. */
  readonly open?: boolean
  readonly view?: (visit: Visit) => Promise<View | Outcome>
  readonly submit?: (visit: Visit, typed: Typed) => Promise<Outcome>
}

export const page = (path: string, spec: Omit<Page, 'path'>): Page => ({ path, ...spec })
export const go = (path: string, say?: string): Outcome => ({ go: path, ...(say ? { say } : {}) })
export const isView = (answer: View | Outcome): answer is View => 'body' in answer
