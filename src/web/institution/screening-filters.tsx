import type { VNode } from 'preact'
import type { listRounds } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { CheckboxField, Filters, SelectField, TextField } from '../parts/index.ts'

type Rounds = Awaited<ReturnType<(typeof listRounds)['run']>>['rounds']

/** The filters of the work list; every choice stands in the address. */
export function ScreeningFilters({ visit, rounds }: { readonly visit: Visit; readonly rounds: Rounds }): VNode {
  const { t, lang, query } = visit
  return (
    <Filters visit={visit}>
      <TextField
        visit={visit}
        name="search"
        type="search"
        label={t('名称、编号、单位或负责人', 'Title, number, organisation or leader')}
        value={query.search ?? ''}
        width={20}
      />
      <SelectField
        visit={visit}
        name="round"
        label={t('批次', 'Round')}
        value={query.round ?? ''}
        options={rounds.map((round) => ({ value: round.id, label: `${round.code} ${round.title[lang]}` }))}
        empty={t('全部', 'All')}
      />
      <CheckboxField
        visit={visit}
        name="late"
        label={t('期限', 'Limit')}
        value={query.late ? ['yes'] : []}
        options={[{ value: 'yes', label: t('只看超期', 'Only late ones') }]}
      />
      <CheckboxField
        visit={visit}
        name="again"
        label={t('补正', 'Supplement')}
        value={query.again ? ['yes'] : []}
        options={[{ value: 'yes', label: t('只看补正后再审', 'Only those back with their supplement') }]}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {t('筛选', 'Filter')}
      </button>
    </Filters>
  )
}
