import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { placeIn } from '#platform/place'
import { findEntries, type Key, newestEntries, type PublicKind } from '../store/public-entry.ts'

const kinds: readonly PublicKind[] = ['round', 'guide', 'notice', 'result']

/**
 * Searches everything that is public, in Chinese and English: rounds, their guide items, notices and results. Without a kind
 * the newest ten of each; with one, page by page.
 */
export const searchPublic = reading('procedure.search-public', {
  title: { zh: '全站搜索', en: 'Search what is public' },
  input: Type.Object({
    q: Type.String({ maxLength: 200 }),
    kind: Type.Optional(Type.Enum([...kinds])),
    after: Type.Optional(Type.String({ maxLength: 160 })),
  }),
  may: anyone,
  async run({ q, kind, after }, { tx }) {
    const size = kind ? 30 : 10
    const found = async (one: PublicKind) =>
      kind && kind !== one ? [] : await findEntries(tx, q, one, kind ? keyIn(after) : null, size + 1)
    const rounds = await found('round')
    const guide = await found('guide')
    const notices = await found('notice')
    const results = await found('result')
    const paged = { round: rounds, guide, notice: notices, result: results }[kind ?? 'round']
    const last = paged[size - 1]
    return {
      rounds: rounds.slice(0, size),
      guide: guide.slice(0, size),
      notices: notices.slice(0, size),
      results: results.slice(0, size),
      /** Kinds that have more than is shown here. */
      more: kinds.filter((one) => ({ round: rounds, guide, notice: notices, result: results })[one].length > size),
      next: kind && paged.length > size && last ? `${last.at.toISOString()}|${last.id}` : null,
    }
  },
})

function keyIn(after: string | undefined): Key | null {
  const [at, id] = placeIn(after, 'moment', 'text') ?? []
  return at && id ? { at: new Date(at), id } : null
}

/** The newest of what is public, for the feed that anybody can follow without an account. */
export const feed = reading('procedure.feed', {
  title: { zh: '最新公开信息', en: 'Newest public entries' },
  input: Type.Object({}),
  may: anyone,
  run: (_input, { tx }) => newestEntries(tx, 40),
})
