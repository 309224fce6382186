import type { Day } from '#platform/clock'
import type { Text } from '#platform/text'
import type { Held } from '../../registry/index.ts'
import type { Entitled, Programme } from '../definition/programme.ts'
import { type Answers, factsOf } from '../form/answers.ts'
import { judge, work } from '../form/condition.ts'
import type { Round } from '../round.ts'

/**
 * An entry (名单条目) is one organisation that a rule of the programme puts on the list, with what it is to get and why; it
 * rests only on what the registry holds on the day. Nobody fills in anything.
 */
export type Entry = {
  readonly organisation: string
  readonly name: string
  readonly lead: string | null
  readonly lead_name: string | null
  readonly title: string
  readonly fen: number
  readonly answers: Answers
  /** Why it cannot be put on the list now; null when it can. */
  readonly stopped: Text | null
}

/** The entries of a round in the order of the amount; an organisation of which a figure is missing is not on the list. */
export function entriesOf(
  programme: Programme,
  entitled: Entitled,
  round: Pick<Round, 'parameters'>,
  held: readonly Held[],
  today: Day,
): Entry[] {
  return held
    .flatMap((one) => {
      const given = { answers: {}, host: one.facts, param: round.parameters, today }
      if (judge(entitled.who, given) !== 'holds') return []
      const worked = Object.entries(entitled.answers).map(([code, from]) => [code, work(from, given) ?? null])
      const { answers } = factsOf(programme, { ...given, answers: Object.fromEntries(worked) })
      const fen = Math.floor(Number(answers[programme.moneyFrom ?? '']))
      if (!Number.isSafeInteger(fen) || fen <= 0) return []
      const said = programme.moneyFrom ? { ...answers, [programme.moneyFrom]: fen } : answers
      const { facts, ...organisation } = one
      return [
        {
          ...organisation,
          title: String(answers[programme.titleFrom] ?? one.name),
          fen,
          answers: said,
          stopped: reach(one),
        },
      ]
    })
    .toSorted((one, other) => other.fen - one.fen || one.name.localeCompare(other.name))
}

const reach = ({ lead }: Held): Text | null =>
  lead
    ? null
    : {
        zh: '单位在平台上没有管理员，无法确认，请先联系',
        en: 'It has no administrator here who could confirm: contact it first',
      }
