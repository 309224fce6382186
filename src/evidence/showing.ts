import type { OpenPart } from './committing.ts'
import type { Kept, KeptSubject } from './record.ts'
import { partsOf } from './record.ts'

export type Sight = {
  readonly own: boolean
  readonly subjects: readonly { readonly kind: string; readonly id: string }[]
}

/**
 * The parts of a record that somebody may see: what was done and by whom, the subjects within the asker's scope with what
 * they were before and after, and the network address only to whoever came from it. An erased part is shown to nobody.
 */
export function shownParts(record: Kept, parts: readonly OpenPart[], { own, subjects }: Sight): OpenPart[] {
  const seen = new Set(subjects.map(keyOf))
  const subjectAt = new Map(
    partsOf(record).flatMap(({ part, value }) =>
      part.startsWith('subject.') ? [[part.slice('subject.'.length), keyOf(value as KeptSubject)] as const] : [],
    ),
  )
  return parts.filter(({ part, salt }) => {
    const [what, number] = part.split('.')
    if (salt === null) return false
    if (what === 'from') return own
    return number === undefined || seen.has(subjectAt.get(number) ?? '')
  })
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`
