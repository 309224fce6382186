import { refusals, refuse } from '#platform/refusal'
import type { Rule } from '../../access/index.ts'
import type { Visit } from '../page.ts'
import type { Typed } from '../typed.ts'

refusals({
  'web.passwords_differ': {
    status: 422,
    zh: '两次输入的密码不一样，没有保存。请重新输入。',
    en: 'The two passwords are not the same; nothing was saved. Type both again.',
  },
})

/** What the password rule in force asks for, said before anything is typed. */
export const passwordHint = ({ t }: Visit, rule: Rule): string =>
  t(
    `至少 ${rule.password_length_min} 个字符，含大写、小写、数字、其他字符中的 ${rule.password_kinds_min} 种`,
    `At least ${rule.password_length_min} characters with ${rule.password_kinds_min} of: capitals, small letters, digits, others`,
  )

export function refuseUnlessTwice(typed: Typed): void {
  if (typed.password === typed.again) return
  refuse('web.passwords_differ', {}, [
    { field: 'again', says: { zh: '与上面的密码不一样', en: 'Not the same as above' } },
  ])
}
