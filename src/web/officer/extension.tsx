import { newId } from '#platform/ids'
import { orderExtension, readRound } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import {
  Button,
  Form,
  instantText,
  MomentField,
  momentFrom,
  RadioField,
  Table,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

/** An extension has a scope, a reason and a signer; it may reach only those who had begun before. */
export const extensionPage = page('/officer/rounds/:round/extension', {
  async view(visit) {
    const { t, lang } = visit
    const { round, orders } = await visit.ask(readRound, { round: visit.params.round! })
    const who = {
      writer: t('申请人提交', 'Applicants'),
      host: t('申报单位审核', 'Hosts'),
      recommender: t('推荐单位推荐', 'Recommenders'),
    }
    return roundView(
      visit,
      round,
      'glance',
      t('延期', 'Extension'),
      <>
        <h2 class="govuk-heading-m">{t('延期', 'Extend a cut-off')}</h2>
        <Form visit={visit}>
          <RadioField
            visit={visit}
            name="cutOff"
            label={t('延长哪一个截止时间', 'Which cut-off')}
            value="writer"
            options={Object.entries(who).map(([value, label]) => ({ value, label }))}
          />
          <MomentField visit={visit} name="until" label={t('延至', 'Until')} />
          <MomentField
            visit={visit}
            name="begunBefore"
            label={t('只适用于在此之前已开始填写的', 'Only for those who had begun before')}
            hint={t(
              '以系统记录的第一次保存为准；不填即适用于所有人',
              'Proved by the first save on record; left empty, it reaches everybody',
            )}
            optional
          />
          <TextArea visit={visit} name="reason" label={t('理由', 'Reason')} rows={3} max={1000} />
          <TextField visit={visit} name="signer" label={t('签发人', 'Signed by')} width={20} />
          <TextField visit={visit} name="document" label={t('文号', 'Document number')} width={20} />
          <Button>{t('发布延期通知', 'Publish the order')}</Button>
        </Form>
        <Table
          caption={t('已发布的延期', 'Orders so far')}
          columns={[
            { key: 'who', head: t('范围', 'Scope') },
            { key: 'until', head: t('延至', 'Until') },
            { key: 'begun', head: t('已开始于', 'Begun before') },
            { key: 'reason', head: t('理由', 'Reason') },
            { key: 'signer', head: t('签发', 'Signed') },
          ]}
          rows={orders.map((order) => ({
            id: order.id,
            cells: {
              who: who[order.cut_off],
              until: instantText(order.until, lang),
              begun: instantText(order.begun_before, lang),
              reason: order.reason,
              signer: `${order.signer}，${order.document}`,
            },
          }))}
          empty={t('还没有延期。', 'None yet.')}
        />
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const begunBefore = momentFrom(typed, 'begunBefore')
    const input = {
      order: keyOf(typed) ?? newId(),
      round,
      cutOff: textOf(typed, 'cutOff'),
      until: momentFrom(typed, 'until'),
      ...(begunBefore ? { begunBefore } : {}),
      reason: textOf(typed, 'reason'),
      signer: textOf(typed, 'signer'),
      document: textOf(typed, 'document'),
    }
    await visit.perform(orderExtension, input, keyOf(typed))
    return go(roundHref(round, 'extension'), visit.t('延期通知已发布', 'The order is published'))
  },
})
