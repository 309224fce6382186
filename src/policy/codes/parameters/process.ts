import type { Parameter } from '../../parameter.ts'
import { known, row, sourced, uncertain } from './row.ts'

/** Limits and counts of the way from the guide to the closing of a project. */
const start = ['2021-01-01'] as const

// biome-ignore format: one row a parameter
export const processParameters: readonly Parameter[] = [
  row('opinion.days', 'working-day', '普通规范性文件征求意见期', 'Opinions on an ordinary normative document',
    uncertain(7, start, '普通规范性文件多为 7 个工作日，以本市规定为准', 'Often 7 working days for ordinary documents; the city’s own rule decides')),
  row('opinion.major.days', 'day', '规章和重大决策征求意见期', 'Opinions on rules and major decisions',
    known(30, ['2019-09-01'], '国务院令第713号', '重大行政决策公开征求意见一般不少于 30 日', 'Usually not less than 30 days for major administrative decisions')),
  row('call.open.days', 'day', '指南发布至申报截止', 'From the guide to the closing date',
    known(50, ['2014-12-03'], '国发〔2014〕64号', '国家科技计划从发布指南到申报截止不少于 50 天；市级由每批次自定', 'Not less than 50 days in national plans; each municipal round sets its own')),
  row('endorsement.days', 'working-day', '申报单位审核时限', 'Check by the host',
    uncertain(5, start, '平台起始值，批次另有截止时间的从其规定', 'A start value of this platform; a round’s own cut-off goes first')),
  row('recommendation.days', 'working-day', '推荐单位审核推荐时限', 'Check by the recommender',
    uncertain(10, start, '平台起始值，批次另有截止时间的从其规定', 'A start value of this platform; a round’s own cut-off goes first')),
  row('screening.days', 'working-day', '形式审查时限', 'Screening',
    uncertain(15, start, '平台起始值，各地做法不一', 'A start value of this platform; practice differs')),
  row('supplement.days', 'working-day', '补正时限', 'Time to answer a supplement request',
    uncertain(5, start, '平台起始值；所有缺陷一次性告知，只补正一次', 'A start value of this platform; all defects are told at once and there is one supplement')),
  row('visit.days', 'working-day', '现场考察时限', 'Site visit',
    uncertain(15, start, '平台起始值', 'A start value of this platform')),
  row('approval.days', 'working-day', '每一级审批时限', 'Each step of the approval chain',
    uncertain(5, start, '平台起始值', 'A start value of this platform')),
  row('publicity.days', 'working-day', '公示期', 'Public notice',
    uncertain(5, start, '各地多为 5 个工作日，也有 7 个自然日的', '5 working days is common; some places take 7 calendar days')),
  row('objection.answer.days', 'working-day', '异议答复时限', 'Answer to an objection',
    uncertain(15, start, '各地 15 至 30 日不等', 'Between 15 and 30 days elsewhere')),
  row('reserve.answer.days', 'working-day', '备选项目答复时限', 'Answer of a reserve that is promoted',
    uncertain(5, start, '平台起始值', 'A start value of this platform')),
  row('agreement.sign_days', 'day', '任务书签订时限', 'Signing the agreement',
    uncertain(30, start, '各地 20 至 30 日不等，逾期视为放弃', '20 to 30 days elsewhere; overdue counts as giving up')),
  row('agreement.check_days', 'working-day', '任务书审核时限', 'Check of the agreement',
    uncertain(10, start, '平台起始值', 'A start value of this platform')),
  row('extension.apply.months_before', 'month', '延期申请提前期', 'Extension: applied for before the end',
    sourced(3, start, 'linkv.com.cn 87', '外省省级项目的答复，本市待核', 'An answer on provincial projects elsewhere; to be confirmed here')),
  row('extension.max.months', 'month', '延期最长时间', 'Extension: longest',
    sourced(12, start, 'linkv.com.cn 87', '不超过 1 年', 'Not more than one year')),
  row('extension.max.times', 'times', '延期次数', 'Extension: how often',
    sourced(1, start, 'linkv.com.cn 87', '原则上 1 次', 'Once, as a rule')),
  row('midterm.on', 'yes-no', '是否开展中期检查', 'Mid-term check',
    known(false, ['2018-07-18'], '国发〔2018〕25号', '默认不开展：实施期 3 年以下和自由探索类基础研究项目一般不作过程检查', 'Off by default: none for projects under three years or free basic research')),
  row('midterm.from.years', 'year', '可开展中期检查的最短实施期', 'Mid-term check: from which term',
    known(3, ['2018-07-18'], '国发〔2018〕25号', '每年对同一项目的检查不超过 1 次', 'Not more than one check of a project a year')),
  row('acceptance.request.months_after', 'month', '到期后申请验收时限', 'Acceptance: requested after the end',
    sourced(6, start, 'linkv.com.cn 87', '到期后 6 个月内', 'Within 6 months after the end')),
  row('fix.months', 'month', '验收整改期', 'Acceptance: time to put right',
    sourced(3, start, 'thz918', '国家重大专项验收规定的文本，本市待核', 'From the rule on national major projects; to be confirmed here')),
  row('fix.chances', 'times', '验收整改次数', 'Acceptance: chances to put right',
    sourced(1, start, 'thz918', '只有 1 次整改机会', 'One chance')),
  row('limit.pi.total', 'items', '负责人申报加在研项目总数', 'Projects of one leader, applied for and running',
    uncertain(2, start, '国家重点研发计划口径为 2 项；深圳 2020 年为 3 项', '2 in the national key R&D plan; 3 in Shenzhen 2020')),
  row('limit.pi.applications', 'items', '负责人同一批次申报数', 'Applications of one leader in a round',
    known(1, start, '国家重点研发计划限项规定', '国家口径，本市待核', 'The national count; to be confirmed here')),
  row('limit.pi.age.max', 'year', '负责人年龄上限（项目到期时）', 'Greatest age of a leader at the end of the project',
    known(60, start, '国家重点研发计划申报要求', '国家口径，本市待核', 'The national rule; to be confirmed here')),
]

/** What the key R&D plan asks of its applications; each round sets its own values within the bounds. */
// biome-ignore format: one row a parameter
export const keyRdParameters: readonly Parameter[] = [
  row('keyrd.term_months_max', 'month', '重点研发计划：实施期上限', 'Key R&D: longest term',
    uncertain(36, start, '平台起始值，各地多为 2 至 3 年', 'A start value of this platform; 2 to 3 years is common')),
  row('keyrd.amount_max_fen', 'fen', '重点研发计划：单项市级资助上限', 'Key R&D: most that one project gets from the city',
    uncertain(100_000_000, start, '平台起始值 100 万元', 'A start value of this platform: 1 million yuan')),
  row('keyrd.own_ratio_min', 'multiple', '重点研发计划：企业自筹与财政资金之比下限', 'Key R&D: own money of a firm for each yuan granted, least',
    uncertain(1, start, '企业常见不低于 1:1；不得据此要求市县配套（预算法第十六条）', 'Often at least 1:1 for firms; no ground for asking districts to match (Budget Law art. 16)')),
  row('keyrd.leader_age_max', 'year', '重点研发计划：负责人年龄上限（项目到期时）', 'Key R&D: greatest age of a leader at the end',
    uncertain(60, start, '国家重点研发计划口径，本市待核', 'As in the national plan; to be confirmed here')),
]
