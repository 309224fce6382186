export type Typed = Readonly<Record<string, unknown>>

/**
 * What a form sent, as a tree: `answers.budget.equipment.fiscal=80` becomes nested records, and rows named
 * `answers.members.0.name` become lists. Names that would reach an object's prototype are dropped.
 */
export function treeOf(body: Readonly<Record<string, unknown>>): Typed {
  const root: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    const path = name.split('.')
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype') || path.length > 8)
      continue
    let at = root
    for (const part of path.slice(0, -1)) {
      const next = at[part]
      at = at[part] =
        typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Record<string, unknown>) : {}
      if (at !== next && next !== undefined) continue
    }
    at[path.at(-1)!] = value
  }
  return listsIn(root) as Typed
}

function listsIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [key, listsIn(part)] as const)
  const rows = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key))
  if (!rows) return Object.fromEntries(entries)
  return [...entries].sort(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part)
}

/** One field as text, trimmed; what is not text counts as empty. */
export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value.trim() : Array.isArray(value) ? String(value.at(-1) ?? '') : ''
}
export const manyOf = (typed: Typed, name: string): string[] => {
  const value = typed[name]
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []
}

/** The key and the version that a form carried as hidden fields. */
export const keyOf = (typed: Typed): string | undefined => textOf(typed, '_key') || undefined
export const versionOf = (typed: Typed): number | undefined =>
  /^\d+$/.test(textOf(typed, '_version')) ? Number(textOf(typed, '_version')) : undefined
