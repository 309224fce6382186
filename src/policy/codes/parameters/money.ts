import type { Band } from '../../bands.ts'
import type { Parameter } from '../../parameter.ts'
import { known, row, sourced, uncertain } from './row.ts'

const start = ['2021-01-01'] as const
const wan = 1_000_000

const steps = (...percents: readonly [number, number, number]): readonly Band[] => [
  { from_fen: 0, rate_percent: percents[0] },
  { from_fen: 500 * wan, rate_percent: percents[1] },
  { from_fen: 1000 * wan, rate_percent: percents[2] },
]

/** Budgets and payment. The base of every indirect-cost cap is direct cost without equipment, each source by itself. */
// biome-ignore format: one row a parameter
export const moneyParameters: readonly Parameter[] = [
  row('budget.indirect_bands', 'bands', '间接费用核定比例', 'Cap of indirect cost',
    sourced(steps(20, 15, 13), ['2016-07-31', '2021-08-04'], '中办发〔2016〕50号', '旧口径，不少市级办法仍在沿用；立项时按所属年度取值', 'The old steps, still found in many city rules; a project takes those of its year'),
    known(steps(30, 25, 20), ['2021-08-05'], '国办发〔2021〕32号', '500 万元以下 30%，500 万至 1000 万元 25%，1000 万元以上 20%', '30 % up to 5 million yuan, 25 % to 10 million, 20 % above')),
  row('budget.indirect_bands.theory', 'bands', '间接费用核定比例（数学等纯理论基础研究）', 'Cap of indirect cost, pure theory',
    known([{ from_fen: 0, rate_percent: 60 }], ['2021-08-05'], '国办发〔2021〕32号', '不超过 60%', 'Not above 60 %')),
  row('equipment.list.from_fen', 'fen', '须列明细的设备单价', 'Equipment that has to be listed, unit price',
    known(50 * wan, ['2021-08-05'], '国办发〔2021〕32号', '50 万元以上的设备提供明细', 'A list only for equipment of 500,000 yuan or more')),
  row('payment.first.days', 'day', '首笔经费拨付时限', 'First payment',
    known(30, ['2021-08-05'], '国办发〔2021〕32号', '任务书签订后 30 日内', 'Within 30 days after signing')),
  row('payment.district.days', 'day', '区县转拨时限', 'Districts pass money on within',
    uncertain(30, start, '平台起始值', 'A start value of this platform')),
  row('audit.report.from_fen', 'fen', '须提交专项审计报告的经费额度', 'Grant from which a special audit is needed',
    uncertain(50 * wan, start, '平台起始值', 'A start value of this platform')),
  row('instrument.floor_fen', 'fen', '纳入共享网络的仪器原值', 'Instruments to be shared, price from',
    sourced(50 * wan, ['2014-12-31'], '国发〔2014〕70号', '50 万元以上', '500,000 yuan or more')),
  row('instrument.dupcheck_fen', 'fen', '须查重评议的仪器价格', 'Instruments to be checked before buying, price from',
    sourced(200 * wan, ['2019-01-01'], '181616.com 637', '中央财政资金购置 200 万元以上仪器查重评议，文号待核', 'Bought with central money for 2 million yuan or more; document number to be checked')),
  row('instrument.full.hours', 'hours', '同类仪器满负荷年机时', 'Hours a year at which like instruments count as full',
    sourced(1200, ['2019-01-01'], '181616.com 637', '查重评议的一项判据，文号待核', 'One test of the check; document number to be checked')),
]
