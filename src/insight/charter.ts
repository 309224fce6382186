import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { dayOf, isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { charter, enteredOwners, historyOf, type Owner, officeOn } from '../duties/index.ts'
import { listProgrammes } from '../procedure/index.ts'
import { countsOf, type ProgrammeCount } from './store/counts.ts'

const zero = { rounds: 0, rounds_open: 0, submitted: 0, under_way: 0, approved: 0 }
type Counts = Omit<ProgrammeCount, 'programme'>

/**
 * The charter with who owns each duty on a day, the programmes that serve it and how many rounds and dossiers they have
 * now. Practice rounds and the external reference library count nowhere.
 */
export const readCharter = reading('insight.charter', {
  title: { zh: '查看职责清单', en: 'Read the charter' },
  input: Type.Object({
    on: Type.Optional(
      Type.String({ maxLength: 10, description: 'day on which the owners are asked for; today when left out' }),
    ),
  }),
  may: anyone,
  async run({ on }, scene) {
    const { tx, now, actor } = scene
    const day = on || dayOf(now)
    if (!isDay(day))
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'on', says: { zh: '请填写真实的日期，如 2026-11-23', en: 'Give a real date, such as 2026-11-23' } },
      ])
    const entered = await enteredOwners(tx)
    const counts = await countsOf(tx, actor, now)
    const names = new Map((await listProgrammes.run({}, scene)).map((one) => [one.programme, one.definition.name]))
    const ownersOf = (duty: string, own: readonly Owner[]) => {
      const mine = entered.filter((one) => one.duty === duty)
      return { owner: officeOn(own, mine, day), history: historyOf(own, mine) }
    }
    return {
      on: day,
      clauses: charter.map(({ number, title, says, owners, programmes, services, moved }) => ({
        number,
        title,
        says,
        ...ownersOf(String(number), owners),
        services,
        programmes: programmes.map((code) => programmeOf(code, names, counts)),
        moved: moved.map(({ code, title: what, owners: own }) => ({ code, title: what, ...ownersOf(code, own) })),
      })),
    }
  },
})

const programmeOf = (
  code: string,
  names: ReadonlyMap<string, Text>,
  counts: readonly ProgrammeCount[],
): { readonly code: string; readonly name: Text; readonly counts: Counts } => {
  const { programme: _code, ...found } = counts.find((one) => one.programme === code) ?? { programme: code, ...zero }
  return { code, name: names.get(code) ?? { zh: code, en: code }, counts: found }
}
