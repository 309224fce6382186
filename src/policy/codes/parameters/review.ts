import type { Parameter } from '../../parameter.ts'
import { known, row, sourced, uncertain } from './row.ts'

/** The pool of experts, panels and scores. */
const start = ['2021-01-01'] as const

// biome-ignore format: one row a parameter
export const reviewParameters: readonly Parameter[] = [
  row('review.days', 'working-day', '一轮评审时限', 'One round of review',
    uncertain(20, start, '平台起始值，网络评审和会议评审各计一轮', 'A start value of this platform; remote review and meeting count as one round each')),
  row('panel.min', 'people', '评审组最少人数', 'Smallest panel',
    uncertain(5, start, '不少于 5 人且为单数为通行做法', 'At least 5, an odd number, is usual')),
  row('panel.major.min', 'people', '重大项目评审组最少人数', 'Smallest panel for major projects',
    uncertain(7, start, '重大项目不少于 7 人', 'At least 7 for major projects')),
  row('panel.odd', 'yes-no', '评审组人数须为单数', 'Panels have an odd number',
    uncertain(true, start, '通行做法', 'Usual practice')),
  row('panel.quorum', 'people', '评审结论最少有效评分数', 'Scores needed for a conclusion',
    uncertain(5, start, '与评审组最少人数一致；平台起始值', 'Equal to the smallest panel; a start value of this platform')),
  row('panel.same.unit.max', 'people', '同一评审组同一单位专家上限', 'Experts of one organisation in a panel',
    uncertain(1, start, '也有按三分之一掌握的', 'Some places allow a third')),
  row('panel.group.min', 'items', '每个评审分组最少项目数', 'Dossiers in a group, least',
    uncertain(8, start, '市级会评常见 8 至 20 项一组', '8 to 20 in a group is common in municipal meetings')),
  row('panel.group.max', 'items', '每个评审分组最多项目数', 'Dossiers in a group, most',
    uncertain(20, start, '市级会评常见 8 至 20 项一组', '8 to 20 in a group is common in municipal meetings')),
  row('drop.high.low.from', 'items', '去掉最高最低分的最少评分数', 'Scores from which the highest and lowest are dropped',
    uncertain(5, start, '有效评分达到该数才去掉最高分和最低分', 'From this many scores on, the highest and the lowest do not count')),
  row('expert.reviews.year.max', 'times', '专家年度评审次数上限', 'Reviews of one expert in a year',
    sourced(10, ['2017-01-01'], '青岛市 2017 年规定', '外市规定，本市待核', 'A rule of Qingdao; to be confirmed here')),
  row('expert.age.max', 'year', '专家年龄上限', 'Greatest age of an expert',
    sourced(65, ['2023-01-01'], '重庆市 2023 年规定', '外市规定，本市待核', 'A rule of Chongqing; to be confirmed here')),
  row('expert.age.max.high', 'year', '高层次专家年龄上限', 'Greatest age of a high-level expert',
    sourced(70, ['2023-01-01'], '重庆市 2023 年规定', '外市规定，本市待核', 'A rule of Chongqing; to be confirmed here')),
  row('expert.field.years.min', 'year', '专家从事本领域最少年限', 'Years in the field',
    sourced(5, ['2023-01-01'], '重庆市 2023 年规定', '外市规定，本市待核', 'A rule of Chongqing; to be confirmed here')),
  row('expert.coop.years', 'year', '合作回避年限', 'Joint work that bars an expert',
    sourced(3, ['2025-01-01'], '上海市 2025 年专家管理规定', '共同承担项目、获奖、发表论文、申请专利等合作', 'Joint projects, awards, papers, patents; a rule of Shanghai')),
  row('avoid.request.max', 'people', '申请人可申请回避的专家数', 'Experts an applicant may ask to avoid',
    uncertain(3, start, '须说明理由', 'With a reason for each')),
]

/** Integrity and supervision. */
// biome-ignore format: one row a parameter
export const integrityParameters: readonly Parameter[] = [
  row('integrity.accept.wd', 'working-day', '举报受理决定时限', 'Decision to accept a report of misconduct',
    known(15, ['2022-08-25'], '国科发监〔2022〕221号', '具体条款待核', 'Article to be checked')),
  row('integrity.appeal.wd', 'working-day', '申诉期限', 'Appeal',
    known(15, ['2022-08-25'], '国科发监〔2022〕221号', '具体条款待核', 'Article to be checked')),
  row('integrity.investigate.months', 'month', '调查期限', 'Investigation',
    known(6, ['2022-08-25'], '国科发监〔2022〕221号', '重大复杂的可以延长', 'May be prolonged when grave or complex')),
  row('integrity.investigate.extend.months', 'month', '调查可延长时间', 'Investigation: prolonged by at most',
    known(6, ['2022-08-25'], '国科发监〔2022〕221号', '最长延长 6 个月', 'At most 6 months more')),
  row('integrity.ban.graver.years.max', 'year', '情节较重的禁止年限上限', 'Longest ban, graver cases',
    known(3, ['2022-08-25'], '国科发监〔2022〕221号', '第 31 至 35 条，条款号待核', 'Articles 31 to 35, numbers to be checked')),
  row('integrity.ban.serious.years.max', 'year', '情节严重的禁止年限上限', 'Longest ban, serious cases',
    known(5, ['2022-08-25'], '国科发监〔2022〕221号', '情节特别严重的可至永久', 'For ever in the gravest cases')),
  ...(
    [
      ['minor', 1, '一般失信', 'minor'],
      ['graver', 3, '较重失信', 'graver'],
      ['serious', 5, '严重失信', 'serious'],
    ] as const
  ).map(([code, years, zh, en]) =>
    row(`credit.ban.years.${code}`, 'year', `贵州省科技信用：${zh}限制年限`, `Guizhou credit rule: ban, ${en}`,
      uncertain(years, ['2018-02-01', '2023-01-31'], '试行办法，可能已失效：平台默认停用，确认有效后再设定新的起始日期',
        'A trial rule that has probably lapsed: switched off here until somebody confirms it and sets a new start', '《贵州省科技信用管理办法（试行）》')),
  ),
]
