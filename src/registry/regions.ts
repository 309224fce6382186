import './number-refusals.ts'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { managingZones, type Region, regions } from './codes/regions.ts'

const byCode = new Map(regions.map((region) => [region.code, region]))

/**
 * How a code is shown, for old records too: 观山湖区; 小河区(2000-2012) → 花溪区 where it was abolished. A code that the
 * table does not hold is shown as its province and itself, never dropped.
 */
export function regionName(code: string): Text {
  const region = byCode.get(code)
  if (!region) return unlisted(code)
  const own = named(region)
  if (region.to === null) return own
  const years = `(${region.from ?? ''}-${region.to})`
  const next = region.successor ? regionName(region.successor) : null
  return {
    zh: `${own.zh}${years}${next ? ` → ${next.zh}` : ''}`,
    en: `${own.en} ${years}${next ? ` → ${next.en}` : ''}`,
  }
}

/** The regions that may be chosen for a new record, below a prefix: `regionsOffered('5201')` is Guiyang and its counties. */
export const regionsOffered = (prefix = ''): readonly Region[] =>
  regions.filter((region) => region.to === null && region.code.startsWith(prefix))

/**
 * A code chosen for a new record; refused when it is unknown or abolished, with what replaced it. Counties of other
 * provinces are not in the table, so there only the form and the province are judged.
 */
export function readRegion(typed: string): string {
  const code = typed.normalize('NFKC').trim()
  if (isElsewhere(code)) return code
  const region = byCode.get(code) ?? refuse('registry.region_unknown', { code })
  if (region.to === null) return code
  return refuse('registry.region_abolished', {
    name: named(region),
    year: region.to,
    successor: region.successor ? regionName(region.successor) : { zh: '现行区划', en: 'a present one' },
  })
}

/** Today's code for an old one, for statistics: 520114 counts under 520111. */
export function presentRegion(code: string): string {
  const successor = byCode.get(code)?.successor
  return successor ? presentRegion(successor) : code
}

/** A managing zone by its local code; zones stand beside the region and imply none. */
export function zoneName(code: string): Text | null {
  const zone = managingZones.find((one) => one.code === code)
  return zone ? named(zone) : null
}

const isElsewhere = (code: string): boolean =>
  /^\d{6}$/.test(code) && !code.startsWith('52') && byCode.has(`${code.slice(0, 2)}0000`)

const named = ({ zh, en }: Text): Text => ({ zh, en })

function unlisted(code: string): Text {
  const province = byCode.get(`${code.slice(0, 2)}0000`)
  return { zh: `${province?.zh ?? '未知区划'}（${code}）`, en: `${province?.en ?? 'Unknown region'} (${code})` }
}
