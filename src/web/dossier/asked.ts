import type { Question } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import type { Kept } from './file-question.tsx'

/** A question as it is put to somebody on a page. */
export type Asked = {
  readonly visit: Visit
  readonly question: Question
  /** The path of its field in the form, such as `answers.members.0.name`. */
  readonly name: string
  readonly answer: unknown
  /** The answer came from the registry and nobody has saved it yet. */
  readonly known?: boolean
  /** One more blank row than there are answers. */
  readonly more?: boolean
  readonly kept?: readonly Kept[]
  readonly comments?: readonly { readonly text: string; readonly person_name: string }[]
}
