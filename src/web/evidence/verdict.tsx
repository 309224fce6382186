import type { VNode } from 'preact'
import { everyAct } from '#platform/act'
import type { Text } from '#platform/text'
import type { Visit } from '../page.ts'
import { Inset, instantText, Summary } from '../parts/index.ts'
import { kindName } from './kinds.ts'
import type { Said } from './pasted.ts'

/** What a verification found, in a sentence, and what the receipt says about the record. */
export function VerdictShown({ visit, said }: { readonly visit: Visit; readonly said: Said }): VNode {
  const { t, lang } = visit
  if (!said.holds)
    return (
      <Inset tone="late">
        <p class="govuk-body" role="alert">
          <strong>{t('核验不通过', 'It does not hold')}</strong>
          {t('：', ': ')}
          {faults[said.fault][lang]}
        </p>
      </Inset>
    )
  return (
    <Inset tone="good">
      <p class="govuk-body" role="status">
        <strong>{t('核验通过', 'It holds')}</strong>
        {t('：', ': ')}
        {sentence(visit, said)}
      </p>
      {said.state === 'consistent' ? null : <Shown visit={visit} shown={said.shown} />}
    </Inset>
  )
}

function sentence({ t, lang }: Visit, said: Extract<Said, { holds: true }>): string {
  if (said.state === 'included')
    return t(
      `第 ${said.event} 号办理记录在日志的第 ${said.index} 位，日志当时共 ${said.size} 条。`,
      `record ${said.event} is at place ${said.index} of the log, which held ${said.size} then.`,
    )
  if (said.state === 'promised') {
    const by = instantText(new Date(said.by), lang)
    return t(
      `平台承诺最迟在 ${by} 把第 ${said.event} 号办理记录写入日志；届时请重新下载回执。`,
      `the platform promised to take record ${said.event} into the log by ${by}; get the receipt again then.`,
    )
  }
  return t(
    `${said.later} 条的日志完整包含当初 ${said.earlier} 条的日志，其间只增不改。`,
    `the log of ${said.later} begins with the log of ${said.earlier}; it was only added to.`,
  )
}

type Shown = Extract<Said, { readonly state: 'included' }>['shown']

/** What the record says, as far as the receipt opens it. */
export function Shown({ visit, shown }: { readonly visit: Visit; readonly shown: Shown }): VNode {
  const { t, lang } = visit
  const value = (part: string) => shown.find((one) => one.part === part)?.value
  const record = (value('record') ?? {}) as { act?: string; at?: string; via?: string; role?: string }
  const title = everyAct().find(({ name }) => name === record.act)?.title[lang] ?? String(record.act ?? '')
  const at = new Date(String(record.at))
  const name = value('name')
  const subjects = shown
    .filter(({ part }) => part.startsWith('subject.'))
    .map((one) => one.value as { kind?: string; id?: string })
  return (
    <Summary
      rows={[
        { key: t('办理', 'Act'), value: title },
        { key: t('时间', 'When'), value: Number.isNaN(at.getTime()) ? '' : instantText(at, lang) },
        ...(typeof name === 'string' ? [{ key: t('办理人', 'Who'), value: name }] : []),
        ...subjects.map(({ kind, id }) => ({
          key: t('事项', 'Matter'),
          value: (
            <>
              {kindName(String(kind))[lang]} <code class="zk-break">{String(id)}</code>
            </>
          ),
        })),
      ]}
    />
  )
}

const faults: Readonly<Record<Extract<Said, { holds: false }>['fault'], Text>> = {
  key: { zh: '公钥无效。', en: 'the key is none.' },
  form: {
    zh: '这不是存证回执、一致性证明或检查点。请粘贴文件的全部内容。',
    en: 'this is no receipt, no proof of consistency and no checkpoint. Paste the whole file.',
  },
  part: {
    zh: '回执展示的内容与存证的不一致，回执被改动过。',
    en: 'what the receipt shows is not what the log committed to: the receipt was changed.',
  },
  promise: { zh: '承诺不是本平台为这条记录签署的。', en: 'this platform did not sign that promise for this record.' },
  checkpoint: { zh: '检查点不是本平台签署的。', en: 'this platform did not sign that checkpoint.' },
  inclusion: {
    zh: '按证明推算，这条记录不在检查点所指的日志里。',
    en: 'the proof does not lead from the record to the checkpoint.',
  },
  consistency: {
    zh: '较晚的日志不是由较早的日志增长而来。',
    en: 'the later log does not begin with the earlier one.',
  },
  rewritten: {
    zh: '现在的日志不是由这个检查点增长而来，日志被改写过或截短过。请保存检查点并联系审计部门。',
    en: 'the present log does not begin with this checkpoint: it was rewritten or cut short. Keep the checkpoint and tell the auditors.',
  },
}
