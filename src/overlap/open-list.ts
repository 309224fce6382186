import { createHash } from 'node:crypto'
import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/**
 * An open list (公开名单) is a table of projects that another funder has published. It is tried before it is imported, it is
 * imported as a whole, and it can be taken back as a whole.
 */
export type OpenList = {
  readonly id: string
  readonly source: string
  readonly year: number | null
  readonly funder: string
  readonly address: string | null
  readonly file_name: string
  readonly columns: readonly string[]
  readonly mapping: Mapping | null
  readonly rows: number
  readonly counts: Counts
  readonly stage: ListStage
  /** The last line that the import, or its undoing, has reached. */
  readonly reached: number
  readonly person_name: string
  readonly at: Instant
  readonly ended_at: Instant | null
  readonly undone_by_name: string | null
  readonly undone_reason: string | null
}
export type ListStage = 'brought' | 'tried' | 'importing' | 'imported' | 'undoing' | 'undone'
export type Outcome = 'new' | 'changed' | 'same' | 'repeated' | 'wrong' | 'undone' | 'stays'
export type Counts = Readonly<Partial<Record<Outcome, number>>>

/** Which column holds what; a field without a column is left empty. */
export type Mapping = Readonly<Partial<Record<ListField, number>>>
export type ListField = keyof typeof listFields

/** What a reference takes from a list, and the heads under which lists usually have it. */
export const listFields = {
  title: {
    says: { zh: '项目名称', en: 'Title' },
    heads: /项目名称|课题名称|^名称$|题目|标题|^title|project ?(title|name)/i,
  },
  id: { says: { zh: '项目编号', en: 'Number' }, heads: /编号|批准号|立项号|文号|^id$|number|award ?(id|no)|grant/i },
  abstract: { says: { zh: '摘要或研究内容', en: 'Abstract' }, heads: /摘要|简介|研究内容|主要内容|abstract|summary/i },
  organisation: {
    says: { zh: '承担单位', en: 'Organisation' },
    heads: /单位|机构|企业名称|organi[sz]ation|institution|host/i,
  },
  pi: { says: { zh: '负责人', en: 'Leader' }, heads: /负责人|主持人|申请人|^pi$|leader|investigator/i },
  amount_wan: { says: { zh: '金额（万元）', en: 'Amount (10,000 yuan)' }, heads: /万元|amount_wan/i },
  amount: { says: { zh: '金额（原文）', en: 'Amount as published' }, heads: /金额|经费|资助额|^amount/i },
  category: { says: { zh: '类别', en: 'Category' }, heads: /类别|类型|计划|category|program/i },
  start: { says: { zh: '开始', en: 'Begins' }, heads: /开始|起始|立项时间|^start|begin/i },
  end: { says: { zh: '结束', en: 'Ends' }, heads: /结束|完成|截止|^end/i },
  year: { says: { zh: '年度', en: 'Year' }, heads: /年度|年份|^year$/i },
  funder: { says: { zh: '资助机构', en: 'Funder' }, heads: /资助机构|下达单位|主管部门|funder|agency/i },
  address: { says: { zh: '网址', en: 'Address' }, heads: /网址|链接|^url$|link|address/i },
} as const satisfies Record<string, { readonly says: Text; readonly heads: RegExp }>
export const fieldNames = Object.keys(listFields) as ListField[]

/** What the heads say by themselves: each column is given away once, in the order of the fields. */
export function guessed(columns: readonly string[]): Mapping {
  const taken = new Set<number>()
  const mapping: Partial<Record<ListField, number>> = {}
  for (const field of fieldNames) {
    const at = columns.findIndex((head, index) => !taken.has(index) && listFields[field].heads.test(head))
    if (at < 0) continue
    taken.add(at)
    mapping[field] = at
  }
  return mapping
}

/** A row as the record of a published project; the list says what the row leaves open. */
export function recordOf(
  list: Pick<OpenList, 'year' | 'funder' | 'address'>,
  mapping: Mapping,
  cells: readonly string[],
): Record<string, unknown> {
  const record: Record<string, unknown> = { funder: list.funder }
  if (list.year) record.year = list.year
  if (list.address) record.address = list.address
  for (const field of fieldNames) {
    const at = mapping[field]
    const value = at === undefined ? '' : (cells[at] ?? '').trim()
    if (value !== '') record[field] = value
  }
  // Many lists give no number. The same project then gets the same one every time it is brought.
  if (record.id === undefined && record.title !== undefined) record.id = `#${nameless(record)}`
  return record
}

const nameless = ({ title, organisation }: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(`${title}\n${organisation ?? ''}`)
    .digest('hex')
    .slice(0, 10)
