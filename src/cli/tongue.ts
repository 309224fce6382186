/** Says a pair of sentences to whoever typed the command. */
export type Saying = (zh: string, en: string) => string

/** The language of the environment (LC_ALL, LC_MESSAGES, LANG); where it names neither of ours, both are said. */
export function sayingIn(env: Readonly<Record<string, string | undefined>> = process.env): Saying {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  if (/^zh\b|^zh_/i.test(locale)) return (zh) => zh
  if (/^en\b|^en_/i.test(locale)) return (_zh, en) => en
  return (zh, en) => `${zh} ${en}`
}
