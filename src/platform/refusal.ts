import { fill, type Lang, type Text } from './text.ts'

/**
 * A refusal is an answer, not an accident: it has a stable code, the facts that explain it and, where fields are
 * concerned, one problem for each. Everything else that is thrown is a bug and reaches the log, never the person.
 */
export class Refusal extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}, problems: readonly Problem[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
    this.problems = problems
  }
}

/** One thing that is wrong with one field; `field` is the path a form uses, such as `answers.title`. */
export type Problem = { readonly field: string; readonly says: Text }
export type RefusalEntry = { readonly status: number; readonly zh: string; readonly en: string }

export function refuse(
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
  problems: readonly Problem[] = [],
): never {
  throw new Refusal(code, facts, problems)
}

const table = new Map<string, RefusalEntry>()

/** Each slice declares its refusals once: code → HTTP status and the sentence in both languages, with `{facts}`. */
export function refusals(entries: Readonly<Record<string, RefusalEntry>>): void {
  for (const [code, entry] of Object.entries(entries)) table.set(code, entry)
}

export const declaredRefusals = (): ReadonlyMap<string, RefusalEntry> => table
export const statusOf = (refusal: Refusal): number => table.get(refusal.code)?.status ?? 422

export function explain(refusal: Refusal, lang: Lang): string {
  const entry = table.get(refusal.code)
  return entry ? fill(entry[lang], refusal.facts, lang) : refusal.code
}

refusals({
  'platform.input_invalid': {
    status: 422,
    zh: '有 {count} 处填写不符合要求，请按提示修改后再提交。已填内容都已保留。',
    en: '{count} answers need attention. Correct them as marked and send again; nothing you typed is lost.',
  },
  'platform.key_reused': {
    status: 409,
    zh: '这一提交编号已用于另一份内容。请刷新页面后重新提交。',
    en: 'This submission key was already used for something else. Reload the page and send it again.',
  },
  'platform.stale': {
    status: 409,
    zh: '您打开页面之后，{who}在 {at} 更新了此件。您填写的内容仍在下方，请核对最新情况后再提交。',
    en: '{who} changed this record at {at}, after you had opened the page. What you typed is kept below; compare it with the present state, then send it again.',
  },
  'platform.not_found': {
    status: 404,
    zh: '没有找到{what}，或者您现在的身份看不到它。请核对网址，或切换身份后再试。',
    en: 'No {what} was found here, or your present role cannot see it. Check the address, or change the role you act in.',
  },
  'platform.not_allowed': {
    status: 403,
    zh: '您现在的身份不能办理“{act}”。请切换到有权限的身份，或联系本单位管理员。',
    en: 'Your present role cannot do "{act}". Change to a role that can, or ask the administrator of your organisation.',
  },
  'platform.sign_in': {
    status: 401,
    zh: '请先登录，再办理“{act}”。',
    en: 'Sign in first to do "{act}".',
  },
  'platform.prove_again': {
    status: 403,
    zh: '这项办理须先确认是您本人：登录已有一段时间。确认后继续，填写的内容不会丢失。',
    en: 'This needs you to show again that it is you, since you signed in some time ago. Then it goes on with what you typed.',
  },
  'platform.bug': {
    status: 500,
    zh: '系统出了问题，没有保存任何改动。请稍后重试；如仍出现，请把编号 {bug} 告诉我们。',
    en: 'Something broke on our side and nothing was changed. Try again shortly; if it returns, tell us the number {bug}.',
  },
})
