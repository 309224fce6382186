import type { Choice, Item } from '../item.ts'

const wan = { zh: '万元/年', en: '10,000 yuan a year' }

/** The elements that both versions of the table count alike. */
export const salary: Item = {
  code: 'salary',
  title: { zh: '国内聘用单位支付年薪', en: 'Annual pay by the employer in China' },
  unit: wan,
  max: 20,
  kind: 'bands',
  bands: [
    { min: 45, points: 20 },
    { min: 35, below: 45, points: 17 },
    { min: 25, below: 35, points: 14 },
    { min: 15, below: 25, points: 11 },
    { min: 7, below: 15, points: 8 },
    { min: 5, below: 7, points: 5 },
    { below: 5, points: 0 },
  ],
}

export const months: Item = {
  code: 'months_per_year',
  title: { zh: '每年工作时间', en: 'Months worked in China a year' },
  unit: { zh: '个月', en: 'months' },
  max: 15,
  kind: 'bands',
  bands: [
    { min: 9, points: 15 },
    { min: 6, below: 9, points: 10 },
    { min: 3, below: 6, points: 5 },
    { below: 3, points: 0 },
  ],
}

export const location: Item = {
  code: 'location',
  title: { zh: '工作地点', en: 'Place of work' },
  max: 10,
  kind: 'choice',
  choices: [
    {
      code: 'west',
      label: { zh: '西部地区（在贵阳工作即属此项）', en: 'Western region (any post in Guiyang)' },
      points: 10,
      aliases: ['西部地区', '贵阳'],
    },
    {
      code: 'north-east',
      label: { zh: '东北地区等老工业基地', en: 'North-east and other old industrial bases' },
      points: 10,
    },
    {
      code: 'special',
      label: { zh: '国家级贫困县等特别地区', en: 'National-level poor counties and other special areas' },
      points: 10,
    },
    { code: 'other', label: { zh: '其他', en: 'Elsewhere' }, points: 0 },
  ],
}

export const localBonus: Item = {
  code: 'local_bonus',
  title: { zh: '地方鼓励性加分', en: 'Local bonus' },
  max: 10,
  kind: 'given',
  note: {
    zh: '0 至 10 分，由省级外国人来华工作管理部门规定；没有把握请填 0',
    en: "0 to 10, set by the province's office for foreigners' work; give 0 when in doubt",
  },
}

export const university: Choice = {
  code: 'university',
  label: { zh: '毕业于国（境）外高水平大学', en: 'Graduated from a leading university abroad' },
  points: 5,
}
export const fortune: Choice = {
  code: 'fortune-500',
  label: { zh: '有世界 500 强企业任职经验', en: 'Worked for a Fortune Global 500 company' },
  points: 5,
  aliases: ['有世界500强企业任职经验'],
}

/** HSK levels from five down; `top` is what level five gives. */
export const hsk = (each: readonly [number, number, number, number, number]): Choice[] => [
  {
    code: 'hsk-5',
    label: { zh: 'HSK 五级或以上', en: 'HSK level 5 or above' },
    points: each[0],
    aliases: ['HSK五级或以上', 'HSK五级'],
  },
  { code: 'hsk-4', label: { zh: 'HSK 四级', en: 'HSK level 4' }, points: each[1], aliases: ['HSK四级'] },
  { code: 'hsk-3', label: { zh: 'HSK 三级', en: 'HSK level 3' }, points: each[2], aliases: ['HSK三级'] },
  { code: 'hsk-2', label: { zh: 'HSK 二级', en: 'HSK level 2' }, points: each[3], aliases: ['HSK二级'] },
  { code: 'hsk-1', label: { zh: 'HSK 一级', en: 'HSK level 1' }, points: each[4], aliases: ['HSK一级'] },
  { code: 'none', label: { zh: '无', en: 'None' }, points: 0, aliases: ['无'] },
]
