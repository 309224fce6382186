/**
 * Words for full-text search without a dictionary: Latin words in lower case, and for Chinese every character and
 * every pair of neighbours, which finds any substring of two or more characters. A dictionary (jieba) ranks better but
 * keeps 50 to 80 MB in memory; decisions/0003 tells the choice.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>()
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    const characters = [...run]
    if (!/\p{Script=Han}/u.test(characters[0]!)) words.add(run.slice(0, 64))
    else
      characters.forEach((character, index) => {
        words.add(character)
        if (index > 0) words.add(characters[index - 1]! + character)
      })
  }
  return [...words]
}

/** The query for what somebody typed: every pair (or lone character) must be there. Null when nothing can be looked for. */
export function searchQuery(typed: string): string | null {
  const words: string[] = []
  for (const [run] of typed
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    const characters = [...run]
    if (!/\p{Script=Han}/u.test(characters[0]!)) words.push(`'${run}':*`)
    else if (characters.length === 1) words.push(`'${run}'`)
    else
      for (let index = 1; index < characters.length; index++)
        words.push(`'${characters[index - 1]}${characters[index]}'`)
  }
  return words.length > 0 ? words.slice(0, 40).join(' & ') : null
}
