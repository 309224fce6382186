/** A text that a person reads exists in both languages of the platform; neither is a translation of the other. */
export type Text = { readonly zh: string; readonly en: string }
export type Lang = 'zh' | 'en'

/** Says a pair of sentences in the reader's language: `t('待办', 'To do')`. */
export type Voice = (zh: string, en: string) => string

export const voice =
  (lang: Lang): Voice =>
  (zh, en) =>
    lang === 'zh' ? zh : en

export const say = (text: Text, lang: Lang): string => text[lang]

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Text).zh === 'string' &&
  typeof (value as Text).en === 'string'

/**
 * Fills `{name}` marks with facts. A fact that is itself a Text is said in the same language; a fact that is missing
 * stays visible as `{name}`, so that a broken letter is seen in its preview and not by its receiver.
 */
export function fill(sentence: string, facts: Readonly<Record<string, unknown>>, lang: Lang): string {
  return sentence.replace(/\{([\w.]+)\}/g, (mark, name: string) => {
    const fact = facts[name]
    if (fact === undefined || fact === null) return mark
    if (isText(fact)) return fact[lang]
    if (Array.isArray(fact))
      return fact.map((part) => (isText(part) ? part[lang] : String(part))).join(lang === 'zh' ? '、' : ', ')
    return String(fact)
  })
}
