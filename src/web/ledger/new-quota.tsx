import { dayOf } from '#platform/clock'
import { openAllotmentsNow, registerQuota, sources, sourceText } from '../../ledger/index.ts'
import { go, page } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  fenIn,
  Heading,
  MoneyField,
  moneyText,
  NumberField,
  SelectField,
  TextField,
} from '../parts/index.ts'
import { filledIn, NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { namesOf } from './coordination.tsx'

/** Sets aside for a programme what its decisions may commit. */
export const newQuotaPage = page('/ledger/quotas/new', {
  async view(visit) {
    const { t, lang } = visit
    const { allotments } = await visit.ask(openAllotmentsNow, {})
    const names = await namesOf(visit)
    const title = t('登记预算额度', 'Register a budget quota')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/ledger', label: t('资金统筹', 'Co-ordination') }]} />
          <Heading>{title}</Heading>
          <Form visit={visit}>
            <NewId visit={visit} name="quota" />
            <TextField visit={visit} name="title" label={t('名称', 'Title')} />
            <SelectField
              visit={visit}
              name="programme"
              label={t('计划', 'Programme')}
              options={[...names].map(([value, label]) => ({ value, label }))}
            />
            <NumberField
              visit={visit}
              name="year"
              label={t('预算年度', 'Budget year')}
              value={Number(dayOf(visit.now).slice(0, 4))}
            />
            <SelectField
              visit={visit}
              name="source"
              label={t('来源', 'Source')}
              value="city"
              options={sources.map((value) => ({ value, label: sourceText[value][lang] }))}
            />
            <SelectField
              visit={visit}
              name="allotment"
              label={t('从哪项指标安排', 'Allotment that it is taken out of')}
              hint={t('财政资金必选；自筹和其他来源不选', 'Needed for public money, left out for other sources')}
              empty="—"
              options={allotments.map((one) => ({
                value: one.id,
                label: `${one.year} ${one.document} ${sourceText[one.level][lang]} ${moneyText(one.left_fen, lang)}`,
              }))}
            />
            <MoneyField visit={visit} name="amountFen" label={t('金额', 'Amount')} />
            <TextField visit={visit} name="document" width={20} label={t('依据文号', 'Document that it rests on')} />
            <Button>{t('登记', 'Register')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const quota = textOf(typed, 'quota')
    const given = filledIn(typed, 'title', 'programme', 'year', 'source', 'allotment', 'document')
    await visit.perform(registerQuota, { quota, ...given, amountFen: fenIn(typed, 'amountFen') }, keyOf(typed))
    return go(`/ledger/quotas/${quota}`, visit.t('额度已登记', 'The quota is registered'))
  },
})
