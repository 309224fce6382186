import type { VNode } from 'preact'
import { answerObjection, readObjection } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  dayText,
  Form,
  Heading,
  Inset,
  instantText,
  Link,
  Paragraphs,
  RadioField,
  Summary,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { type Objection, ObjectionState } from './objections.tsx'

/** One objection: its ground, its evidence, and the answer with the paraphrase that the other side reads. */
export const objectionPage = page('/objections/:objection', {
  async view(visit) {
    const one = await visit.ask(readObjection, { objection: idIn(visit, 'objection', '异议', 'objection') })
    return { title: one.receipt, frame: 'workspace', body: <One visit={visit} one={one} /> }
  },
  async submit(visit, typed) {
    const objection = visit.params.objection!
    const verdict = textOf(typed, 'upheld')
    const input = {
      objection,
      ...(verdict ? { upheld: verdict === 'yes' } : {}),
      answer: textOf(typed, 'answer'),
      paraphrase: textOf(typed, 'paraphrase'),
    }
    await visit.perform(answerObjection, input, keyOf(typed))
    return go(`/objections/${objection}`, visit.t('异议已答复', 'The objection is answered'))
  },
})

function One({ visit, one }: { visit: Visit; one: Objection }): VNode {
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/objections', label: t('异议', 'Objections') }]} />
      <Heading caption={`${one.number} · ${one.host_name}`}>
        {t(`异议 ${one.receipt}：${one.title}`, `Objection ${one.receipt}: ${one.title}`)}
      </Heading>
      <Summary
        rows={[
          { key: t('状态', 'State'), value: <ObjectionState visit={visit} one={one} /> },
          {
            key: t('异议人', 'Objector'),
            value: one.sheltered
              ? t('身份受保护，只有监督人员可见', 'Sheltered: only supervision sees the name')
              : `${one.name}（${one.contact}）`,
          },
          { key: t('收到', 'Received'), value: instantText(one.received_at, lang) },
          { key: t('答复期限', 'Answer by'), value: dayText(one.due_at, lang, true) },
          {
            key: t('公示', 'Notice'),
            value: (
              <Link visit={visit} href={`/notices/${one.notice}`}>
                {t(`第 ${one.position} 项`, `Row ${one.position}`)}
              </Link>
            ),
          },
        ]}
      />
      <Card title={t('异议内容和依据', 'Ground')}>
        <Paragraphs text={one.ground} />
        {one.evidence.map((file, index) => (
          <p class="govuk-body">
            <Link visit={visit} href={`/files/${file}`}>
              {t(`证据材料 ${index + 1}`, `Evidence ${index + 1}`)}
            </Link>
          </p>
        ))}
      </Card>
      {one.answer ? <Answered visit={visit} one={one} /> : <Answering visit={visit} />}
    </>
  )
}

const Answered = ({ visit, one }: { visit: Visit; one: Objection }): VNode => (
  <Card title={visit.t('答复', 'Answer')}>
    <Paragraphs text={one.answer!} />
    <h3 class="govuk-heading-s">{visit.t('告知被异议方的概述', 'What the other side was told')}</h3>
    <Paragraphs text={one.paraphrase!} />
    <p class="govuk-body-s">
      {one.answered_by} · {instantText(one.answered_at, visit.lang)}
    </p>
  </Card>
)

function Answering({ visit }: { visit: Visit }): VNode | null {
  const { t } = visit
  if (!visit.actor.is('officer', 'supervisor')) return null
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">{t('核查和答复', 'Check and answer')}</h2>
      <RadioField
        visit={visit}
        name="upheld"
        label={t('核查结论', 'Finding')}
        options={[
          {
            value: 'yes',
            label: t('异议成立', 'Upheld'),
            hint: t('取消立项，空出的额度可由备选递补', 'The approval is revoked, and a reserve may move up'),
          },
          {
            value: 'no',
            label: t('异议不成立', 'Not upheld'),
            hint: t('公示期满后继续办理', 'It goes on once the notice is over'),
          },
        ]}
      />
      <TextArea
        visit={visit}
        name="answer"
        label={t('给异议人的答复', 'Answer to the objector')}
        rows={5}
        max={10000}
      />
      <TextArea
        visit={visit}
        name="paraphrase"
        label={t('给被异议方的概述', 'Paraphrase for the other side')}
        hint={t(
          '只写事项，不要照抄原话，避免看出异议人是谁',
          'The matter only, never words by which the objector could be known',
        )}
        rows={3}
        max={4000}
      />
      <Inset tone="wait">{t('答复后不能修改。', 'An answer cannot be changed afterwards.')}</Inset>
      <Button>{t('答复', 'Answer')}</Button>
    </Form>
  )
}
