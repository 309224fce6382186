import type { Instant } from '#platform/clock'
import { concludePanel, convenePanel } from '../procedure/index.ts'
import { submitScore } from '../review/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { dossierId } from './dossiers.ts'
import { townId } from './ids.ts'
import { persona } from './people.ts'
import { rounds } from './rounds.ts'

type Review = {
  readonly stage: string
  readonly title: string
  readonly keys: readonly string[]
  readonly shortlist: readonly string[]
  readonly from: Instant
}

const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
/** A strong first dossier, weaker ones behind it, and experts who differ a little. */
const markFor = (place: number, expert: number, criterion: number): number =>
  90 - place * 6 + (expert % 3) * 2 - (criterion % 2) * 3

/** A panel is convened, its five experts hand in their sheets, and its conclusion moves the dossiers. */
export async function reviewed(does: Doing, { stage, title, keys, shortlist, from }: Review): Promise<void> {
  const panel = townId(`panel ${stage}`)
  const seats = experts.map((expert) => ({ seat: townId(`seat ${stage} ${expert}`), person: persona(expert).id }))
  const dossiers = keys.map(dossierId)
  await does(
    convenePanel,
    { panel, round: rounds.earlier, stage, title, dossiers, experts: seats },
    actorAs('institution'),
    from,
  )
  for (const [place, dossier] of dossiers.entries())
    for (const [index, { seat }] of seats.entries()) {
      const criteria = ['need', 'novelty', 'route', 'team', 'budget']
      const marks = Object.fromEntries(criteria.map((code, criterion) => [code, markFor(place, index, criterion)]))
      const remark = '目标明确，路线可行，团队有相应基础；建议进一步明确现场验证的检测方法和评价指标。（示范意见）'
      await does(submitScore, { seat, dossier, marks, remark }, actorAs(experts[index]!), daysFrom(from, 4))
    }
  await does(concludePanel, { panel, shortlist: shortlist.map(dossierId) }, actorAs('institution'), daysFrom(from, 8))
}
