import type { Parameter } from '../../parameter.ts'
import { known, row, sourced } from './row.ts'

const permit = ['2017-04-01'] as const
const guide = '外专发〔2017〕36号'

/** Foreigners' work permits. Thresholds of points stand with the points table itself, because they change together. */
// biome-ignore format: one row a parameter
export const permitParameters: readonly Parameter[] = [
  row('permit.age.min', 'year', '来华工作最低年龄', 'Least age to work in China',
    known(18, permit, guide, '年满 18 周岁', 'Aged 18 or over')),
  row('permit.age.max.b', 'year', 'B 类年龄上限', 'Greatest age, class B',
    sourced(60, permit, guide, '不超过 60 周岁，确有需要可适当放宽；有页面称可放宽至 70', 'Not above 60, may be relaxed where needed; one page speaks of 70')),
  row('permit.experience.years.b', 'year', 'B 类相关工作经历', 'Related experience, class B',
    sourced(2, permit, guide, '学士及以上学位和 2 年及以上相关工作经历', 'A bachelor’s degree or higher and 2 years of related work')),
  row('permit.pay.multiple.a', 'multiple', 'A 类工资倍数', 'Pay as a multiple of the local average, class A',
    sourced(6, permit, '外专发〔2017〕40号', '不低于本地区上年度社会平均工资 6 倍', 'Not below 6 times last year’s local average')),
  row('permit.pay.multiple.b', 'multiple', 'B 类工资倍数', 'Pay as a multiple of the local average, class B',
    sourced(4, permit, '外专发〔2017〕40号', '不低于本地区上年度社会平均工资 4 倍', 'Not below 4 times last year’s local average')),
  row('permit.local.average_fen', 'fen', '本市上年度社会平均工资（年）', 'Average wage of the city last year, a year'),
  row('permit.young.age.max', 'year', 'A 类优秀青年人才年龄上限', 'Greatest age of an outstanding young talent, class A',
    sourced(40, permit, '外专发〔2017〕40号', '40 岁以下、在高水平机构从事博士后研究', 'Under 40 and a postdoc at a leading institution')),
  row('permit.precheck.wd', 'working-day', '网上预审', 'Precheck on line',
    sourced(5, permit, guide, '缺陷一次性告知', 'All defects are told at once')),
  row('permit.review.a.wd', 'working-day', 'A 类审查', 'Review, class A',
    sourced(5, permit, '长春市流程图', '各市承诺时限更短的从其承诺', 'Cities that promise less keep their promise')),
  row('permit.review.b.wd', 'working-day', 'B、C 类审查', 'Review, classes B and C',
    sourced(10, permit, '长春市流程图', '各市承诺时限更短的从其承诺', 'Cities that promise less keep their promise')),
  row('permit.decision.wd', 'working-day', '法定决定时限', 'Decision',
    sourced(20, permit, guide, '可延长，须告知理由', 'May be prolonged with the reason told')),
  row('permit.extend.wd', 'working-day', '决定可延长时间', 'Decision: prolonged by at most',
    sourced(10, permit, guide, '须告知理由', 'With the reason told')),
  row('permit.short.wd', 'working-day', '90 日以下（含）决定时限', 'Decision, 90 days or less',
    sourced(5, permit, guide, '来华工作 90 日以下（含 90 日）', 'Work of 90 days or less')),
  row('permit.cancel.wd', 'working-day', '注销申请时限', 'Cancelling, after the event',
    sourced(10, permit, guide, '事由发生之日起', 'From the day of the event')),
  row('permit.change.days', 'day', '变更申请时限', 'Change, after the event',
    sourced(10, permit, guide, '事由发生之日起', 'From the day of the event')),
  row('permit.renew.days_before', 'day', '延期申请提前期', 'Extension: applied for before expiry',
    known(30, permit, guide, '届满 30 日前', '30 days before the permit ends')),
  row('permit.card.days', 'day', '入境后申领工作许可', 'Permit applied for after entry',
    known(15, permit, guide, '入境后 15 日内', 'Within 15 days after entry')),
  row('permit.residence.days', 'day', '入境后申办居留证件', 'Residence permit applied for after entry',
    sourced(30, ['2013-07-01'], '《出境入境管理法》', '入境后 30 日内', 'Within 30 days after entry')),
]

/** Contracts, awards, reports, ethics, data, openness. */
// biome-ignore format: one row a parameter
export const serviceParameters: readonly Parameter[] = [
  row('contract.reg.days', 'day', '技术合同登记决定时限', 'Registration of a technology contract',
    sourced(30, ['2000-02-16'], '国科发政字〔2000〕063号', '受理之日起', 'From acceptance')),
  row('contract.reg.promise.wd', 'working-day', '技术合同登记承诺时限', 'Registration of a technology contract, promised',
    sourced(10, ['2021-01-01'], '天津市南开区承诺', '外市承诺，本市待核', 'A promise of a district of Tianjin; to be confirmed here')),
  row('award.open.days', 'day', '奖励提名受理期', 'Award nominations open',
    sourced(60, ['2021-01-01'], 'ddcxjy.com', '外地规定，本市待核', 'A rule from elsewhere; to be confirmed here')),
  row('award.publicity.wd', 'working-day', '奖励公示期', 'Award: public notice',
    sourced(15, ['2021-01-01'], 'ddcxjy.com', '外地规定，本市待核', 'A rule from elsewhere; to be confirmed here')),
  row('report.delay.max.years', 'year', '科技报告延期公开上限', 'S&T report: longest delay of opening',
    sourced(5, ['2014-01-01'], '95ye.com 9378', '须写明延期年限', 'The years have to be given')),
  row('ethics.decision.days', 'day', '伦理审查决定时限', 'Ethics review: decision',
    known(30, ['2023-12-01'], '国科发监〔2023〕167号', '一般程序', 'General procedure')),
  row('ethics.follow.months', 'month', '伦理跟踪审查间隔', 'Ethics: follow-up at least every',
    sourced(12, ['2023-12-01'], '国科发监〔2023〕167号', '间隔不超过 12 个月', 'Not more than 12 months apart')),
  row('data.answer.wd', 'working-day', '政务数据共享答复时限', 'Answer to a request for government data',
    known(10, ['2016-09-05'], '国发〔2016〕51号', '2025-08-01 起以《政务数据共享条例》为准，其时限待核', 'Since 2025-08-01 the national regulation goes first; its limits are to be checked')),
  row('openness.answer.wd', 'working-day', '政府信息公开答复时限', 'Answer to a request for information',
    known(20, ['2019-05-15'], '国务院令第711号', '《政府信息公开条例》第三十三条', 'Regulation on open government information, art. 33')),
  row('openness.extend.wd', 'working-day', '政府信息公开答复可延长时间', 'The same: prolonged by at most',
    known(20, ['2019-05-15'], '国务院令第711号', '须告知申请人', 'With notice to the applicant')),
]
