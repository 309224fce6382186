import { isId } from '#platform/ids'
import { liftSanction, listSanctions } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Heading, LinkButton, Pager } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'
import { SanctionTable } from './sanction-table.tsx'
import { RegistryTabs } from './tabs.tsx'

const size = 50

/** Sanctions, the newest first: all of them for the bureau, one's own for everybody else. */
export const sanctionsPage = page('/registry/sanctions', {
  async view(visit) {
    const { t, query, actor } = visit
    const sanctions = await visit.ask(listSanctions, {
      limit: size,
      ...(isId(query.subject) ? { subject: query.subject } : {}),
      ...(isId(query.after) ? { after: query.after } : {}),
    })
    return {
      title: t('惩戒', 'Sanctions'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('惩戒', 'Sanctions')}</Heading>
          <RegistryTabs visit={visit} current="sanctions" />
          <p class="govuk-body">
            {t(
              '只登记有权机关已经作出的决定；限制的范围和期限以决定书为准，期满自动解除，记录保留。',
              'Only what a competent body has decided is recorded. Each bars from what its decision names, lifts by itself on its last day, and stays on record.',
            )}
          </p>
          {actor.is('supervisor') ? (
            <LinkButton visit={visit} href="/registry/sanctions/new">
              {t('登记惩戒决定', 'Record a sanction')}
            </LinkButton>
          ) : null}
          <SanctionTable visit={visit} sanctions={sanctions} />
          <Pager visit={visit} next={sanctions.length === size ? sanctions.at(-1)!.id : null} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const sanction = textOf(typed, 'sanction')
    const lift = {
      sanction,
      from: textOf(typed, `from-${sanction}`),
      document: textOf(typed, `document-${sanction}`),
      reason: textOf(typed, `reason-${sanction}`),
    }
    await inRow(sanction, visit.perform(liftSanction, lift, keyOf(typed)))
    return go('/registry/sanctions', visit.t('已登记提前解除', 'Recorded: it is lifted'))
  },
})
