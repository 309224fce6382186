import { type Day, saidDay } from '#platform/clock'
import type { Lang, Text } from '#platform/text'
import type { AvoidFact, CompetingFact, PostFact, SanctionFact, StaffFact, WorkFact } from './facts.ts'
import { type Relation, relationText } from './relation.ts'

/** What a conflict was read off, in words, with its days. */
export type Evidence = Text

const from = (since: Day, until: Day | null, lang: Lang): string =>
  lang === 'zh'
    ? `${saidDay(since, lang)}至${until ? saidDay(until, lang) : '今'}`
    : `${saidDay(since, lang)} to ${until ? saidDay(until, lang) : 'now'}`

export const evidence = {
  named: (): Evidence => ({ zh: '列在项目负责人或参加人员中', en: 'listed as its leader or a member' }),
  post: ({ organisation_name, part_time, since, until }: PostFact): Evidence => ({
    zh: `${organisation_name}${part_time ? '兼职' : ''}，${from(since, until, 'zh')}`,
    en: `${organisation_name}${part_time ? ', part-time' : ''}, ${from(since, until, 'en')}`,
  }),
  relation: ({ kind, other_name, organisation_name, about }: Relation): Evidence => ({
    zh: `本人申报：${relationText[kind].zh}，${other_name ?? organisation_name ?? ''}（${about}）`,
    en: `declared: ${relationText[kind].en.toLowerCase()}, ${other_name ?? organisation_name ?? ''} (${about})`,
  }),
  work: ({ kind, title, last, other }: WorkFact, names: ReadonlyMap<string, string>): Evidence => {
    const [zh, en] = workWords[kind] ?? ['合作成果', 'a joint result']
    const name = names.get(other) ?? '—'
    return {
      zh: `与${name}的${zh}《${title}》，${last ? saidDay(last, 'zh') : '仍在进行'}`,
      en: `${en} with ${name}, “${title}”, ${last ? saidDay(last, 'en') : 'still going on'}`,
    }
  },
  competes: ({ title }: CompetingFact): Evidence => ({ zh: `申报了《${title}》`, en: `applies with “${title}”` }),
  avoided: ({ name, organisation_name, reason }: AvoidFact): Evidence => ({
    zh: `申请人申请回避${name}${organisation_name ? `（${organisation_name}）` : ''}：${reason}`,
    en: `the applicant asks to avoid ${name}${organisation_name ? ` (${organisation_name})` : ''}: ${reason}`,
  }),
  nominator: (): Evidence => ({ zh: '办理了该项目的推荐(提名)', en: 'signed its recommendation or nomination' }),
  staff: ({ role }: StaffFact): Evidence =>
    role === 'institution'
      ? { zh: '现为受托管理机构人员', en: 'is on the staff of an entrusted institution' }
      : { zh: '现为主管部门工作人员', en: 'is on the staff of the bureau' },
  sanction: ({ decision, until }: SanctionFact): Evidence => ({
    zh: `${decision}，${until ? `至${saidDay(until, 'zh')}` : '长期'}`,
    en: `${decision}, ${until ? `until ${saidDay(until, 'en')}` : 'without end'}`,
  }),
}

const workWords: Readonly<Record<string, readonly [string, string]>> = {
  project: ['共同承担项目', 'a joint project'],
  paper: ['合作论文', 'a joint paper'],
  monograph: ['合著专著', 'a joint monograph'],
  patent: ['共同专利', 'a joint patent'],
  award: ['共同获奖成果', 'a joint award'],
  software: ['共同软件著作权', 'a joint software copyright'],
  standard: ['共同制定标准', 'a joint standard'],
}
