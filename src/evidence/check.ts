import type { Text } from '#platform/text'
import { commitmentOfParts, openParts } from './committing.ts'
import { leafHash } from './merkle.ts'
import { isErasedBy } from './record.ts'
import type { Erasure } from './store/erasure.ts'
import type { Salted } from './store/record.ts'

/** One place of the tree as the database tells it now: the leaf, the record it commits to, and the hash the tree was built of. */
export type Place = {
  readonly index: number
  readonly event: number | null
  readonly entry: Buffer | null
  readonly record: Salted | null
  readonly hash: Buffer | null
  readonly erasures: readonly Erasure[]
}
export type Wrong = {
  readonly index: number | null
  readonly event: number | null
  readonly act: string | null
  readonly says: Text
}

/** What is wrong at one place, or null. `isActed` says whether an erasure was made by an act that the record holds. */
export function wrongAt(place: Place, isActed: (erasure: Erasure) => boolean): Wrong | null {
  const { index, event, entry, record, hash, erasures } = place
  const wrong = (says: Text): Wrong => ({ index, event, act: record?.act ?? null, says })
  if (!hash) return wrong(said.tile)
  if (event === null || !entry) return wrong(said.leaf)
  if (!record) return wrong(said.deleted)
  const unacted = erasures.find((erasure) => !isActed(erasure))
  if (unacted) return wrong(said.unacted)
  if (!isBlank(record, erasures)) return wrong(said.refilled)
  const parts = openParts(record, record)
  if (!parts) return wrong(said.salt)
  const commitment = commitmentOfParts(parts)
  const fits = commitment.equals(entry)
  if (leafHash(entry).equals(hash)) return fits ? null : wrong(said.changed)
  return wrong(leafHash(commitment).equals(hash) ? said.entry : fits ? said.order : said.changed)
}

/** What was erased must be empty: a value put in its place would stand under a digest that nobody can check. */
function isBlank(record: Salted, erasures: readonly Erasure[]): boolean {
  const gone = erasures.flatMap(({ parts }) => parts)
  const empty = ({ before, after }: Salted['subjects'][number]) => before === null && after === null
  return (
    (!isErasedBy('name', gone) || record.person_name === '—') &&
    (!isErasedBy('from', gone) || record.came_from === null) &&
    (!isErasedBy('values', gone) || record.subjects.every(empty))
  )
}

export const said = {
  changed: {
    zh: '这条办理记录的内容在存证之后被改动过。',
    en: 'The content of this record was changed after it was taken into the log.',
  },
  deleted: { zh: '这条办理记录在存证之后被删除。', en: 'This record was deleted after it was taken into the log.' },
  order: {
    zh: '日志的这个位置换成了另一条办理记录，次序被改动过。',
    en: 'Another record stands at this place of the log: the order was changed.',
  },
  leaf: {
    zh: '日志在这个位置的条目被删除。',
    en: 'The entry of the log at this place was deleted.',
  },
  entry: {
    zh: '办理记录没有变，但日志在这个位置的条目被改动过。',
    en: 'The record is as it was, but the entry of the log at this place was changed.',
  },
  tile: { zh: '树的这一部分缺失。', en: 'The tree lacks this part.' },
  salt: {
    zh: '这条办理记录的存证随机值被去掉，没有依法抹除的登记。',
    en: 'The salt of this record was removed, and no lawful erasure says so.',
  },
  unacted: {
    zh: '有一条抹除登记不是由办理产生的，这条办理记录可能被改动过。',
    en: 'An erasure is entered that no act made: this record may have been changed.',
  },
  refilled: {
    zh: '依法抹除的内容又被填上了别的值。',
    en: 'Something was written where values had been lawfully erased.',
  },
  head: {
    zh: '从这一条起，到下一次签署之间，日志被整体改写过：算出的根与签署的不一致。',
    en: 'Between this record and the next signed head the log was rewritten as a whole: the root worked out is not the one signed.',
  },
  node: {
    zh: '树的上层哈希从这一条起被改动过。',
    en: 'The upper hashes of the tree were changed from this record on.',
  },
  beyond: {
    zh: '日志里有一条没有签署过的条目。',
    en: 'The log holds an entry under no signed head.',
  },
  held: {
    zh: '日志与您手中的检查点不一致：从这一条之前起被改写过，或被截短。',
    en: 'The log does not agree with the checkpoint you hold: it was rewritten before this record, or cut short.',
  },
  signature: {
    zh: '从这一条起的检查点不是由本平台的密钥签署的。',
    en: 'The checkpoint from this record on was not signed by the key of this platform.',
  },
  unlogged: {
    zh: '这条办理记录绕开了存证：既不在日志里，也没有在等待。',
    en: 'This record went past the log: it is neither in it nor waiting for it.',
  },
  vanished: {
    zh: '这条办理记录在存证之前被删除。',
    en: 'This record was deleted before it was taken into the log.',
  },
} satisfies Record<string, Text>
