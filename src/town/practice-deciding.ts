import { dayOf } from '#platform/clock'
import {
  checkAgreement,
  closeNotice,
  decide,
  proposeList,
  publishNotice,
  recordVisit,
  sealAgreement,
  signApprovalStep,
  submitAgreement,
} from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import type { Doing } from './doing.ts'
import { townId } from './ids.ts'
import { each } from './lanes.ts'
import { leaderAt } from './practice-leaders.ts'
import type { PracticeDays } from './practice-opening.ts'
import { type Told, unlessLapsed } from './practice-step.ts'

type Deciding = {
  readonly round: string
  readonly best: readonly string[]
  readonly at: PracticeDays
  readonly told: Told
}

const fen = 1_000_000
const chain = [
  ['office', 'officer2'],
  ['planning', 'officer3'],
  ['deputy', 'deputy'],
  ['meeting', 'director'],
] as const

/** After the visits the list is proposed, signed step by step and decided. Answers the dossiers that were approved. */
export async function decidePractice(does: Doing, { round, best, at, told }: Deciding): Promise<string[]> {
  const officer = actorAs('officer')
  await each(best, (dossier) =>
    does(recordVisit, { dossier, result: 'skip', note: '演练：不安排现场考察。' }, officer, at(-62)),
  )
  told({ step: 'visited', done: best.length, of: best.length })
  const proposal = townId(`${round} proposal`)
  const winners = Math.max(1, Math.floor(best.length * 0.7))
  const rows = best.map((dossier, place) => ({
    dossier,
    suggestion: place < winners ? 'approve' : 'reserve',
    proposed_fen: 40 * fen,
    rank: place + 1,
  }))
  await does(proposeList, { proposal, round, title: '演练拟立项清单', rows }, officer, at(-55))
  told({ step: 'proposed', done: winners, of: best.length })
  for (const [index, [step, who]] of chain.entries()) {
    const signature = { proposal, step, verdict: 'agree', opinion: '演练：同意。' }
    await does(signApprovalStep, signature, actorAs(who), at(-54 + index))
    told({ step: 'signed', done: index + 1, of: chain.length })
  }
  const anchor = { meeting: '演练会议', date: dayOf(at(-48)), document: '演练纪要' }
  await does(decide, { decision: townId(`${round} decision`), proposal, ...anchor }, officer, at(-47))
  told({ step: 'decided', done: winners, of: best.length })
  return best.slice(0, winners)
}

type Agreeing = Omit<Deciding, 'best'> & {
  readonly approved: readonly string[]
  readonly placeOf: (dossier: string) => number
}

/** Noticed, agreed and sealed; answers how many were. */
export async function agreePractice(does: Doing, { round, approved, placeOf, at, told }: Agreeing): Promise<number> {
  const officer = actorAs('officer')
  const notice = townId(`${round} notice`)
  const words = {
    title: { zh: '演练公示', en: 'Practice notice' },
    body: { zh: '演练公示，不产生任何效力。', en: 'For practice; it has no effect.' },
  }
  await does(publishNotice, { notice, round, ...words }, officer, at(-45))
  told({ step: 'noticed', done: approved.length, of: approved.length })
  await does(closeNotice, { notice }, officer, at(-25))
  told({ step: 'agreeing', done: 0, of: approved.length })
  let sealed = 0
  await each(approved, async (dossier) => {
    const { asLead, asHost } = leaderAt(placeOf(dossier))
    if (!(await unlessLapsed(does(submitAgreement, { dossier }, asLead, at(-22))))) return
    told({ step: 'submitted', done: sealed, of: approved.length })
    await does(checkAgreement, { dossier, verdict: 'ok' }, officer, at(-20))
    for (const [step, who] of [
      ['lead', asLead],
      ['host', asHost],
      ['bureau', officer],
    ] as const)
      await does(sealAgreement, { dossier, step, way: 'electronic' }, who, at(-19))
    sealed += 1
    told({ step: 'sealed', done: sealed, of: approved.length })
  })
  return sealed
}
