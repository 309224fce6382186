import { type Dated, inForceOn } from '../../policy/index.ts'
import { items2017 } from './data/table-2017.ts'
import { items2018 } from './data/table-2018.ts'
import type { PointsTable } from './item.ts'

const guide = '外专发〔2017〕40号'

/** Both tables, dated: an old case is worked out by the table of its day. */
export const pointsTables: readonly Dated<PointsTable>[] = [
  {
    value: {
      title: { zh: '积分要素计分赋值表（试用版）', en: 'Points table, trial version' },
      items: items2017,
      thresholds: { A: 85, B: 60 },
    },
    from: '2017-04-01',
    to: '2017-12-31',
    document: guide,
    note: {
      zh: '已被取代，仅用于核对旧件；停用日期未见公开文本，待核',
      en: 'Superseded, kept to understand old cases; its last day was not found in public and is to be confirmed',
    },
    certainty: 'uncertain',
  },
  {
    value: {
      title: { zh: '积分要素计分赋值表（暂行）', en: 'Points table, provisional version' },
      items: items2018,
      thresholds: { A: 85, B: 60 },
    },
    from: '2018-01-01',
    to: null,
    document: guide,
    note: {
      zh: '现行表：两处公开页面和一个第三方计算器相符；启用日期待核',
      en: 'The table now used: two public pages and a third-party calculator agree; its first day is to be confirmed',
    },
    certainty: 'sourced',
  },
]

export const tableOn = (day: string): Dated<PointsTable> | null => inForceOn(pointsTables, day)
