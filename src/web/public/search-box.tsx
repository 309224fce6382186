import type { VNode } from 'preact'
import type { Visit } from '../page.ts'

/** The one box that searches everything public; it works by address, without script. */
export const SearchBox = ({ visit, q = '' }: { readonly visit: Visit; readonly q?: string }): VNode => (
  <search>
    <form method="get" action={visit.href('/search')} class="zk-search">
      <label class="govuk-label govuk-label--m" for="q">
        {visit.t('查批次、指南、公示和结果', 'Search rounds, guides, notices and results')}
      </label>
      <div class="zk-search__row">
        <input class="govuk-input" id="q" name="q" type="search" value={q} maxLength={200} />
        <button type="submit" class="govuk-button">
          {visit.t('搜索', 'Search')}
        </button>
      </div>
    </form>
  </search>
)
