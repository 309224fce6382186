import type { VNode } from 'preact'
import { confirmDossier, waiveDossier } from '../../procedure/index.ts'
import { seeOrganisation } from '../../registry/index.ts'
import { Answers } from '../dossier/answers.tsx'
import { type Opened, openDossier, pageOf } from '../dossier/open.ts'
import { administered } from '../host/own.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Details,
  Form,
  Heading,
  Inset,
  LinkButton,
  moneyText,
  RadioField,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'

/** One act and no form: the organisation reads what it is to get and why, chooses its account and confirms, or waives. */
export const confirmPage = page('/dossiers/:dossier/confirm', {
  async view(visit) {
    const opened = await openDossier(visit)
    const { accounts = [] } = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    return {
      title: visit.t('确认享受', 'Confirm'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Confirm visit={visit} opened={opened} accounts={accounts.filter((one) => !one.ended_at)} />,
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const base = { dossier, version: versionOf(typed) }
    if (textOf(typed, '_do') === 'waive') {
      await visit.perform(waiveDossier, { ...base, reason: textOf(typed, 'reason') || undefined }, keyOf(typed))
      return go(pageOf(dossier), visit.t('已放弃', 'Waived'))
    }
    await visit.perform(confirmDossier, { ...base, account: textOf(typed, 'account') || undefined }, keyOf(typed))
    return go(pageOf(dossier), visit.t('已确认，接下来公示', 'Confirmed; the public notice comes next'))
  },
})

type Account = {
  readonly id: string
  readonly bank: string
  readonly number_mask: string
  readonly verified_at: Date | null
}
type Props = { readonly visit: Visit; readonly opened: Opened; readonly accounts: readonly Account[] }

function Confirm({ visit, opened, accounts }: Props): VNode {
  const { dossier, programme, kind } = opened
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
      <Heading caption={`${programme.name[lang]} · ${dossier.number ?? ''}`}>
        {t(
          `拟给予 ${moneyText(dossier.requested_fen ?? 0, 'zh')}`,
          `You are entitled to ${moneyText(dossier.requested_fen ?? 0, 'en')}`,
        )}
      </Heading>
      <p class="govuk-body-l">
        {t(
          '不用填表。下面是平台已有的数据，核对后选择收款账户并确认；数据有误的，先不要确认，在“咨询或投诉”中告诉我们。',
          'There is no form. Below is what the platform holds: check it, choose the account and confirm. If it is wrong, do not confirm but tell us under "Ask or complain".',
        )}
      </p>
      <Answers visit={visit} opened={opened} />
      {kind !== 'confirm' ? (
        <Inset>{t('已经办理过确认。', 'This was answered already.')}</Inset>
      ) : accounts.length === 0 ? (
        <Inset tone="wait">
          <p class="govuk-body">
            {t('单位还没有登记银行账户，先登记一个。', 'No bank account is registered yet: add one first.')}
          </p>
          <LinkButton visit={visit} href="/host/accounts">
            {t('登记银行账户', 'Add an account')}
          </LinkButton>
        </Inset>
      ) : (
        <Answer visit={visit} opened={opened} accounts={accounts} />
      )}
    </>
  )
}

function Answer({ visit, opened: { dossier }, accounts }: Props): VNode {
  const { t } = visit
  return (
    <>
      <Form visit={visit} version={dossier.version}>
        <RadioField
          visit={visit}
          name="account"
          label={t('收款账户', 'Account')}
          value={accounts[0]!.id}
          options={accounts.map((one) => ({
            value: one.id,
            label: `${one.bank} ${one.number_mask}`,
            hint: one.verified_at
              ? t('财务已核验', 'Verified by finance')
              : t('财务还没有核验，拨付前要核验', 'Not verified yet; finance does so before paying'),
          }))}
        />
        <Button name="_do" value="confirm">
          {t('确认享受', 'Confirm')}
        </Button>
      </Form>
      <Details summary={t('不需要这项补助', 'We do not want it')}>
        <Form visit={visit} version={dossier.version}>
          <TextArea visit={visit} name="reason" label={t('原因', 'Reason')} optional rows={3} max={2000} />
          <Button tone="warning" name="_do" value="waive">
            {t('放弃', 'Waive')}
          </Button>
        </Form>
      </Details>
    </>
  )
}
