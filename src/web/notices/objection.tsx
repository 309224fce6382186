import type { VNode } from 'preact'
import { Refusal } from '#platform/refusal'
import {
  answerObjection,
  askCheck,
  kindsOf,
  type ObjectionKind,
  readObjection,
  readObjectionCheck,
  readRound,
} from '../../procedure/index.ts'
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
import { AskCheck, CheckCard } from './check-card.tsx'
import { type Objection, ObjectionState } from './objections.tsx'
import { OrderFields, orderIn } from './order.tsx'

/** One objection: its ground, its evidence, and the answer with the paraphrase that the other side reads. */
export const objectionPage = page('/objections/:objection', {
  async view(visit) {
    const one = await visit.ask(readObjection, { objection: idIn(visit, 'objection', '异议', 'objection') })
    const kinds = one.kind ? kindsOf((await visit.ask(readRound, { round: one.round })).programme) : []
    const kind = kinds.find(({ code }) => code === one.kind) ?? null
    // Nothing was asked yet: the bureau reads that as an empty desk, not as a page that is missing.
    const check =
      kind?.checkedBy && visit.actor.is(...bureau)
        ? await visit.ask(readObjectionCheck, { objection: one.id }).catch((error: unknown) => notFound(error))
        : null
    return { title: one.receipt, frame: 'workspace', body: <One visit={visit} one={one} kind={kind} check={check} /> }
  },
  async submit(visit, typed) {
    const objection = visit.params.objection!
    if (textOf(typed, '_do') === 'ask') {
      await visit.perform(askCheck, { objection, paraphrase: textOf(typed, 'paraphrase') }, keyOf(typed))
      return go(`/objections/${objection}`, visit.t('已转提名者核查', 'The nominator was asked'))
    }
    const verdict = textOf(typed, 'upheld')
    const input = {
      objection,
      ...(verdict ? { upheld: verdict === 'yes' } : {}),
      answer: textOf(typed, 'answer'),
      paraphrase: textOf(typed, 'paraphrase'),
      ...orderIn(typed),
    }
    await visit.perform(answerObjection, input, keyOf(typed))
    return go(`/objections/${objection}`, visit.t('异议已答复', 'The objection is answered'))
  },
})

const bureau = ['officer', 'leader', 'supervisor', 'auditor'] as const
type CheckRead = Awaited<ReturnType<typeof readObjectionCheck.run>>
function notFound(error: unknown): null {
  if (error instanceof Refusal && error.code === 'platform.not_found') return null
  throw error
}
type Props = {
  readonly visit: Visit
  readonly one: Objection
  readonly kind: ObjectionKind | null
  readonly check: CheckRead | null
}

function One({ visit, one, kind, check }: Props): VNode {
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
          ...(kind ? [{ key: t('类别', 'Kind'), value: kind.title[lang] }] : []),
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
      {check ? <CheckCard visit={visit} read={check} /> : null}
      {one.answer ? (
        <Answered visit={visit} one={one} />
      ) : kind?.checkedBy && !check?.check.report ? (
        check || !visit.actor.is('officer', 'supervisor') ? null : (
          <AskCheck visit={visit} />
        )
      ) : (
        <Answering visit={visit} kind={kind} check={check} />
      )}
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

function Answering({ visit, kind, check }: Omit<Props, 'one'>): VNode | null {
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
            hint:
              kind?.upheld === 'reorder'
                ? t('只调整次序，其他不变', 'Only the order changes')
                : t('取消立项，空出的额度可由备选递补', 'The approval is revoked, and a reserve may move up'),
          },
          {
            value: 'no',
            label: t('异议不成立', 'Not upheld'),
            hint: t('公示期满后继续办理', 'It goes on once the notice is over'),
          },
        ]}
      />
      {kind?.upheld === 'reorder' && check ? (
        <OrderFields visit={visit} lists={check.lists} given={check.check.new_order} />
      ) : null}
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
