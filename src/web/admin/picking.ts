import { refuse } from '#platform/refusal'
import { searchOrganisations } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { type Typed, textOf } from '../typed.ts'

/** The one organisation that a name or code means; with none or several, the field says which there are. */
export async function organisationIn(visit: Visit, typed: Typed, field: string): Promise<string | undefined> {
  const query = textOf(typed, field)
  if (query === '') return undefined
  const found = await visit.ask(searchOrganisations, { query, limit: 6 })
  const exact = found.filter((one) => one.name === query || one.uscc === query.toUpperCase())
  const [only] = exact.length === 1 ? exact : found
  if (only && (exact.length === 1 || found.length === 1)) return only.id
  const names = found.map((one) => one.name).join('、')
  const says =
    found.length === 0
      ? { zh: '没有这个单位，请核对名称或统一社会信用代码', en: 'No such organisation: check the name or the code' }
      : { zh: `有多个单位相符，请写全称：${names}`, en: `Several match, write the whole name: ${names}` }
  return refuse('platform.input_invalid', { count: 1 }, [{ field, says }])
}
