import { idFrom, newId } from '#platform/ids'
import { concludePanel } from '../../procedure/index.ts'
import {
  excuseExpert,
  readPanel,
  remindSeats,
  seatExperts,
  settleConflict,
  stateNoApproach,
  unlockScore,
} from '../../review/index.ts'
import { Statement } from '../approach/state.tsx'
import { roundHref } from '../officer/round-frame.tsx'
import { go, page } from '../page.ts'
import { Breadcrumbs, Heading, Link } from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'
import { Conclusion } from './panel-conclusion.tsx'
import { Conflicts } from './panel-conflicts.tsx'
import { Following } from './panel-following.tsx'
import { reasonIn } from './review.tsx'

/** One panel: who answered, what was scored, and at the end the line of the shortlist. */
export const panelPage = page('/panels/:panel', {
  async view(visit) {
    const read = await visit.ask(readPanel, { panel: visit.params.panel! })
    const { panel } = read
    return {
      title: panel.title,
      frame: 'workspace',
      practice: panel.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: roundHref(panel.round, 'review'), label: visit.t('评审', 'Review') }]}
          />
          <Heading caption={panel.noun[visit.lang]}>{panel.title}</Heading>
          <OnBehalf visit={visit} mandates={await mandatesOf(visit)} act="procedure.conclude-panel" reach={panel} />
          {await Following({ visit, read })}
          <Conflicts visit={visit} read={read} />
          <Conclusion visit={visit} read={read} />
          {visit.actor.is('officer', 'leader', 'institution') ? await Statement(visit, panel.id) : null}
          {visit.actor.is('reviewer') ? null : (
            <p class="govuk-body">
              <Link visit={visit} href={`/panels/${panel.id}/fees`}>
                {visit.t('专家咨询费', 'Fees')}
              </Link>
            </p>
          )}
          {visit.actor.is('supervisor') ? (
            <p class="govuk-body">
              <Link visit={visit} href={`/supervisor/panels/${panel.id}/statements`}>
                {visit.t('无请托声明', 'Blank statements')}
              </Link>
            </p>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const panel = visit.params.panel!
    const here = `/panels/${panel}`
    const { t } = visit
    const key = keyOf(typed)
    switch (textOf(typed, '_do')) {
      case 'remind': {
        const { reminded } = await visit.perform(remindSeats, { panel }, key)
        return go(here, t(`已提醒 ${reminded} 位专家`, `${reminded} experts were reminded`))
      }
      case 'seat': {
        const experts = manyOf(typed, 'expert').map((person) => ({
          seat: idFrom('seat', key ?? newId(), person),
          person,
          ...reasonIn(typed),
        }))
        const { seated } = await visit.perform(seatExperts, { panel, experts }, key)
        return go(here, t(`已补充 ${seated} 位专家`, `${seated} experts were invited`))
      }
      case 'keep': {
        const [seat = '', why = ''] = textOf(typed, 'conflict').split('|')
        await visit.perform(settleConflict, { seat, why, reason: textOf(typed, 'reason') }, key)
        return go(here, t('已说明理由并保留', 'Kept, with the reason'))
      }
      case 'excuse': {
        const [seat = ''] = textOf(typed, 'conflict').split('|')
        const { reserve } = await visit.perform(excuseExpert, { seat, reason: textOf(typed, 'reason') }, key)
        return go(
          here,
          reserve
            ? t(`已回避，候补专家${reserve}已受邀`, `Excused; ${reserve}, a reserve, was invited`)
            : t('已回避，没有候补专家可补位', 'Excused; there is no reserve'),
        )
      }
      case 'no-approach': {
        await visit.perform(stateNoApproach, { panel }, key)
        return go(here, t('已声明，谢谢。', 'Stated. Thank you.'))
      }
      case 'unlock': {
        const [seat = '', dossier = ''] = textOf(typed, 'sheet').split('|')
        await visit.perform(unlockScore, { seat, dossier, reason: textOf(typed, 'reason') }, key)
        return go(here, t('评分表已重新打开', 'The sheet is open again'))
      }
      default: {
        const input = { panel, shortlist: manyOf(typed, 'shortlist'), reasons: reasonsIn(typed) }
        await visit.perform(concludePanel, input, key)
        return go(here, t('已形成评审结论', 'The panel has concluded'))
      }
    }
  },
})

const reasonsIn = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.keys((typed.reasons ?? {}) as Typed).flatMap((dossier) => {
      const text = textOf((typed.reasons ?? {}) as Typed, dossier)
      return text ? [[dossier, text]] : []
    }),
  )
