import { type Parameter, unnumbered } from '../../policy/index.ts'

/** Numbers that only this programme knows. */
export const keyRdParameters: readonly Parameter[] = [
  {
    key: 'keyrd.term.months.max',
    unit: 'month',
    name: { zh: '重点研发项目实施期上限', en: 'Longest term of a key R&D project' },
    values: [
      {
        value: 36,
        from: '2021-01-01',
        to: null,
        document: unnumbered,
        certainty: 'uncertain',
        note: {
          zh: '平台起始值，贵阳市现行办法未见公开文本',
          en: 'A start value of this platform: no public text of the city’s measure was found',
        },
      },
    ],
  },
]
