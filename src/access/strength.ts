import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { givenNames, habits, surnames } from './codes/pinyin.ts'

/** What others know of a person, and would try first. */
export type KnownOfPerson = {
  readonly login?: string | null | undefined
  readonly name?: string | null | undefined
  readonly latin_name?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly birth?: string | null | undefined
  readonly number?: string | null | undefined
}

/**
 * From 0 to 4, how hard a password is to guess for somebody who knows lists of leaked ones, rows of the keyboard, dates,
 * names in pinyin, and this person. 3 holds against whoever has stolen the hash and a day of time.
 */
export async function strengthOf(password: string, known: KnownOfPerson): Promise<number> {
  estimator ??= making()
  // The beginning is enough: what is hard to guess there does not become easy by what follows.
  return (await estimator).check([...password].slice(0, 64).join(''), [...wordsOf(known)]).score
}
let estimator: Promise<ZxcvbnFactory> | null = null

async function making(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const names = surnames.flatMap((surname) => givenNames.map((given) => `${surname}${given}`))
  const dictionary = { ...common.dictionary, habits, surnames, names, givenNames }
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs })
}

/** The words of a person, and the parts that are used alone: the end of a phone number, the day without the year. */
function wordsOf(known: KnownOfPerson): Set<string> {
  const words = new Set<string>(['zhuke', 'guiyang', 'guizhou', 'kejiju'])
  const put = (text: string | null | undefined) => {
    if (text && text.length >= 3) words.add(text.toLowerCase())
  }
  for (const text of [known.login, known.name, known.email, known.email?.split('@')[0]]) put(text)
  for (const part of known.latin_name?.split(/[\s,-]+/) ?? []) put(part)
  put(known.latin_name?.replaceAll(/[\s,-]/g, ''))
  for (const digits of [known.phone, known.number].map((text) => text?.replaceAll(/\D/g, ''))) {
    put(digits)
    for (const length of [4, 6, 8]) put(digits?.slice(-length))
  }
  const birth = (known.birth ?? /^\d{6}(\d{8})/.exec(known.number ?? '')?.[1])?.replaceAll('-', '')
  for (const part of [birth, birth?.slice(2), birth?.slice(4), birth?.slice(0, 4)]) put(part)
  return words
}
