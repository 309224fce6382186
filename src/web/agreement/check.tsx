import type { VNode } from 'preact'
import { checkAgreement } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Form, Inset, TextArea } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { Seals } from './agreement.tsx'
import { AgreementHead } from './head.tsx'
import { type Opened, openAgreement } from './open.ts'
import { TermsRead } from './terms-read.tsx'

/** The bureau, or its institution, reads the terms against the application and finds them in order or gives them back. */
export const checkPage = page('/dossiers/:dossier/agreement/check', {
  async view(visit) {
    const opened = await openAgreement(visit)
    return {
      title: visit.t('审核任务书', 'Check the agreement'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Checking visit={visit} opened={opened} />,
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const verdict = textOf(typed, '_do') === 'ok' ? 'ok' : 'return'
    const reason = textOf(typed, 'reason')
    const input = { dossier, verdict, version: versionOf(typed), ...(reason ? { reason } : {}) }
    const { number } = await visit.perform(checkAgreement, input, keyOf(typed))
    return go(
      `/dossiers/${dossier}/agreement`,
      verdict === 'ok'
        ? visit.t(`审核通过，编号 ${number}`, `Found in order as ${number}`)
        : visit.t('已退回修改', 'Returned for correction'),
    )
  },
})

function Checking({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { t } = visit
  return (
    <>
      <AgreementHead visit={visit} opened={opened} title={t('审核任务书', 'Check the agreement')} />
      <TermsRead visit={visit} opened={opened} />
      {opened.open.check ? (
        <Form visit={visit} version={opened.agreement.version}>
          <TextArea
            visit={visit}
            name="reason"
            label={t('审核意见', 'Opinion')}
            hint={t('退回时必须写明，项目负责人会看到', 'A return needs it; the leader reads it')}
            optional
            rows={4}
            max={4000}
          />
          <div class="govuk-button-group">
            <Button name="_do" value="ok">
              {t('审核通过', 'In order')}
            </Button>
            <Button tone="warning" name="_do" value="return">
              {t('退回修改', 'Return for correction')}
            </Button>
          </div>
        </Form>
      ) : (
        <Inset>{t('现在没有等待您审核的版本。', 'No version waits for your check now.')}</Inset>
      )}
      <Seals visit={visit} opened={opened} />
    </>
  )
}
