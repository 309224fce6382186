import type { Item } from '../item.ts'
import { fortune, hsk, localBonus, location, months, salary, university } from './shared-items.ts'

/** The table now used (暂行). 20+20+20+15+5+10+15+5+10 = 120 points at most. */
export const items2018: readonly Item[] = [
  salary,
  {
    code: 'education',
    title: { zh: '受教育程度或职业技能资格', en: 'Education or skill certificate' },
    max: 20,
    kind: 'choice',
    choices: [
      {
        code: 'doctor',
        label: {
          zh: '博士；国际通用最高等级职业技能资格证书；高级技师或相当',
          en: 'Doctorate; highest international skill certificate; senior technician or equal',
        },
        points: 20,
        aliases: ['博士', '国际通用最高等级职业技能资格证书', '高级技师', '高级技师或相当'],
      },
      {
        code: 'master',
        label: { zh: '硕士；技师或相当', en: "Master's degree; technician or equal" },
        points: 15,
        aliases: ['硕士', '技师', '技师或相当'],
      },
      {
        code: 'bachelor',
        label: { zh: '学士；高级工或相当', en: "Bachelor's degree; senior worker or equal" },
        points: 10,
        aliases: ['学士', '高级工', '高级工或相当'],
      },
      { code: 'other', label: { zh: '其他', en: 'Other' }, points: 0 },
    ],
  },
  {
    code: 'work_years',
    title: { zh: '相关工作年限', en: 'Years of related work' },
    unit: { zh: '年', en: 'years' },
    max: 20,
    kind: 'years',
    from: 2,
    points: 5,
  },
  months,
  {
    code: 'chinese',
    title: { zh: '汉语水平', en: 'Level of Chinese' },
    max: 5,
    kind: 'choice',
    choices: [
      {
        code: 'former-citizen',
        label: { zh: '曾经具有中国国籍的外国人', en: 'Formerly of Chinese nationality' },
        points: 5,
      },
      {
        code: 'degree-in-chinese',
        label: {
          zh: '取得以汉语为教学语言的学士及以上学位',
          en: "A bachelor's or higher degree taught in Chinese",
        },
        points: 5,
      },
      ...hsk([5, 4, 3, 2, 1]),
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
      { min: 18, below: 26, points: 10 },
      { min: 26, below: 46, points: 15 },
      { min: 46, below: 56, points: 10 },
      { min: 56, below: 61, points: 5 },
      { min: 61, points: 0 },
    ],
  },
  {
    code: 'extra',
    title: { zh: '高水平大学、500 强任职、知识产权等', en: 'Leading university, Fortune 500, intellectual property' },
    max: 5,
    kind: 'any-of',
    choices: [
      university,
      fortune,
      { code: 'patent', label: { zh: '具有专利等知识产权', en: 'Holds patents or other rights' }, points: 5 },
      {
        code: 'five-years',
        label: { zh: '已连续在华工作 5 年及以上', en: 'Has worked in China for 5 years on end' },
        points: 5,
        aliases: ['已连续在华工作5年及以上'],
      },
    ],
  },
  localBonus,
]
