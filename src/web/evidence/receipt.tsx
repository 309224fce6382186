import type { VNode } from 'preact'
import { refuse } from '#platform/refusal'
import { readHead, recordReceipt, verify } from '../../evidence/index.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Details, Heading, Inset, LinkButton, Summary, Tag } from '../parts/index.ts'
import { VerdictShown } from './verdict.tsx'

/** The receipt of one record: what it says, that it is promised or proved, its code, and the file to keep. */
export const receiptPage = page('/receipts/:event', {
  async view(visit) {
    const event = Number(visit.params.event)
    if (!Number.isSafeInteger(event) || event < 1)
      return refuse('platform.not_found', { what: { zh: '这条办理记录', en: 'such record' } })
    const receipt = await visit.ask(recordReceipt, { event })
    const { verifierKey } = await visit.ask(readHead, {})
    return {
      title: visit.t('存证回执', 'Receipt of a record'),
      frame: 'workspace',
      body: <ReceiptShown visit={visit} receipt={receipt} verifierKey={verifierKey} />,
    }
  },
})

type Props = {
  readonly visit: Visit
  readonly receipt: Awaited<ReturnType<typeof recordReceipt.run>>
  readonly verifierKey: string
}

function ReceiptShown({ visit, receipt, verifierKey }: Props): VNode {
  const { t } = visit
  const { event, index, checkpoint } = receipt
  const dossier = receipt.shown
    .map(({ value }) => value as { kind?: string; id?: string } | null)
    .find((value) => value?.kind === 'dossier')?.id
  return (
    <>
      {dossier ? (
        <Breadcrumbs
          visit={visit}
          trail={[
            { href: `/dossiers/${dossier}/evidence`, label: t('办件的存证', 'What the log holds of the dossier') },
          ]}
        />
      ) : null}
      <Heading caption={t(`第 ${event} 号办理记录`, `Record ${event}`)}>{t('存证回执', 'Receipt of a record')}</Heading>
      <VerdictShown visit={visit} said={verify(receipt, verifierKey)} />
      <Summary
        rows={[
          {
            key: t('状态', 'State'),
            value:
              index === undefined ? (
                <Tag tone="wait">{t('已承诺，等待写入日志', 'promised, waiting for the log')}</Tag>
              ) : (
                <Tag tone="good">{t('已在日志中', 'in the log')}</Tag>
              ),
          },
          { key: t('校验码', 'Code'), value: <code class="zk-break">{receipt.promise.split('\n')[2]}</code> },
          { key: t('承诺', 'Promise'), value: <Note text={receipt.promise} /> },
          ...(checkpoint ? [{ key: t('检查点', 'Checkpoint'), value: <Note text={checkpoint} /> }] : []),
        ]}
      />
      <div class="govuk-button-group">
        <LinkButton visit={visit} href={`/receipts/${event}/receipt.json`}>
          {t('下载回执（JSON）', 'Download the receipt (JSON)')}
        </LinkButton>
        <LinkButton visit={visit} href="/log" tone="secondary">
          {t('核验回执', 'Verify a receipt')}
        </LinkButton>
      </div>
      <Details summary={t('这份回执能证明什么', 'What this receipt proves')}>
        <p>
          {t(
            '回执证明这条办理记录在所示时间已经作出，此后没有被改动。核验只需要回执文件和平台的公钥，不需要登录，也不依赖本平台。',
            'It proves that the record was made at that time and was not changed since. To verify it one needs the file and the key of the platform: no account, and not even this platform.',
          )}
        </p>
        <p>
          {t(
            '回执只展示您有权看到的部分；其余部分只有校验码。',
            'It shows the parts that you may see; of the others there are digests only.',
          )}
        </p>
      </Details>
      {index === undefined ? (
        <Inset>
          {t(
            '写入日志一般只需几秒。请稍后刷新本页，再下载带有证明的回执。',
            'That takes seconds. Reload this page in a moment and download the receipt with its proof.',
          )}
        </Inset>
      ) : null}
    </>
  )
}

const Note = ({ text }: { readonly text: string }): VNode => (
  <pre class="zk-break">
    <code>{text}</code>
  </pre>
)
