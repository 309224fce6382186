import type { VNode } from 'preact'
import { refusals, refuse } from '#platform/refusal'
import type { Visit } from '../page.ts'
import { Details, TickField } from '../parts/index.ts'
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

export const Consent = ({ visit }: { readonly visit: Visit }): VNode => (
  <>
    <Details summary={visit.t('个人信息怎样使用', 'How your details are used')}>
      {visit.t(
        '姓名、单位和职称在办件里可见；证件号码和联系方式加密保存，只用于核对身份、联系您和法律要求的核查。查看完整内容都有记录，您可以随时更正。',
        'Your name, organisation and title are seen in dossiers. Document and contacts are kept encrypted and used only to tell who you are, to reach you and for checks that the law asks for. Every look at them in full is recorded, and you can correct them at any time.',
      )}
    </Details>
    <TickField
      visit={visit}
      name="agreed"
      label={visit.t('我已阅读并同意按上述方式处理我的个人信息', 'I have read this and agree to it')}
    />
  </>
)
