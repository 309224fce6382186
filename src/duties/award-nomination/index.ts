import type { Programme } from '../../procedure/index.ts'
import { nominationForm } from './form.ts'
import { awardRules } from './rules.ts'
import { awardStages } from './stages.ts'

/**
 * Nomination for the science and technology award of the province (科技奖提名): nominators alone write, everybody named
 * agrees, and what stands its notice goes to the province in the order of fields that the province asks for.
 */
export const awardNomination: Programme = {
  code: 'award-nomination',
  name: { zh: '科技奖提名', en: 'Nomination for S&T awards' },
  noun: { zh: '提名书', en: 'nomination' },
  called: { host: { zh: '提名单位', en: 'Nominator' }, lead: { zh: '提名经办人', en: 'Written by' } },
  summary: {
    zh: '由提名单位提名，经形式审查、初评、会评和公示，以市政府名义提名参评省科学技术奖。不受理自荐。',
    en: 'Nominators propose; after screening, two rounds and a public notice the city nominates to the province. No self-nomination.',
  },
  basis: [
    { document: '贵州省科学技术奖励办法（省政府令第221号）', certainty: 'uncertain' },
    { document: '国家科学技术奖励条例', clause: '第三十六条', certainty: 'uncertain' },
  ],
  numbering: { prefix: 'KJTM', digits: 3 },
  form: nominationForm,
  ...awardRules,
  ...awardStages,
  pledge: {
    version: '2026-1',
    text: {
      zh: '本单位承诺：提名内容真实、可以核查，不含涉密信息；完成人、完成单位及其次序已经全体确认；如有异议，负责核查并报告。',
      en: 'We pledge that this nomination is true and can be checked, and holds nothing classified; that everyone named agrees to it and to the order; and that we check and report if somebody objects.',
    },
  },
  publicly: ['title', 'kind', 'grade', 'summary', 'people', 'units'],
  titleFrom: 'title',
  table: [
    { head: { zh: '编号', en: 'Number' }, from: 'number' },
    { head: { zh: '提名奖种', en: 'Kind' }, from: 'kind' },
    { head: { zh: '提名等级', en: 'Grade' }, from: 'grade' },
    { head: { zh: '项目名称', en: 'Title' }, from: 'title' },
    { head: { zh: '主要完成人（按序）', en: 'People in order' }, from: 'people.name' },
    { head: { zh: '主要完成单位（按序）', en: 'Organisations in order' }, from: 'units.name' },
    { head: { zh: '提名单位', en: 'Nominator' }, from: 'host' },
    { head: { zh: '学科', en: 'Discipline' }, from: 'discipline' },
    { head: { zh: '结果', en: 'Result' }, from: 'stage' },
  ],
}
