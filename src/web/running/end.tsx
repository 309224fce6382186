import { newId } from '#platform/ids'
import { endAgreement } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, RadioField, TextArea, TextField, Warning } from '../parts/index.ts'
import { fenTyped } from '../parts/yuan.ts'
import { keyOf, textOf } from '../typed.ts'
import { lifeHref, openLife } from './open.ts'

/** Ends a running project before its results, with its reason, its document and what has to come back. */
export const endPage = page('/dossiers/:dossier/run/end', {
  async view(visit) {
    const { t } = visit
    const life = await openLife(visit)
    const title = t('终止或撤销项目', 'Terminate or revoke the project')
    return {
      title,
      frame: 'workspace',
      practice: life.dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: lifeHref(life.dossier.id), label: t('执行与验收', 'Progress and results') }]}
          />
          <Heading caption={life.dossier.title}>{title}</Heading>
          <Warning>
            {t(
              '提交后项目立即办结，不能恢复；负责人和承担单位会收到通知。填写追缴金额的，退清前他们不能提交新的申报。',
              'The project ends at once and does not come back; leader and organisation are told. Where money is asked back, they file nothing new until it is paid.',
            )}
          </Warning>
          <Form visit={visit}>
            <RadioField
              visit={visit}
              name="way"
              label={t('方式', 'Way')}
              options={[
                {
                  value: 'terminate',
                  label: t('终止', 'Terminate'),
                  hint: t(
                    '承担单位申请，或继续执行已无必要、已不可能',
                    'On request, or because it cannot or need not go on',
                  ),
                },
                {
                  value: 'revoke',
                  label: t('撤销', 'Revoke'),
                  hint: t('弄虚作假、严重违规', 'For deceit or a grave breach'),
                },
              ]}
            />
            <TextArea visit={visit} name="reason" label={t('原因', 'Reason')} rows={4} max={4000} />
            <TextField
              visit={visit}
              name="document"
              label={t('依据（文号或会议）', 'Document or meeting')}
              width={20}
            />
            <TextField
              visit={visit}
              name="recoverFen"
              label={t('应退回的财政资金（元）', 'Public money that has to come back (CNY)')}
              hint={t('没有的填 0 或不填', 'Nought or empty for none')}
              width={10}
              inputmode="decimal"
              optional
            />
            <Button tone="warning">{t('确认办结', 'End it')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier } = await openLife(visit)
    const recoverFen = fenTyped(typed, 'recoverFen')
    await visit.perform(
      endAgreement,
      {
        dossier: dossier.id,
        way: textOf(typed, 'way'),
        reason: textOf(typed, 'reason'),
        document: textOf(typed, 'document'),
        ...(recoverFen === 0 ? {} : { recoverFen, recovery: keyOf(typed) ?? newId() }),
      },
      keyOf(typed),
    )
    return go(lifeHref(dossier.id), visit.t('项目已办结', 'The project has ended'))
  },
})
