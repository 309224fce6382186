import type { Instant } from '#platform/clock'
import { concludePanel, convenePanel } from '../procedure/index.ts'
import { submitScore } from '../review/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { townId } from './ids.ts'
import { each } from './lanes.ts'
import { persona } from './people.ts'
import type { Told } from './practice-step.ts'

type Review = {
  readonly round: string
  readonly stage: string
  readonly dossiers: readonly string[]
  readonly share: number
  readonly from: Instant
  readonly told: Told
}

const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
const criteria = ['need', 'novelty', 'route', 'team', 'budget']
const panelMost = 200

/** Panels of five score them all; the first share by mark goes on. Answers the dossiers that do, best first. */
export async function reviewPractice(does: Doing, review: Review): Promise<string[]> {
  const going: string[] = []
  for (let first = 0; first < review.dossiers.length; first += panelMost)
    going.push(...(await onePanel(does, review, first)))
  return going
}

async function onePanel(does: Doing, { round, stage, dossiers, share, from, told }: Review, first: number) {
  const officer = actorAs('officer')
  const group = dossiers.slice(first, first + panelMost)
  const panel = townId(`${round} ${stage} ${first}`)
  const seats = experts.map((expert) => ({ seat: townId(`${panel} ${expert}`), person: persona(expert).id }))
  const title = `${stage} ${first / panelMost + 1}`
  await does(convenePanel, { panel, round, stage, title, dossiers: group, experts: seats }, officer, from)
  told({ step: 'convened', done: first, of: dossiers.length })
  let done = 0
  await each(group, async (dossier, place) => {
    for (const [index, { seat }] of seats.entries()) {
      const mark = Math.round((95 - (place * 45) / group.length + index) * 10) / 10
      const marks = Object.fromEntries(criteria.map((criterion) => [criterion, mark]))
      const remark = '演练意见：目标明确，路线可行，建议细化现场验证方案与考核指标。'
      await does(submitScore, { seat, dossier, marks, remark }, actorAs(experts[index]!), daysFrom(from, 4))
    }
    done += 1
    if (done % 25 === 0 || done === group.length) told({ step: 'scored', done: first + done, of: dossiers.length })
  })
  const shortlist = group.slice(0, Math.max(1, Math.round(group.length * share)))
  await does(concludePanel, { panel, shortlist }, officer, daysFrom(from, 9))
  told({ step: 'concluded', done: shortlist.length, of: group.length })
  return shortlist
}
