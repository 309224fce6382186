import type { Text } from '#platform/text'
import { algorithm, commitmentTo, type DrawRecord, drawRecord } from './record.ts'
import { admissible } from './rules.ts'

export type Replayed = {
  readonly holds: boolean
  readonly seats: readonly string[]
  readonly reserves: readonly string[]
  readonly panels: string
  /** What does not agree, each in a sentence. */
  readonly faults: readonly Text[]
}

/** Draws again with nothing but the record and says what does not agree. */
export function replay(record: DrawRecord): Replayed {
  const faults: Text[] = []
  const fault = (zh: string, en: string) => faults.push({ zh, en })
  if (record.algorithm !== algorithm)
    fault(
      `抽取算法为 ${record.algorithm}，本程序只能复核 ${algorithm}`,
      `The algorithm is ${record.algorithm}; only ${algorithm} can be replayed here`,
    )
  if (commitmentTo(record, record.opening) !== record.commitment.digest)
    fault(
      '规则、专家库、回避情况或开启值与事先公布的承诺值不符',
      'Rules, pool, exclusions or opening are not those of the commitment published beforehand',
    )
  if (Date.parse(record.commitment.published_at) > Date.parse(record.witness.at))
    fault('承诺值的公布晚于见证人给出的数', 'The commitment was published after the witness had spoken')
  const out = new Set(record.excluded.map((one) => one.id))
  if (record.pool.some((one) => out.has(one.id)))
    fault('有专家既在抽取范围内又被排除', 'An expert stands in the pool and among the excluded')
  if (new Set(record.pool.map((one) => one.id)).size < record.pool.length)
    fault('有专家在抽取范围内出现两次', 'An expert stands in the pool twice')

  const again = drawRecord(record, record.commitment, record.opening, record.witness)
  if ('infeasible' in again) {
    fault('按记录的规则和专家库无法抽取', 'Nothing can be drawn by these rules from this pool')
    return { holds: false, seats: [], reserves: [], panels: '0', faults }
  }
  const { seats, reserves, panels } = again
  if (seats.join() !== record.seats.join()) fault('重新抽取得到的专家不同', 'Drawing again gives other experts')
  if (reserves.join() !== record.reserves.join())
    fault('重新抽取得到的候补专家不同', 'Drawing again gives other reserves')
  if (panels !== record.panels) fault('符合规则的组合数不同', 'The number of admissible panels differs')
  const chosen = record.pool.filter((one) => record.seats.includes(one.id))
  if (!admissible(chosen, record.rules))
    fault('记录的专家组不符合规则', 'The panel of the record does not keep the rules')
  return { holds: faults.length === 0, seats, reserves, panels, faults }
}
