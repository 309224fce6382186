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
  row('expert.post.years', 'year', '曾任职单位回避年限', 'Former post that has to be explained',
    uncertain(3, start, '离任未满该年限的，说明理由方可参加；平台起始值', 'Within this time after leaving, a reason is needed; a start value of this platform')),
  row('avoid.request.max', 'people', '申请人可申请回避的专家数', 'Experts an applicant may ask to avoid',
    uncertain(3, start, '须说明理由', 'With a reason for each')),
]

/** What experts are paid and what is withheld. Standards are net of tax; the payer bears the tax. */
// biome-ignore format: one row a parameter
export const feeParameters: readonly Parameter[] = [
  row('expert.fee.senior.day.min', 'fen', '专家咨询费：高级职称每人天税后下限', 'Expert fee a day, senior title, least, after tax',
    known(150_000, ['2017-09-04'], '财科教〔2017〕128号', '高级专业技术职称人员 1500 至 2400 元/人天（税后）', '1,500 to 2,400 yuan a day after tax')),
  row('expert.fee.senior.day.max', 'fen', '专家咨询费：高级职称每人天税后上限', 'Expert fee a day, senior title, most, after tax',
    known(240_000, ['2017-09-04'], '财科教〔2017〕128号', '高级专业技术职称人员 1500 至 2400 元/人天（税后）', '1,500 to 2,400 yuan a day after tax')),
  row('expert.fee.other.day.min', 'fen', '专家咨询费：其他专业人员每人天税后下限', 'Expert fee a day, others, least, after tax',
    known(90_000, ['2017-09-04'], '财科教〔2017〕128号', '其他专业人员 900 至 1500 元/人天（税后）', '900 to 1,500 yuan a day after tax')),
  row('expert.fee.other.day.max', 'fen', '专家咨询费：其他专业人员每人天税后上限', 'Expert fee a day, others, most, after tax',
    known(150_000, ['2017-09-04'], '财科教〔2017〕128号', '其他专业人员 900 至 1500 元/人天（税后）', '900 to 1,500 yuan a day after tax')),
  row('expert.fee.academician.more', 'percent', '专家咨询费：院士等可上浮', 'Expert fee: more for academicians',
    known(50, ['2017-09-04'], '财科教〔2017〕128号', '院士、全国知名专家可上浮 50%', 'Up to half more for academicians and experts of national renown')),
  row('expert.fee.later.from', 'day', '专家咨询费：从第几天起减半', 'Expert fee: halved from which day on',
    known(3, ['2017-09-04'], '财科教〔2017〕128号', '会议期第三天及以后按 50% 执行', 'From the third day of a meeting on at half')),
  row('expert.fee.later.percent', 'percent', '专家咨询费：第三天起执行比例', 'Expert fee: share on later days',
    known(50, ['2017-09-04'], '财科教〔2017〕128号', '会议期第三天及以后按 50% 执行', 'From the third day of a meeting on at half')),
  row('expert.fee.half-day.percent', 'percent', '专家咨询费：半天执行比例', 'Expert fee: share for half a day',
    uncertain(60, ['2017-09-04'], '半天按 60% 执行，条款待核', 'Half a day at 60 %; the article is to be checked', '财科教〔2017〕128号')),
  row('expert.fee.remote.percent.min', 'percent', '专家咨询费：通讯评审每次比例下限', 'Expert fee: remote review, least share for each time',
    known(20, ['2017-09-04'], '财科教〔2017〕128号', '通讯方式按会议标准的 20% 至 50% 每次', 'For each time 20 to 50 % of the meeting rate')),
  row('expert.fee.remote.percent.max', 'percent', '专家咨询费：通讯评审每次比例上限', 'Expert fee: remote review, most share for each time',
    known(50, ['2017-09-04'], '财科教〔2017〕128号', '通讯方式按会议标准的 20% 至 50% 每次', 'For each time 20 to 50 % of the meeting rate')),
  row('tax.labour.bands', 'bands', '劳务报酬预扣率', 'Withholding on pay for services, by bands of what is taxable',
    known([{ from_fen: 0, rate_percent: 20 }, { from_fen: 2_000_000, rate_percent: 30 }, { from_fen: 5_000_000, rate_percent: 40 }],
      ['2019-01-01'], '国家税务总局公告2018年第61号', '预扣预缴应纳税所得额 2 万元以下 20%，2 万至 5 万元 30%，5 万元以上 40%', '20 % up to 20,000 yuan, 30 % to 50,000, 40 % above')),
  row('tax.labour.free.fen', 'fen', '劳务报酬每次不超过 4000 元的减除费用', 'Deduction from pay for services, small sums',
    known(80_000, ['2019-01-01'], '国家税务总局公告2018年第61号', '每次收入不超过 4000 元的减除 800 元', '800 yuan where the pay is not above 4,000')),
  row('tax.labour.free.percent', 'percent', '劳务报酬每次 4000 元以上的减除比例', 'Deduction from pay for services, larger sums',
    known(20, ['2019-01-01'], '国家税务总局公告2018年第61号', '每次收入 4000 元以上的减除 20%', '20 % where the pay is above 4,000')),
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
