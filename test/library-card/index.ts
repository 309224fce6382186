import type { Programme } from '../../src/procedure/index.ts'

const why = { zh: '办理借书证需要。', en: 'Needed for the card.' }

/**
 * A library card: no money, no recommender, no panel, no agreement. It is the least that runs from start to end, and it
 * proves that the engine knows no duty.
 */
export const libraryCard: Programme = {
  code: 'library-card',
  name: { zh: '借书证', en: 'Library card' },
  noun: { zh: '办证申请', en: 'card application' },
  summary: { zh: '读者凭证借阅图书。', en: 'Readers borrow books with it.' },
  basis: [{ document: '图书馆入馆须知', certainty: 'known' }],
  numbering: { prefix: 'CARD', digits: 3 },
  form: [
    {
      code: 'reader',
      title: { zh: '读者', en: 'The reader' },
      questions: [
        { code: 'name_on_card', kind: 'text', label: { zh: '证上姓名', en: 'Name on the card' }, max: 40, why },
        { code: 'books', kind: 'number', label: { zh: '想借几本', en: 'How many books' }, min: 1, max: 20, why },
        {
          code: 'weeks',
          kind: 'calculated',
          label: { zh: '借期（周）', en: 'Weeks' },
          calculate: 'answers.books * 2.0',
          why,
        },
      ],
    },
  ],
  rules: [
    {
      code: 'not-too-many',
      says: { zh: '一次不超过 {card.books.max} 本', en: 'At most {card.books.max} books at a time' },
      fails: { zh: '少借几本', en: 'Borrow fewer' },
      holds: 'answers.books <= param["card.books.max"]',
      effect: 'block',
    },
  ],
  stages: [
    {
      key: 'writing',
      kind: 'draft',
      title: { zh: '填写', en: 'Writing' },
      by: 'applicant',
      next: { submit: 'counter' },
    },
    {
      key: 'counter',
      kind: 'endorse',
      title: { zh: '柜台核对', en: 'At the counter' },
      by: 'host-admin',
      next: { endorse: 'end.issued', return: 'writing' },
    },
  ],
  ends: [{ code: 'issued', title: { zh: '已发证', en: 'Card issued' }, good: true }],
  parameters: ['card.books.max'],
  publicly: ['name_on_card'],
  titleFrom: 'name_on_card',
}

export const libraryParameters = [
  {
    key: 'card.books.max',
    unit: 'items' as const,
    name: { zh: '一次可借册数', en: 'Books at a time' },
    values: [
      { value: 5, from: '2020-01-01', to: null, document: '图书馆入馆须知', note: null, certainty: 'known' as const },
    ],
  },
]
