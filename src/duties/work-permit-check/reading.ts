import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { dayOf, isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { parametersOn } from '../../policy/index.ts'
import { ageFrom } from './age.ts'
import { PermitAnswers } from './answers.ts'
import { checkPermit, type PermitNumbers, permitKeys } from './check.ts'

/** The self-check (自测) for whoever asks: nothing that is typed is kept, and no case comes of it. */
export const checkWorkPermit = reading('duties.check-work-permit', {
  title: { zh: '外国人来华工作类别自测', en: "Self-check: class of a foreigner's work permit" },
  input: Type.Object({
    ...PermitAnswers.properties,
    on: Type.Optional(Type.String({ maxLength: 10, description: 'day whose table counts; today when left out' })),
  }),
  may: anyone,
  async run({ on, ...answers }, { tx, now }) {
    const day = on || dayOf(now)
    if (!isDay(day))
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'on', says: { zh: '请填写真实的日期，如 2026-11-23', en: 'Give a real date, such as 2026-11-23' } },
      ])
    const sheet = await parametersOn(tx, day)
    const numbers = Object.fromEntries(
      permitKeys.map((key) => [key, sheet[key] ? Number(sheet[key].value) : null]),
    ) as PermitNumbers
    return checkPermit(answers, day, numbers, answers.age ?? ageFrom(answers.birth, day))
  },
})
