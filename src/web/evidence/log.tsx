import type { VNode } from 'preact'
import { readHead } from '../../evidence/index.ts'
import { page, type View, type Visit } from '../page.ts'
import { Button, Details, Form, Heading, instantText, Link, Summary, TextArea } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { type Said, verdictOf } from './pasted.ts'
import { VerdictShown } from './verdict.tsx'

/** The transparency log, for anybody: what it is, its present head and key, and a place to verify what one holds. */
export const logPage = page('/log', {
  open: true,
  view: (visit) => logView(visit, null, ''),
  async submit(visit, typed) {
    const pasted = textOf(typed, 'pasted')
    return { view: await logView(visit, await verdictOf(visit, pasted), pasted) }
  },
})

async function logView(visit: Visit, said: Said | null, pasted: string): Promise<View> {
  const head = await visit.ask(readHead, {})
  return {
    title: visit.t('透明日志', 'Transparency log'),
    frame: 'public',
    body: <Log visit={visit} head={head} said={said} pasted={pasted} />,
  }
}

type Head = Awaited<ReturnType<typeof readHead.run>>
type Props = { readonly visit: Visit; readonly head: Head; readonly said: Said | null; readonly pasted: string }

function Log({ visit, head, said, pasted }: Props): VNode {
  const { t } = visit
  return (
    <>
      <Heading>{t('透明日志', 'Transparency log')}</Heading>
      <p class="govuk-body-l">
        {t(
          '平台上的每一次办理都会在几秒内写入一份只能增加的日志，并由平台签名。任何人都可以据此核验：已经作出的记录没有被改动、删除或调换次序。',
          'Every act on this platform is taken within seconds into a log that only grows and that the platform signs. With it anybody can verify that no record was changed, removed or moved afterwards.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          '日志里只有加了随机值的校验码，看不出任何人、任何单位和任何内容。',
          'The log holds salted digests only: no person, organisation or content can be read from it.',
        )}
      </p>
      <Verify visit={visit} said={said} pasted={pasted} />
      <Present visit={visit} head={head} />
      <Following visit={visit} head={head} />
    </>
  )
}

function Verify({ visit, said, pasted }: Omit<Props, 'head'>): VNode {
  const { t } = visit
  return (
    <section>
      <h2 class="govuk-heading-m">{t('核验', 'Verify')}</h2>
      {said ? <VerdictShown visit={visit} said={said} /> : null}
      <Form visit={visit} action="/log">
        <TextArea
          visit={visit}
          name="pasted"
          label={t('存证回执、一致性证明或检查点', 'Receipt, proof of consistency or checkpoint')}
          hint={t(
            '用记事本打开回执文件，把全部内容粘贴到这里。内容不会被保存。',
            'Open the file in an editor and paste all of it. Nothing of it is kept.',
          )}
          value={pasted}
          rows={8}
        />
        <Button>{t('核验', 'Verify')}</Button>
      </Form>
    </section>
  )
}

function Present({ visit, head }: Pick<Props, 'visit' | 'head'>): VNode {
  const { t, lang } = visit
  return (
    <section>
      <h2 class="govuk-heading-m">{t('目前的日志', 'The log at present')}</h2>
      <Summary
        rows={[
          { key: t('记录条数', 'Records'), value: String(head.size) },
          { key: t('根（SHA-256）', 'Root (SHA-256)'), value: <code class="zk-break">{head.root}</code> },
          {
            key: t('签署时间', 'Signed'),
            value: head.at ? instantText(head.at, lang) : t('还没有记录', 'no record yet'),
          },
          { key: t('来源', 'Origin'), value: <code class="zk-break">{head.origin}</code> },
          {
            key: t('公钥（Ed25519）', 'Verifier key (Ed25519)'),
            value: <code class="zk-break">{head.verifierKey}</code>,
          },
        ]}
      />
      <Details summary={t('签名的检查点', 'The signed checkpoint')}>
        <pre class="zk-break">
          <code>{head.checkpoint}</code>
        </pre>
      </Details>
    </section>
  )
}

function Following({ visit, head }: Pick<Props, 'visit' | 'head'>): VNode {
  const { t } = visit
  const [earlier] = head.earlier
  return (
    <section>
      <h2 class="govuk-heading-m">{t('不依赖本平台的核验', 'Verifying without this platform')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t('离线核验回执：', 'A receipt, offline: ')}
          <code>zhuke verify RECEIPT.json --key KEY</code>
        </li>
        <li>
          {t('请保存检查点：', 'Keep a checkpoint: ')}
          <Link visit={visit} href="/log/checkpoint">
            /log/checkpoint
          </Link>
          {t(
            '。日后把它粘贴到上面，就能核验日志没有被改写或截短。',
            '. Pasted above later on, it shows that the log was not rewritten or cut short.',
          )}
        </li>
        {earlier ? (
          <li>
            {t('一致性证明：', 'A proof of consistency: ')}
            <a class="govuk-link" href={`/api/log/consistency?from=${earlier.size}`}>
              {t(`从 ${earlier.size} 条到 ${head.size} 条`, `from ${earlier.size} to ${head.size} records`)}
            </a>
          </li>
        ) : null}
        <li>
          {t('通用工具可按 C2SP tlog-tiles 读取：', 'Tools that read C2SP tlog-tiles find the log under ')}
          <code>/log</code>
        </li>
      </ul>
    </section>
  )
}
