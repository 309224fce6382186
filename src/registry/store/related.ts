import type { Day } from '#platform/clock'
import { first, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import { asSystem } from './as-system.ts'

type Found = { readonly merged: boolean; readonly legal: boolean; readonly works: boolean; readonly runs: boolean }

/**
 * Why two organisations are related parties (关联方), as far as the registry knows: one and the same, the same legal person,
 * somebody who administers both, or who administers one and works in the other. Null when nothing is known.
 */
export async function relatedTo(tx: Tx, one: string, other: string, day: Day): Promise<Text | null> {
  if (one === other) return { zh: '同一单位', en: 'one and the same' }
  const found = await asSystem(tx, () =>
    first<Found>(
      tx,
      sql`
      with held as (select g.person, g.organisation from registry.role_grant g
          where g.role = 'host-admin' and g.ended_at is null and g.since <= ${day} and (g.until is null or g.until >= ${day}) and g.organisation in (${one}, ${other})),
        posts as (select p.person, p.organisation from registry.post p
          where p.confirmed_at is not null and p.since <= ${day} and (p.until is null or p.until >= ${day}) and p.organisation in (${one}, ${other}))
      select coalesce(a.merged_into = b.id or b.merged_into = a.id, false) as merged,
        coalesce(btrim(a.legal_person) <> '' and btrim(a.legal_person) = btrim(b.legal_person), false) as legal,
        exists (select 1 from held x join held y on x.person = y.person and x.organisation <> y.organisation) as runs,
        exists (select 1 from held x join posts y on x.person = y.person and x.organisation <> y.organisation) as works
      from registry.organisation a, registry.organisation b where a.id = ${one} and b.id = ${other}`,
    ),
  )
  if (found?.merged) return { zh: '已合并的单位', en: 'merged organisations' }
  if (found?.legal) return { zh: '法定代表人相同', en: 'the same legal person' }
  if (found?.runs) return { zh: '同一人管理两个单位', en: 'one person administers both' }
  if (found?.works) return { zh: '一方管理员在另一方任职', en: "one's administrator works in the other" }
  return null
}
