import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { ListedParameter } from '../../policy/index.ts'
import type { checkProgrammeDraft, Programme } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import type { Typed } from '../typed.ts'

export type PartProps = {
  readonly visit: Visit
  readonly definition: Programme
  readonly parameters: readonly ListedParameter[]
}

/** The draft with all that keeps it from being published and all that it changes. */
export type Checked = Awaited<ReturnType<(typeof checkProgrammeDraft)['run']>>

/** One part of the editor: its fields, and how what was typed goes back into the definition. */
export type Part = {
  readonly key: string
  readonly title: Text
  Fields(props: PartProps): VNode
  read(definition: Programme, typed: Typed, query: Readonly<Record<string, string>>): Programme
}
