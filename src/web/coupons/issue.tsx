import { issueCoupon } from '../../procedure/index.ts'
import { Answers } from '../dossier/answers.tsx'
import { openDossier, pageOf } from '../dossier/open.ts'
import { RulesPanel } from '../dossier/rules-panel.tsx'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, fenIn, Heading, Inset, LinkButton, MoneyField, moneyText } from '../parts/index.ts'
import { keyOf, versionOf } from '../typed.ts'

/** The officer reads who asks and for what, and issues the coupon or refuses it with a reason. */
export const issuePage = page('/dossiers/:dossier/issue', {
  async view(visit) {
    const opened = await openDossier(visit)
    const { dossier, programme, kind } = opened
    const { t, lang } = visit
    return {
      title: t('发券', 'Issue'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={`${programme.name[lang]} · ${dossier.number ?? ''}`}>{t('发券', 'Issue')}</Heading>
          <RulesPanel visit={visit} opened={opened} />
          <Answers visit={visit} opened={opened} />
          {kind === 'issue' && visit.actor.is('officer') ? (
            <Form visit={visit} version={dossier.version}>
              <MoneyField
                visit={visit}
                name="amountFen"
                label={t('券面金额', 'Amount')}
                hint={t(
                  `申请 ${moneyText(dossier.requested_fen ?? 0, 'zh')}；不填按申请额和上限核定`,
                  `${moneyText(dossier.requested_fen ?? 0, 'en')} was asked for; left empty, that up to the cap`,
                )}
                optional
              />
              <div class="govuk-button-group">
                <Button>{t('发券', 'Issue')}</Button>
                <LinkButton visit={visit} href={pageOf(dossier.id, 'refuse')} tone="secondary">
                  {t('不予发券', 'Refuse')}
                </LinkButton>
              </div>
            </Form>
          ) : (
            <Inset>{t('现在不能发券。', 'Nothing can be issued now.')}</Inset>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const amount = fenIn(typed, 'amountFen')
    const input = { dossier, version: versionOf(typed), ...(amount === null ? {} : { amountFen: amount }) }
    const { coupon } = await visit.perform(issueCoupon, input, keyOf(typed))
    return go(pageOf(dossier, 'coupon'), visit.t(`券 ${coupon} 已发放`, `Coupon ${coupon} is issued`))
  },
})
