import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { sealAgreement } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Card, DateField, FileField, Form, Hidden, Inset, Summary, Warning } from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { Seals } from './agreement.tsx'
import { AgreementHead } from './head.tsx'
import { type Opened, openAgreement } from './open.ts'
import { TermsRead } from './terms-read.tsx'

/** Whoever's turn it is seals the text, electronically or with the scan of the sealed paper. */
export const sealPage = page('/dossiers/:dossier/agreement/seal', {
  async view(visit) {
    const opened = await openAgreement(visit)
    return {
      title: visit.t('签章', 'Seal'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Sealing visit={visit} opened={opened} />,
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const onPaper = textOf(typed, '_do') === 'scan'
    const scan = manyOf(typed, 'scan').find(isId)
    const on = textOf(typed, 'sealedOn')
    const input = {
      dossier,
      step: textOf(typed, 'step'),
      way: onPaper ? 'scan' : 'electronic',
      ...(onPaper && scan ? { scan } : {}),
      ...(onPaper && on ? { sealedOn: on } : {}),
    }
    const { next } = await visit.perform(sealAgreement, input, keyOf(typed))
    return go(
      `/dossiers/${dossier}/agreement`,
      next
        ? visit.t('签章已登记，转给下一方', 'The seal is recorded; the next party was told')
        : visit.t('各方已签章，项目进入实施', 'Every seal stands; the project is running'),
    )
  },
})

function Sealing({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { t, lang } = visit
  const { next, open, agreement } = opened
  return (
    <>
      <AgreementHead visit={visit} opened={opened} title={t('任务书签章', 'Seal the agreement')} />
      <Summary
        rows={[
          { key: t('轮到', 'Next'), value: next?.title[lang] ?? t('没有待办的签章', 'No seal is wanted') },
          {
            key: t('文本摘要（SHA-256）', 'Digest of the text (SHA-256)'),
            value: <code>{agreement.digest ?? '—'}</code>,
          },
        ]}
      />
      {next && open.seal ? (
        <Card title={t('电子签章', 'Electronic seal')}>
          <Warning>
            {t(
              '本系统没有接入电子印章平台，这里使用本地演示适配器：只记录您的确认，不具法律效力。',
              'No seal authority is connected. A local demonstration adapter records your confirmation; it has no legal effect.',
            )}
          </Warning>
          <Form visit={visit}>
            <Hidden name="step" value={next.key} />
            <Button name="_do" value="electronic">
              {t('确认并签章', 'Confirm and seal')}
            </Button>
          </Form>
        </Card>
      ) : null}
      {next && (open.seal || open.recordScan) ? (
        <Card title={t('纸质盖章', 'Seal on paper')}>
          <Form visit={visit} multipart>
            <Hidden name="step" value={next.key} />
            <FileField
              visit={visit}
              name="scan"
              label={t('盖章页扫描件', 'Scan of the sealed page')}
              accept={['pdf', 'jpg', 'png']}
            />
            <DateField visit={visit} name="sealedOn" label={t('盖章日期', 'Sealed on')} />
            <Button tone="secondary" name="_do" value="scan">
              {t('登记扫描件', 'Record the scan')}
            </Button>
          </Form>
        </Card>
      ) : null}
      {next && !open.seal && !open.recordScan ? (
        <Inset>{t('现在轮到其他方签章。', 'It is another party’s turn.')}</Inset>
      ) : null}
      <TermsRead visit={visit} opened={opened} />
      <Seals visit={visit} opened={opened} />
    </>
  )
}
