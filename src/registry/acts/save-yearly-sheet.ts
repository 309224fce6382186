import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { DayInput } from '../day.ts'
import { YearlyFigures } from '../records.ts'
import { saveSheet, sheetOf } from '../store/records.ts'
import { refuseStale } from '../store/stale.ts'

export const saveYearlySheet = act('registry.save-yearly-sheet', {
  title: { zh: '填报年度数据', en: 'Save the yearly figures' },
  input: Type.Object({
    organisation: Id(),
    year: Type.Integer({ minimum: 1990, maximum: 2100, description: 'year the figures belong to' }),
    as_of: DayInput('day the figures stand at, usually 31 December'),
    figures: YearlyFigures,
    source: Type.String({ minLength: 2, maxLength: 200, description: 'audit report, tax return or own books' }),
    version: Type.Integer({
      minimum: 0,
      maximum: 2 ** 31 - 1,
      description: 'version that was read; 0 for the first sheet of a year',
    }),
  }),
  may: (actor, { organisation }) => (actor.is('host-admin') && actor.for(organisation)) || actor.is('officer'),
  async run({ version, ...sheet }, { actor, tx, now, record }) {
    const before = await sheetOf(tx, sheet.organisation, sheet.year)
    const saved = await saveSheet(tx, sheet, version, actor.person as string, now)
    if (!saved) await refuseStale(tx, 'organisation', sheet.organisation)
    record({
      kind: 'organisation',
      id: sheet.organisation,
      before: before?.figures ?? null,
      after: { year: sheet.year, ...sheet.figures },
    })
    return { organisation: sheet.organisation, year: sheet.year, version: version + 1 }
  },
})
