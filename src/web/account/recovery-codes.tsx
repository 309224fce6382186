import { makeRecoveryCodes, myFactors } from '../../access/index.ts'
import { page, type View, type Visit } from '../page.ts'
import { Button, Form, Heading, Inset, LinkButton } from '../parts/index.ts'
import { Trail } from './trail.tsx'

/** 恢复码: for the day the phone or the password is lost; shown once, in the answer that made them. */
export const recoveryCodesPage = page('/me/recovery-codes', {
  async view(visit): Promise<View> {
    const { t } = visit
    const { codesLeft } = await visit.ask(myFactors, {})
    const title = t('恢复码', 'Recovery codes')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Trail visit={visit} />
          <Heading>{title}</Heading>
          <p class="govuk-body">
            {t(
              '手机丢失时代替验证码登录，忘记密码时自己重设密码，不需要上级或管理员。每个只能用一次。',
              'They stand in for the code when the phone is lost, and set a new password when it is forgotten; nobody above you is asked. Each is good for one use.',
            )}
          </p>
          <Inset tone={codesLeft < 3 ? 'wait' : 'good'}>
            {t(`还有 ${codesLeft} 个未用过。`, `${codesLeft} are left.`)}
          </Inset>
          <Form visit={visit}>
            <Button>{t('生成 10 个新恢复码（原有的随即作废）', 'Make ten new ones; the present ones end')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit) {
    const { codes } = await visit.perform(makeRecoveryCodes, {})
    return { view: codesView(visit, codes) }
  },
})

export function codesView(visit: Visit, codes: readonly string[]): View {
  const { t } = visit
  const title = t('请现在记下恢复码', 'Write your recovery codes down now')
  return {
    title,
    frame: 'workspace',
    body: (
      <>
        <Trail visit={visit} />
        <Heading>{title}</Heading>
        <Inset tone="wait">
          {t(
            '打印或抄写后妥善保管，离开本页后不再显示；系统里只存校验值，任何人都查不到。',
            'Print or copy them and keep them safe. They are not shown again; only marks of them are kept, so nobody can look them up.',
          )}
        </Inset>
        <ol class="govuk-list govuk-list--number">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <LinkButton visit={visit} href="/me">
          {t('已记下', 'I have them')}
        </LinkButton>
      </>
    ),
  }
}
