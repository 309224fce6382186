import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { askQuestion, type Inquiry, inquiryText, listInquiries } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, instantText, RadioField, Table, TextArea } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { openDossier, pageOf } from './open.ts'

/** A question or a complaint about one dossier goes to the bureau and gets an answer there. */
export const complainPage = page('/dossiers/:dossier/complain', {
  async view(visit) {
    const { dossier } = await openDossier(visit)
    const { inquiries } = await visit.ask(listInquiries, { dossier: dossier.id, limit: 200 })
    const { t } = visit
    return {
      title: t('咨询或投诉', 'Ask or complain'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: pageOf(dossier.id), label: dossier.title || t('未命名', 'Untitled') }]}
          />
          <Heading caption={dossier.number ?? t('草稿', 'Draft')}>{t('咨询或投诉', 'Ask or complain')}</Heading>
          <Form visit={visit}>
            <RadioField
              visit={visit}
              name="kind"
              label={t('类型', 'What it is')}
              value="question"
              options={[
                { value: 'question', label: t('咨询', 'A question') },
                {
                  value: 'complaint',
                  label: t('投诉', 'A complaint'),
                  hint: t(
                    '由市科技局答复；对公示名单的异议请在公示页提出',
                    'The bureau answers it. Objections to a public notice are lodged on the page of the notice.',
                  ),
                },
              ]}
            />
            <TextArea visit={visit} name="text" label={t('内容', 'What you want to say')} rows={6} max={4000} />
            <Button>{t('发送', 'Send')}</Button>
          </Form>
          <Asked visit={visit} inquiries={inquiries.filter((one) => one.dossier === dossier.id)} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier } = await openDossier(visit)
    const asked = {
      inquiry: keyOf(typed) ?? newId(),
      kind: textOf(typed, 'kind'),
      round: dossier.round,
      dossier: dossier.id,
      text: textOf(typed, 'text'),
    }
    await visit.perform(askQuestion, asked, keyOf(typed))
    return go(
      pageOf(dossier.id),
      visit.t('已发送，答复会出现在您的消息里', 'Sent. The answer will come to your messages'),
    )
  },
})

/** What was asked about this dossier before, with the answers. */
function Asked({ visit, inquiries }: { visit: Visit; inquiries: readonly Inquiry[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('以前的咨询和投诉', 'Asked before')}
      columns={[
        { key: 'kind', head: t('类型', 'Kind') },
        { key: 'text', head: t('内容', 'What was said') },
        { key: 'answer', head: t('答复', 'Answer') },
      ]}
      rows={inquiries.map((one) => ({
        id: one.id,
        cells: {
          kind: `${inquiryText[one.kind][lang]} ${instantText(one.at, lang)}`,
          text: one.text,
          answer: one.answer
            ? `${one.answer}（${instantText(one.answered_at, lang)}）`
            : t('等待答复', 'waiting for an answer'),
        },
      }))}
      empty={t('您的咨询、投诉和市科技局的答复会显示在这里。', 'What you ask and what the bureau answers appear here.')}
    />
  )
}
