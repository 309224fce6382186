import type { Item } from '../item.ts'
import { fortune, hsk, localBonus, location, months, salary } from './shared-items.ts'

/** The trial table of April 2017. Its bands of age leave 25, 45 and 55 without points: so it was printed. */
export const items2017: readonly Item[] = [
  salary,
  {
    code: 'education',
    title: { zh: '受教育程度', en: 'Education' },
    max: 20,
    kind: 'choice',
    choices: [
      { code: 'doctor', label: { zh: '博士', en: 'Doctorate' }, points: 20 },
      { code: 'master', label: { zh: '硕士', en: "Master's degree" }, points: 15 },
      { code: 'bachelor', label: { zh: '学士', en: "Bachelor's degree" }, points: 10 },
      { code: 'other', label: { zh: '其他', en: 'Other' }, points: 0 },
    ],
  },
  {
    code: 'work_years',
    title: { zh: '相关工作年限', en: 'Years of related work' },
    unit: { zh: '年', en: 'years' },
    max: 15,
    kind: 'years',
    from: 2,
    points: 5,
  },
  months,
  {
    code: 'chinese',
    title: { zh: '汉语水平', en: 'Level of Chinese' },
    max: 10,
    kind: 'choice',
    choices: [
      {
        code: 'degree-in-chinese',
        label: {
          zh: '取得以汉语为教学语言的学士及以上学位',
          en: "A bachelor's or higher degree taught in Chinese",
        },
        points: 10,
      },
      ...hsk([10, 8, 6, 4, 2]),
    ],
  },
  location,
  {
    code: 'age',
    title: { zh: '年龄', en: 'Age' },
    unit: { zh: '岁', en: 'years' },
    max: 15,
    kind: 'bands',
    whole: true,
    bands: [
      { min: 18, below: 25, points: 10 },
      { min: 26, below: 45, points: 15 },
      { min: 46, below: 55, points: 10 },
      { min: 56, below: 60, points: 5 },
    ],
  },
  {
    code: 'extra',
    title: { zh: '高水平大学或 500 强任职', en: 'Leading university or Fortune 500' },
    max: 5,
    kind: 'any-of',
    choices: [
      {
        code: 'university',
        label: { zh: '毕业于世界排名前 100 的大学', en: "Graduated from one of the world's top 100 universities" },
        points: 5,
        aliases: ['毕业于国（境）外高水平大学'],
      },
      fortune,
    ],
  },
  localBonus,
]
