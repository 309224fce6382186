import type { Question, Section } from '../../procedure/index.ts'

const judged = { zh: '评审专家据此打分。', en: 'The experts score by it.' }
const checked = { zh: '形式审查据此核对。', en: 'Screening checks it.' }
const shown = {
  zh: '评审和公示使用；排列次序就是署名次序。',
  en: 'For review and public notice; the order of rows is the order of names.',
}

const line = (code: string, zh: string, en: string, max = 200, why = shown): Question => ({
  code,
  kind: 'text',
  label: { zh, en },
  max,
  why,
})
const prose = (code: string, zh: string, en: string, max: number, hint?: Question['hint']): Question => ({
  code,
  kind: 'long-text',
  label: { zh, en },
  ...(hint ? { hint } : {}),
  max,
  why: judged,
})

/** The nomination form (提名书): what was done, by whom in which order, what it is worth and how it can be checked. */
export const nominationForm: readonly Section[] = [
  {
    code: 'basics',
    title: { zh: '基本情况', en: 'Basics' },
    questions: [
      line('title', '项目名称', 'Title', 80),
      {
        code: 'kind',
        kind: 'choice',
        label: { zh: '提名奖种', en: 'Kind of award' },
        why: { zh: '分组评审；一个项目只提名一个奖种。', en: 'For grouping; one project is nominated for one kind.' },
        options: [
          { code: 'natural', label: { zh: '自然科学奖', en: 'Natural science' } },
          { code: 'invention', label: { zh: '技术发明奖', en: 'Invention' } },
          { code: 'progress', label: { zh: '科学技术进步奖', en: 'Progress' } },
          { code: 'enterprise', label: { zh: '企业技术创新奖', en: 'Enterprise innovation' } },
          { code: 'co-operation', label: { zh: '国际及区域科技合作奖', en: 'Co-operation' } },
        ],
      },
      {
        code: 'grade',
        kind: 'choice',
        label: { zh: '提名等级', en: 'Grade' },
        when: '!(answers.kind in ["enterprise", "co-operation"])',
        why: checked,
        options: [
          { code: 'first', label: { zh: '一等奖', en: 'First' } },
          { code: 'second', label: { zh: '二等奖', en: 'Second' } },
          { code: 'third', label: { zh: '三等奖', en: 'Third' } },
        ],
      },
      {
        code: 'discipline',
        kind: 'choice',
        table: 'disciplines',
        label: { zh: '所属学科', en: 'Discipline' },
        why: { zh: '按学科分组、请专家。', en: 'For grouping and for finding experts.' },
      },
      prose('summary', '项目简介', 'Summary', 1200, { zh: '可以公开的内容', en: 'What may be public' }),
    ],
  },
  {
    code: 'people',
    title: { zh: '主要完成人', en: 'People' },
    intro: {
      zh: '按贡献大小排列。每个人都要本人确认（见“成员与合作单位确认”），没有确认的不能提交。',
      en: 'In the order of their contributions. Everyone confirms in person; while somebody has not, nothing can be submitted.',
    },
    questions: [
      {
        code: 'people',
        kind: 'people',
        label: { zh: '主要完成人', en: 'People' },
        min: 1,
        max: 15,
        why: shown,
        of: [
          line('name', '姓名', 'Name', 60),
          line('unit', '工作单位', 'Works at'),
          line('post', '职称', 'Title', 60),
          line('contribution', '贡献', 'Contribution', 400, judged),
        ],
      },
    ],
  },
  {
    code: 'units',
    title: { zh: '主要完成单位', en: 'Organisations' },
    questions: [
      {
        code: 'units',
        kind: 'people',
        label: { zh: '主要完成单位', en: 'Organisations' },
        min: 1,
        max: 10,
        why: shown,
        of: [
          line('name', '单位名称', 'Name'),
          line('uscc', '统一社会信用代码', 'Unified social credit code', 18, checked),
          line('contribution', '贡献', 'Contribution', 400, judged),
        ],
      },
    ],
  },
  {
    code: 'merit',
    title: { zh: '创新与效益', en: 'Merit' },
    questions: [
      prose('novelty', '主要创新点', 'Points of novelty', 4000, { zh: '不超过 5 点', en: 'Five at most' }),
      prose('evaluation', '客观评价', 'Objective evaluation', 3000, {
        zh: '验收、检测、鉴定、引用等可以核查的评价',
        en: 'Acceptance, tests, citations: what can be checked',
      }),
      {
        code: 'use',
        kind: 'group',
        label: { zh: '应用和效益', en: 'Use and benefit' },
        hint: { zh: '一年一行', en: 'One row a year' },
        min: 1,
        max: 10,
        why: judged,
        of: [
          { code: 'year', kind: 'number', label: { zh: '年份', en: 'Year' }, min: 1990, max: 2100, why: judged },
          line('user', '应用单位', 'Used by', 200, checked),
          { code: 'sales', kind: 'money', label: { zh: '新增销售额', en: 'Added sales' }, optional: true, why: judged },
        ],
      },
      {
        code: 'rights',
        kind: 'group',
        label: { zh: '知识产权和论文', en: 'Rights and papers' },
        optional: true,
        max: 10,
        why: {
          zh: '核对权属；同一项不得在其他奖种重复使用。',
          en: 'Ownership is checked; none is used for two awards.',
        },
        of: [line('name', '名称', 'Name'), line('number', '编号', 'Number', 60, checked)],
      },
    ],
  },
  {
    code: 'nomination',
    title: { zh: '提名意见', en: 'Opinion of the nominator' },
    questions: [
      prose('opinion', '提名意见', 'Opinion', 1200),
      {
        code: 'proof',
        kind: 'file',
        label: { zh: '证明材料', en: 'Proof' },
        accept: ['pdf', 'jpg', 'png'],
        optional: true,
        why: checked,
      },
    ],
  },
]
