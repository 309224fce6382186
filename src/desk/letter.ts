import { fill, type Lang, type Text } from '#platform/text'

/**
 * A letter (文书) is a text with facts in it, in both languages. The release brings one for every occasion; an
 * administrator may change the wording, never the facts it may name.
 */
export type Letter = {
  readonly code: string
  readonly occasion: Text
  readonly title: Text
  readonly body: Text
  /** The facts it may name, each with a sample that the preview shows. */
  readonly facts: Readonly<Record<string, Text | string | number>>
  readonly channels: readonly ('message' | 'mail' | 'sms')[]
}

const letters = new Map<string, Letter>()

export function letter(made: Letter): Letter {
  const unknown = factsNamed(made).filter((name) => !(name in made.facts))
  if (unknown.length > 0) throw new Error(`the letter ${made.code} names facts it does not have: ${unknown.join(', ')}`)
  letters.set(made.code, made)
  return made
}

export const letterOf = (code: string): Letter | undefined => letters.get(code)
export const everyLetter = (): readonly Letter[] => [...letters.values()]

export const factsNamed = ({ title, body }: Pick<Letter, 'title' | 'body'>): string[] => [
  ...new Set(
    [title.zh, title.en, body.zh, body.en].flatMap((text) =>
      [...text.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1]!),
    ),
  ),
]

export const written = (text: Text, facts: Readonly<Record<string, unknown>>): Text => ({
  zh: fill(text.zh, facts, 'zh'),
  en: fill(text.en, facts, 'en'),
})

/** A text message holds at most 70 characters; what is longer ends in an ellipsis and the platform's inbox has the rest. */
export function asSms(title: string, lang: Lang): string {
  const said = lang === 'zh' ? `【筑科平台】${title}，请登录查看。` : `[Zhuke] ${title}. Sign in to read it.`
  return [...said].length <= 70 ? said : `${[...said].slice(0, 69).join('')}…`
}
