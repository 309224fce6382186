import { refuse } from '#platform/refusal'
import { listProgrammes, listRounds } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Breadcrumbs, Empty, Heading, Link } from '../parts/index.ts'
import { Path } from './path.tsx'
import { RoundList } from './round-list.tsx'
import { isPublic } from './rounds.tsx'

/** One programme: what it is for, on what it rests, how it runs, and the rounds it has opened. */
export const programmePage = page('/programmes/:code', {
  open: true,
  async view(visit) {
    const { t, lang, params } = visit
    const found = (await visit.ask(listProgrammes, {})).find(({ programme }) => programme === params.code)
    if (!found) return refuse('platform.not_found', { what: { zh: '计划', en: 'programme' } })
    const programme = found.definition
    const { rounds } = await visit.ask(listRounds, { programme: programme.code, limit: 50 })
    const shown = rounds.filter(isPublic)
    return {
      title: programme.name[lang],
      frame: 'public',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/charter', label: t('职责清单', 'The charter') }]} />
          <Heading>{programme.name[lang]}</Heading>
          <p class="govuk-body-l">{programme.summary[lang]}</p>
          <h2 class="govuk-heading-m">{t('批次', 'Rounds')}</h2>
          {shown.length > 0 ? (
            <RoundList visit={visit} rounds={shown} />
          ) : (
            <Empty title={t('还没有发布过批次', 'No round has been published yet')}>
              <Link visit={visit} href="/subscribe">
                {t('有新批次时通知我', 'Tell me when one is')}
              </Link>
            </Empty>
          )}
          <Path visit={visit} programme={programme} />
          <h2 class="govuk-heading-m">{t('依据', 'Basis')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {programme.basis.map(({ document, clause }) => (
              <li>
                {document} {clause}
              </li>
            ))}
          </ul>
        </>
      ),
    }
  },
})
