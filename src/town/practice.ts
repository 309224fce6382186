import { dayOf, type Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import {
  checkAgreement,
  closeNotice,
  concludePanel,
  convenePanel,
  decide,
  editGuide,
  openRound,
  proposeList,
  publishNotice,
  publishRound,
  recordVisit,
  sealAgreement,
  signApprovalStep,
  submitAgreement,
} from '../procedure/index.ts'
import { submitScore } from '../review/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom, doing } from './doing.ts'
import { guideItems } from './guide.ts'
import { townId } from './ids.ts'
import { each } from './lanes.ts'
import { persona } from './people.ts'
import { filePractice, type Topic } from './practice-filing.ts'
import { screenPractice } from './practice-screening.ts'

export type Practice = {
  readonly code: string
  readonly topics: readonly Topic[]
  readonly today: Instant
  told(step: string): void
}
export type Practised = {
  readonly round: string
  readonly filed: number
  readonly reviewed: number
  readonly sealed: number
}

const fen = 1_000_000
const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']

/**
 * A practice round (演练批次) that has been through everything: its dossiers are made from real titles and abstracts and
 * pass every stage by the real acts of the town's people. Broken off and made again under the same code, it goes on.
 */
export async function practise(db: Db, { code, topics, today, told }: Practice): Promise<Practised> {
  const does = doing(db)
  const at = (days: number) => daysFrom(today, days)
  const round = townId(`practice ${code}`)
  await open(does, round, code, at)
  told(`0 / ${topics.length}`)
  const filed = await filePractice(does, { round, code, topics, from: at(-118), told })
  const passed = await screenPractice(does, filed, at(-95))
  told(`${passed.length} passed screening`)
  const good = await review(does, { round, stage: 'network-review', dossiers: passed, share: 0.6, from: at(-90) })
  const best = await review(does, { round, stage: 'defence', dossiers: good, share: 0.5, from: at(-75) })
  told(`${best.length} shortlisted after both reviews`)
  await each(best, (dossier) =>
    does(recordVisit, { dossier, result: 'skip', note: '演练：不安排现场考察。' }, actorAs('officer'), at(-62)),
  )
  const approved = await decideOn(does, round, best, at)
  const sealed = await agree(does, round, approved, at)
  return { round, filed: filed.length, reviewed: passed.length, sealed }
}

async function open(does: Doing, round: string, code: string, at: (days: number) => Instant): Promise<void> {
  const officer = actorAs('officer')
  const input = {
    round,
    code,
    programme: 'key-rd',
    year: Number(dayOf(at(0)).slice(0, 4)),
    practice: true,
    title: { zh: `重点研发计划演练批次 ${code}`, en: `Practice round ${code} of the key R&D plan` },
    announcement: {
      zh: '供培训使用：题目取自公开项目名单，办件不计入任何统计，可以随时清空。',
      en: 'For training: titles are those of published projects, dossiers count nowhere and can be wiped at any time.',
    },
    opensAt: at(-120).toISOString(),
    writerUntil: at(-112).toISOString(),
    hostUntil: at(-110).toISOString(),
    recommenderUntil: at(-108).toISOString(),
    budgetFen: 100_000 * fen,
    contact: '示范联系人：丁一平，0851-00000000（示范号码）',
  }
  await does(openRound, input, officer, at(-125))
  const [item] = guideItems
  await does(editGuide, { ...item, round, item: townId(`${round} ${item!.code}`), position: 0 }, officer, at(-124))
  await does(publishRound, { round }, officer, at(-123))
}

type Review = {
  readonly round: string
  readonly stage: string
  readonly dossiers: readonly string[]
  readonly share: number
  readonly from: Instant
}

/** One panel of five scores them all; the first share by mark goes on. Answers the dossiers that do, best first. */
async function review(does: Doing, { round, stage, dossiers, share, from }: Review): Promise<string[]> {
  const going: string[] = []
  for (let first = 0; first < dossiers.length; first += 200) {
    const group = dossiers.slice(first, first + 200)
    const panel = townId(`${round} ${stage} ${first}`)
    const seats = experts.map((expert) => ({ seat: townId(`${panel} ${expert}`), person: persona(expert).id }))
    await does(
      convenePanel,
      { panel, round, stage, title: `${stage} ${first / 200 + 1}`, dossiers: group, experts: seats },
      actorAs('officer'),
      from,
    )
    await each(group, async (dossier, place) => {
      for (const [index, { seat }] of seats.entries()) {
        const mark = Math.round((95 - (place * 45) / group.length + index) * 10) / 10
        const marks = Object.fromEntries(
          ['need', 'novelty', 'route', 'team', 'budget'].map((criterion) => [criterion, mark]),
        )
        await does(
          submitScore,
          { seat, dossier, marks, remark: '演练意见：目标明确，路线可行，建议细化现场验证方案与考核指标。' },
          actorAs(experts[index]!),
          daysFrom(from, 4),
        )
      }
    })
    const shortlist = group.slice(0, Math.max(1, Math.round(group.length * share)))
    await does(concludePanel, { panel, shortlist }, actorAs('officer'), daysFrom(from, 9))
    going.push(...shortlist)
  }
  return going
}

async function decideOn(
  does: Doing,
  round: string,
  best: readonly string[],
  at: (days: number) => Instant,
): Promise<string[]> {
  const proposal = townId(`${round} proposal`)
  const winners = Math.max(1, Math.floor(best.length * 0.7))
  const rows = best.map((dossier, place) => ({
    dossier,
    suggestion: place < winners ? 'approve' : 'reserve',
    proposed_fen: 40 * fen,
    rank: place + 1,
  }))
  await does(proposeList, { proposal, round, title: '演练拟立项清单', rows }, actorAs('officer'), at(-55))
  const chain = [
    ['office', 'officer2'],
    ['planning', 'officer3'],
    ['deputy', 'deputy'],
    ['meeting', 'director'],
  ] as const
  for (const [index, [step, who]] of chain.entries())
    await does(
      signApprovalStep,
      { proposal, step, verdict: 'agree', opinion: '演练：同意。' },
      actorAs(who),
      at(-54 + index),
    )
  const anchor = { meeting: '演练会议', date: dayOf(at(-48)), document: '演练纪要' }
  await does(decide, { decision: townId(`${round} decision`), proposal, ...anchor }, actorAs('officer'), at(-47))
  return best.slice(0, winners)
}

async function agree(
  does: Doing,
  round: string,
  approved: readonly string[],
  at: (days: number) => Instant,
): Promise<number> {
  const notice = townId(`${round} notice`)
  const words = {
    title: { zh: '演练公示', en: 'Practice notice' },
    body: { zh: '演练公示，不产生任何效力。', en: 'For practice; it has no effect.' },
  }
  await does(publishNotice, { notice, round, ...words }, actorAs('officer'), at(-45))
  await does(closeNotice, { notice }, actorAs('officer'), at(-25))
  await each(approved, (dossier) => seal(does, dossier, at))
  return approved.length
}
/** All of them are led by the same person: who applies is not what is practised here. */
async function seal(does: Doing, dossier: string, at: (days: number) => Instant): Promise<void> {
  await does(submitAgreement, { dossier }, actorAs('wen'), at(-22))
  await does(checkAgreement, { dossier, verdict: 'ok' }, actorAs('officer'), at(-20))
  for (const [step, who] of [
    ['lead', 'wen'],
    ['host', persona('wen').works_at],
    ['bureau', 'officer'],
  ] as const)
    await does(sealAgreement, { dossier, step, way: 'electronic' }, actorAs(who), at(-19))
}
