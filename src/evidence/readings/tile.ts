import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { refuse } from '#platform/refusal'
import { entriesFrom, tilesOf } from '../store/tree.ts'
import { tileWidth, widthOf } from '../tiles.ts'

const missing = () => refuse('platform.not_found', { what: { zh: '日志的这一片', en: 'such tile of the log' } })
const number = Type.Integer({ minimum: 0, maximum: 2 ** 40 })
const width = Type.Optional(
  Type.Integer({ minimum: 1, maximum: tileWidth - 1, description: 'of a tile that still grows' }),
)

/** One tile of the tree (C2SP tlog-tiles): its hashes one behind the other, in base64. */
export const readTile = reading('evidence.read-tile', {
  title: { zh: '读取透明日志的哈希片', en: 'Read a tile of the log' },
  input: Type.Object({ level: Type.Integer({ minimum: 0, maximum: 7 }), number, width }),
  may: anyone,
  async run({ level, number, width = tileWidth }, { tx }) {
    const [tile] = await tilesOf(tx, [{ level, number }])
    if (!tile || widthOf(tile) < width) return missing()
    return { hashes: tile.hashes.subarray(0, width * 32).toString('base64') }
  },
})

/** The entries below one tile of the lowest level: commitments of 32 bytes that tell nothing without their salts. */
export const readEntries = reading('evidence.read-entries', {
  title: { zh: '读取透明日志的条目', en: 'Read entries of the log' },
  input: Type.Object({ number, width }),
  may: anyone,
  async run({ number, width = tileWidth }, { tx }) {
    const entries = await entriesFrom(tx, number * tileWidth, width)
    if (entries.length < width) return missing()
    return { entries: entries.map((entry) => entry.toString('base64')) }
  },
})
