import type { Text } from '#platform/text'

/**
 * What a text says in numbers and names, compared apart from its prose (数字与名称): a rewriting changes words, and leaves
 * the sums, the dates, the aims in figures and the numbers of papers as they were.
 */
export type Fact = { readonly kind: FactKind; readonly key: string; readonly shown: string }
export type FactKind = keyof typeof factKinds
export const factKinds = {
  amount: { zh: '金额', en: 'Amount' },
  date: { zh: '日期', en: 'Date' },
  indicator: { zh: '指标', en: 'Figure' },
  organisation: { zh: '单位', en: 'Organisation' },
  patent: { zh: '专利', en: 'Patent' },
  contract: { zh: '合同', en: 'Contract' },
  invoice: { zh: '发票', en: 'Invoice' },
  instrument: { zh: '仪器', en: 'Instrument' },
  project: { zh: '项目编号', en: 'Project number' },
} as const satisfies Record<string, Text>
/** Facts that name one thing alone: these are looked up among all texts. */
export const markKinds = ['patent', 'contract', 'invoice', 'instrument', 'project'] as const
export type MarkKind = (typeof markKinds)[number]

type Rule = { readonly kind: FactKind; readonly finds: RegExp; key(found: RegExpExecArray): string | null }
const plain = (text: string): string => text.replace(/[\s,，:：.-]/g, '').toUpperCase()
const number = String.raw`\d[\d,]*(?:\.\d+)?`
const times: Readonly<Record<string, number>> = { '': 1, 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8 }
const value = (text: string): number => Number(text.replaceAll(',', ''))

/** In the order in which they take their part of the text: what is a sum is no figure as well. */
const rules: readonly Rule[] = [
  {
    kind: 'patent',
    finds: /\bZL\s?\d{12}(?:\.[\dX])?|\b(?:CN|US|EP|WO)\s?\d{7,12}\s?[ABUS]?\d?\b/gi,
    key: ([all]) => plain(all).replace(/X$|(?<=^ZL\d{12}).*/g, ''),
  },
  { kind: 'invoice', finds: /发票(?:号码?|编号)?[:：\s]*(\d{8,20})/g, key: ([, digits]) => digits! },
  {
    kind: 'contract',
    finds: /合同(?:登记)?(?:编?号)[:：\s]*([A-Z\d〔〕()（）-]{6,40})/gi,
    key: ([, code]) => plain(code!),
  },
  {
    kind: 'instrument',
    finds: /(?:仪器|设备|资产)(?:编?号)[:：\s]*([A-Z\d-]{5,40})/gi,
    key: ([, code]) => plain(code!),
  },
  {
    kind: 'project',
    finds: /\b\d{4}YF[A-Z]\d{7}\b|\b[UJ]?\d{7,8}(?=[)）]|号项目)|[\u4e00-\u9fff]{1,8}〔\d{4}〕[\d-]{1,12}号/g,
    key: ([all]) => plain(all),
  },
  {
    kind: 'amount',
    finds: new RegExp(`(${number})\\s*(百万|亿|万|千)?\\s*(?:元|人民币|RMB|yuan)|[$€£¥]\\s?(${number})`, 'gi'),
    key: ([, sum, unit, foreign]) => String(foreign ? value(foreign) : Math.round(value(sum!) * times[unit ?? '']!)),
  },
  {
    kind: 'date',
    finds: /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})(?!\d))?(?:日|月)?|((?:19|20)\d\d)年(?!度)/g,
    key: ([, year, month, day, alone]) =>
      alone ?? (Number(month) > 12 ? null : [year, month, day].filter(Boolean).map(Number).join('-')),
  },
  {
    kind: 'indicator',
    finds: new RegExp(
      `(${number})\\s*(%|％|个百分点|℃|°C|[a-zµμΩ]{1,5}(?:/[a-zµμ]{1,4})?\\b|[台套个项件篇人次家处吨亩年月天米颗只座种份名]{1,2})`,
      'gi',
    ),
    key: ([, count, unit]) => `${value(count!)}${unit!.toLowerCase()}`,
  },
  {
    kind: 'organisation',
    finds:
      /[\u4e00-\u9fffA-Z（）()]{2,20}?(?:有限公司|公司|大学|学院|研究院|研究所|医院|实验室|集团|工程中心)|(?:[A-Z][a-z]+\s){1,4}(?:University|Institute|Laboratory|Hospital|College)(?:\sof(?:\s[A-Z][a-z]+){1,3})?/g,
    key: ([all]) => organisationKey(all),
  },
]

/** Words that stand before a name and are no part of it. */
const before = /^.*(?:由|与|和|及|在|向|为|经|对|从|依托|委托|联合|邀请|包括|采用|通过|牵头|组织|以及)(?=.{4,})/
const organisationKey = (found: string): string | null => {
  const key = plain(found.replace(before, '').replace(/[（(].*?[）)]/g, ''))
  return key.length < 4 || /^(?:本|该|我|各|有关|相关|多家|国内|国外|示范|合作)/.test(key) ? null : key
}

const factsMost = 2000

/** Full-width digits, letters and signs are read as the plain ones. */
export function factsOf(given: string): Fact[] {
  let text = given.normalize('NFKC')
  const facts = new Map<string, Fact>()
  for (const { kind, finds, key } of rules)
    text = text.replace(finds, (...found) => {
      const groups = found.slice(0, -2) as unknown as RegExpExecArray
      const named = key(groups)
      if (named === null) return found[0] as string
      const fact = {
        kind,
        key: named,
        shown: kind === 'organisation' ? (found[0] as string).replace(before, '') : found[0].trim(),
      }
      if (facts.size < factsMost && !facts.has(`${kind} ${named}`)) facts.set(`${kind} ${named}`, fact)
      return kind === 'organisation' ? ' ' : '\u3000'
    })
  return [...facts.values()]
}

/** Small counts stand in every text and tell nothing by themselves. */
const telling = ({ kind, key }: Fact): boolean => kind !== 'indicator' || !/^(?:[0-9]|10)[^\d%％.]/.test(key)

export type SharedFact = { readonly kind: FactKind; readonly one: string; readonly other: string }
/** The facts that stand in both texts, as each of them writes it. */
export function sharedFacts(one: string, other: string): SharedFact[] {
  const there = new Map(factsOf(other).map((fact) => [`${fact.kind} ${fact.key}`, fact]))
  return factsOf(one).flatMap((fact) => {
    const same = there.get(`${fact.kind} ${fact.key}`)
    return same && telling(fact) ? [{ kind: fact.kind, one: fact.shown, other: same.shown }] : []
  })
}

export const marksOf = (text: string): Fact[] =>
  factsOf(text).filter(({ kind }) => (markKinds as readonly string[]).includes(kind))
