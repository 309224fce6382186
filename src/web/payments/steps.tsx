import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { Visit } from '../page.ts'
import { moneyText, Timeline } from '../parts/index.ts'
import type { Read } from './read.ts'

const kinds: Readonly<Record<string, Text>> = {
  plan: { zh: '列入拨款计划', en: 'Planned' },
  request: { zh: '单位申请', en: 'Requested by the unit' },
  'send-back': { zh: '退回申请', en: 'Request sent back' },
  check: { zh: '审核通过', en: 'Checked' },
  hold: { zh: '暂缓', en: 'Held' },
  release: { zh: '解除暂缓', en: 'Released' },
  order: { zh: '下达拨款单', en: 'Ordered' },
  pay: { zh: '银行已支付', en: 'Paid by the bank' },
  receive: { zh: '区县收到', en: 'Received at the district' },
  'pass-on': { zh: '区县转拨', en: 'Passed on' },
  return: { zh: '银行退回', en: 'Returned by the bank' },
  reissue: { zh: '重新办理', en: 'Sent again' },
  arrive: { zh: '单位确认到账', en: 'Arrival confirmed' },
  cancel: { zh: '取消', en: 'Cancelled' },
}

/** Every step with its time, its person and its words. */
export function Steps({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{t('办理过程', 'Steps')}</h2>
      <Timeline
        visit={visit}
        entries={read.steps.map((step) => ({
          at: step.at,
          title: kinds[step.kind]?.[lang] ?? step.kind,
          who: step.person_name,
          text: moreOf(step),
        }))}
      />
    </>
  )

  function moreOf({ reason, facts }: Read['steps'][number]): string {
    const said = [reason ?? '']
    if (typeof facts.amount_fen === 'number') said.push(moneyText(facts.amount_fen, lang))
    if (typeof facts.order === 'string') said.push(facts.order)
    if (facts.ledger === false)
      said.push(t('该计划未登记预算额度，台账未预留', 'No quota is registered, so the ledger reserved nothing'))
    return said.filter(Boolean).join(' · ')
  }
}
