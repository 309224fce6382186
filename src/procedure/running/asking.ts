import type { Deed } from '#platform/act'
import { type Day, dayOf, isDay } from '#platform/clock'
import { type Problem, refuse } from '#platform/refusal'
import { addMonths, parameterOn } from '../../policy/index.ts'
import type { Terms } from '../agreement.ts'
import { gatherFacts } from '../gather.ts'
import { extensionsOf } from '../store/change.ts'
import { endOf, organisationNamed, personNamed } from '../store/running.ts'
import { termsProblems } from '../terms.ts'
import { type ChangeKind, isMajor, raisesIndirect, type Side } from './change.ts'
import type { Running } from './standing.ts'

export type Asked = {
  readonly kind: ChangeKind
  readonly says?: string | undefined
  readonly endsOn?: Day | undefined
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  readonly terms?: Terms | undefined
}
type Sides = { readonly major: boolean; readonly before: Side; readonly after: Side }

const fault = (field: string, zh: string, en: string): never =>
  refuse('procedure.change_incomplete', {}, [{ field, says: { zh, en } }])

/** Both sides of a change, and whether the bureau has to decide it; everything that is wrong with it is refused here. */
export async function sidesOf(deed: Deed, running: Running, asked: Asked): Promise<Sides> {
  const { dossier } = running
  switch (asked.kind) {
    case 'member':
      return {
        major: false,
        before: {},
        after: { says: asked.says?.trim() || fault('says', '请写明人员怎样变动', 'Say who joins or leaves') },
      }
    case 'terms':
      return terms(deed, running, asked.terms ?? fault('terms', '请填写变更后的内容', 'Fill in the new terms'))
    case 'term':
      return term(deed, running, asked.endsOn)
    case 'leader': {
      const to = asked.person ? await personNamed(deed.tx, asked.person) : null
      if (!to || to.id === dossier.lead) return fault('person', '请选择新的负责人', 'Choose another leader')
      return {
        major: true,
        before: { says: dossier.lead_name, person: dossier.lead },
        after: { says: to.name, person: to.id },
      }
    }
    case 'unit': {
      const to = asked.organisation ? await organisationNamed(deed.tx, asked.organisation) : null
      if (!to || to.id === dossier.host)
        return fault('organisation', '请选择新的承担单位', 'Choose another organisation')
      return {
        major: true,
        before: { says: dossier.host_name, organisation: dossier.host },
        after: { says: to.name, organisation: to.id },
      }
    }
  }
}

async function terms({ tx, now }: Deed, { programme, dossier, agreement }: Running, after: Terms): Promise<Sides> {
  const before = agreement.content
  const facts = await gatherFacts(tx, programme, dossier, now)
  const problems: Problem[] = termsProblems(programme, facts, before, after, agreement.approved_fen)
  if (raisesIndirect(before, after))
    problems.push({
      field: 'budget.indirect.fiscal',
      says: {
        zh: '间接费用总额不得调增（国办发〔2021〕32号）',
        en: 'Indirect cost never goes up (国办发〔2021〕32号)',
      },
    })
  if (problems.length > 0) refuse('procedure.change_incomplete', {}, problems)
  if (JSON.stringify(before) === JSON.stringify(after)) refuse('procedure.change_nothing')
  return { major: isMajor(before, after), before: { terms: before }, after: { terms: after } }
}

/** An extension is asked for in time, once, and not for longer than the rule allows; each number is a parameter. */
async function term({ tx, now }: Deed, { dossier }: Running, endsOn: Day | undefined): Promise<Sides> {
  const today = dayOf(now)
  const end = (await endOf(tx, dossier.id)) ?? refuse('procedure.no_end')
  if (!endsOn || !isDay(endsOn) || endsOn <= end)
    return fault('endsOn', `请填写 ${end} 之后的日期`, `Give a day after ${end}`)
  const number = async (key: string) => Number((await parameterOn(tx, key, today)).value)
  const [before, most, times] = [
    await number('extension.apply.months_before'),
    await number('extension.max.months'),
    await number('extension.max.times'),
  ]
  if (addMonths(today, before) > end) refuse('procedure.extension_late', { months: before, end })
  if (endsOn > addMonths(end, most)) refuse('procedure.extension_long', { months: most, latest: addMonths(end, most) })
  if ((await extensionsOf(tx, dossier.id)) >= times) refuse('procedure.extension_again', { times })
  return { major: true, before: { says: end, endsOn: end }, after: { says: endsOn, endsOn } }
}
