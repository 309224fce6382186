import { refusals, refuse } from '#platform/refusal'
import { type Typed, textOf } from '../typed.ts'

refusals({
  'web.not_agreed': {
    status: 422,
    zh: '没有注册：请先阅读个人信息怎样使用，并勾选同意。',
    en: 'You were not registered: read how your details are used and tick that you agree.',
  },
})

/** Personal details are taken only from somebody who has said yes (个人信息保护法, art. 13). */
export function refuseUnlessAgreed(typed: Typed): void {
  if (textOf(typed, 'agreed') === 'yes') return
  refuse('web.not_agreed', {}, [{ field: 'agreed', says: { zh: '请勾选同意', en: 'Tick that you agree' } }])
}
