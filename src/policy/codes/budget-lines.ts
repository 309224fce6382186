import type { Text } from '#platform/text'
import type { Dated } from '../dated.ts'

/** One line of a budget. `shifted_by` says who may move money into it; `listed` whether items have to be listed. */
export type BudgetLine = {
  readonly code: string
  readonly name: Text
  readonly part: 'direct' | 'indirect' | 'lump-sum'
  readonly listed: 'large-items' | 'estimate' | 'items' | 'none'
  readonly shifted_by: 'host' | 'lead' | 'nobody'
  readonly covers?: Text
}

const t = (zh: string, en: string): Text => ({ zh, en })
const old = (code: string, zh: string, en: string): BudgetLine => ({
  code,
  name: t(zh, en),
  part: 'direct',
  listed: 'items',
  shifted_by: 'lead',
})
const indirect: BudgetLine = {
  code: 'I',
  name: t('间接费用', 'Indirect cost'),
  part: 'indirect',
  listed: 'none',
  shifted_by: 'nobody',
  covers: t(
    '可全部用于绩效支出；总额不得调增，参与单位按协议分配',
    'May be used wholly for performance pay; never raised, split among partners by agreement',
  ),
}

/** The two regimes of budget lines: a project keeps the lines of the day on which its budget was agreed. */
// biome-ignore format: one row a line of the budget
export const budgetLines: readonly Dated<readonly BudgetLine[]>[] = [
  {
    from: '2016-07-31', to: '2021-08-04', document: '中办发〔2016〕50号', certainty: 'known',
    note: t('九科目旧口径，不少市级办法仍在沿用', 'The nine old lines, still found in many city rules'),
    value: [
      { code: 'D1', name: t('设备费', 'Equipment'), part: 'direct', listed: 'items', shifted_by: 'host' },
      old('D2', '材料费', 'Materials'),
      old('D3', '测试化验加工费', 'Tests and processing'),
      old('D4', '燃料动力费', 'Fuel and power'),
      { ...old('D5', '差旅费/会议费/国际合作与交流费', 'Travel, meetings, international exchange'), listed: 'estimate', covers: t('不超过直接费用 10% 的不需要明细', 'No list needed up to 10 % of direct cost') },
      old('D6', '出版/文献/信息传播/知识产权事务费', 'Publication, literature, intellectual property'),
      old('D7', '劳务费', 'Labour'),
      old('D8', '专家咨询费', 'Expert consulting'),
      old('D9', '其他支出', 'Other'),
      indirect,
    ],
  },
  {
    from: '2021-08-05', to: null, document: '国办发〔2021〕32号', certainty: 'known',
    note: t('直接费用精简为三个科目', 'Direct cost cut to three lines'),
    value: [
      {
        code: 'D1', name: t('设备费', 'Equipment'), part: 'direct', listed: 'large-items', shifted_by: 'host',
        covers: t('购置、试制、升级改造和租赁；50 万元以上的列明细', 'Buying, making, upgrading and renting; a list from 500,000 yuan each'),
      },
      {
        code: 'D2', name: t('业务费', 'Operating cost'), part: 'direct', listed: 'estimate', shifted_by: 'lead',
        covers: t('材料、测试化验加工、燃料动力、差旅会议和国际合作交流、出版文献和知识产权等', 'Materials, tests and processing, fuel and power, travel, meetings and exchange, publication and intellectual property'),
      },
      {
        code: 'D3', name: t('劳务费', 'Labour'), part: 'direct', listed: 'estimate', shifted_by: 'lead',
        covers: t('研究生、博士后、访问学者、聘用人员的报酬及社会保险、住房公积金，专家咨询费', 'Students, postdocs, visiting scholars, hired staff with social insurance and housing fund, expert consulting'),
      },
      indirect,
    ],
  },
]

/** Lump-sum grants (包干制) have no budget: a signed promise, a list of what is never paid, and a final account. */
export const lumpSumLine: BudgetLine = {
  code: 'L',
  name: t('包干经费', 'Lump sum'),
  part: 'lump-sum',
  listed: 'none',
  shifted_by: 'lead',
}
