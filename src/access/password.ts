import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Type } from 'typebox'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Rule } from './rule.ts'
import { type KnownOfPerson, strengthOf } from './strength.ts'

/** A password in an act's input; its length is bounded so that hashing costs the same for everybody. */
export const PasswordInput = (description: string) => Type.String({ minLength: 1, maxLength: 200, description })

/** argon2id, which is this library's default, with OWASP's parameters of 2023: 19 MiB and 2 passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const plain = (password: string): string => password.normalize('NFKC')

export const hashOf = (password: string): Promise<string> => hash(plain(password), cost)

/** Whether the password fits. Without a hash the same work is done on another, so that time tells nobody who exists. */
export async function fits(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await decoy()), plain(password))
  return right && kept !== null
}
let made: Promise<string> | null = null
const decoy = (): Promise<string> => {
  made ??= hashOf(`nobody ${randomInt(2 ** 40)}`)
  return made
}

/** Refuses a password that the rule in force does not take, with everything that is wrong about it at once. */
export async function checkPassword(
  password: string,
  rule: Rule,
  known: KnownOfPerson,
  field = 'password',
): Promise<void> {
  const faults = faultsOf(plain(password), rule, known.login ?? '')
  if (faults.length === 0 && (await strengthOf(plain(password), known)) < 3) faults.push(guessed)
  if (faults.length === 0) return
  const says = { zh: faults.map((fault) => fault.zh).join('；'), en: faults.map((fault) => fault.en).join('; ') }
  refuse('access.password_weak', { faults: says }, [{ field, says }])
}

const guessed = {
  zh: '太容易猜到：不要用常见密码、键盘连续字符、拼音姓名、生日或手机号，可用几个不相关的词连起来',
  en: 'too easy to guess: no common password, row of keys, name in pinyin, birthday or phone number; several unrelated words do well',
}

function faultsOf(password: string, rule: Rule, login: string): Text[] {
  const length = [...password].length
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u].filter((kind) => kind.test(password)).length
  const name = login.toLowerCase()
  const faults: Text[] = []
  if (length < rule.password_length_min)
    faults.push({
      zh: `至少 ${rule.password_length_min} 个字符，现在是 ${length} 个`,
      en: `at least ${rule.password_length_min} characters, now ${length}`,
    })
  if (kinds < rule.password_kinds_min)
    faults.push({
      zh: `大写字母、小写字母、数字、其他字符中至少用 ${rule.password_kinds_min} 种，现在是 ${kinds} 种`,
      en: `at least ${rule.password_kinds_min} of capitals, small letters, digits and other characters, now ${kinds}`,
    })
  if (name !== '' && password.toLowerCase().includes(name))
    faults.push({ zh: '不能包含登录名', en: 'it must not contain the sign-in name' })
  return faults
}

// Letters and digits that nobody mistakes for one another on paper.
const letters = 'abcdefghjkmnpqrstuvwxyz'
const capitals = letters.toUpperCase()
const digits = '23456789'

/** A first password, to be handed over on paper and changed at the first sign-in: five groups such as `Kd7x`. */
export function freshPassword(): string {
  const one = (from: string) => from[randomInt(from.length)]
  return Array.from({ length: 5 }, () => `${one(capitals)}${one(letters)}${one(digits)}${one(letters)}`).join('-')
}
