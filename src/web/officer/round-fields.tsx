import type { VNode } from 'preact'
import type { Round } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { fenIn, MomentField, MoneyField, momentFrom, NumberField, TextField, TextPairField } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

type Known = Partial<Round> | null

/** What is asked about a round when it is made and when it is adjusted. */
export const RoundFields = ({ visit, known }: { readonly visit: Visit; readonly known: Known }): VNode => {
  const { t } = visit
  return (
    <>
      <TextPairField visit={visit} name="title" label={t('批次名称', 'Title')} value={known?.title ?? null} />
      <h2 class="govuk-heading-s">
        {t('时间（北京时间，精确到秒，以送达服务器为准）', 'Times (Beijing; what counts is arrival at the server)')}
      </h2>
      <MomentField visit={visit} name="opensAt" label={t('开放', 'Opens')} value={known?.opens_at ?? null} />
      <MomentField
        visit={visit}
        name="writerUntil"
        label={t('申请人提交截止', 'Applicants until')}
        hint={t('不填即常年受理', 'Left empty, the round has no end date')}
        optional
        value={known?.writer_until ?? null}
      />
      <MomentField
        visit={visit}
        name="hostUntil"
        label={t('申报单位审核截止', 'Hosts until')}
        optional
        value={known?.host_until ?? null}
      />
      <MomentField
        visit={visit}
        name="recommenderUntil"
        label={t('推荐单位推荐截止', 'Recommenders until')}
        optional
        value={known?.recommender_until ?? null}
      />
      <h2 class="govuk-heading-s">{t('额度', 'Quotas')}</h2>
      <MoneyField
        visit={visit}
        name="budgetFen"
        label={t('预算额度', 'Budget quota')}
        hint={t('立项金额合计不会超过它', 'What is approved never exceeds it')}
        value={known?.budget_fen ?? null}
      />
      <NumberField
        visit={visit}
        name="recommenderQuota"
        label={t('每个推荐单位最多推荐几项', 'Most that one recommender may recommend')}
        optional
        value={known?.recommender_quota ?? null}
      />
      <TextField visit={visit} name="contact" label={t('联系方式（公开）', 'Contact, public')} value={known?.contact} />
      <TextPairField
        visit={visit}
        name="announcement"
        label={t('通知正文', 'Announcement')}
        rows={8}
        value={known?.announcement ?? null}
      />
    </>
  )
}

/** Reads those fields as the acts take them; what was left empty is left out. */
export function roundIn(typed: Typed): Readonly<Record<string, unknown>> {
  const moments = Object.fromEntries(
    ['opensAt', 'writerUntil', 'hostUntil', 'recommenderUntil'].flatMap((name) => {
      const at = momentFrom(typed, name)
      return at ? [[name, at]] : []
    }),
  )
  const quota = textOf(typed, 'recommenderQuota')
  return {
    title: typed.title,
    ...moments,
    budgetFen: fenIn(typed, 'budgetFen') ?? textOf(typed, 'budgetFen'),
    ...(quota ? { recommenderQuota: Number(quota) } : {}),
    contact: textOf(typed, 'contact'),
    announcement: typed.announcement,
  }
}
