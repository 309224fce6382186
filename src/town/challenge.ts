import { dayOf, type Instant } from '#platform/clock'
import {
  closeNotice,
  concludePanel,
  convenePanel,
  endorseDossier,
  openRound,
  publishNotice,
  publishRound,
  saveSection,
  screenDossier,
  startDossier,
  submitDossier,
} from '../procedure/index.ts'
import { submitScore } from '../review/index.ts'
import { actorAs } from './actors.ts'
import { bidAnswers, needAnswers } from './challenge-answers.ts'
import { type Doing, daysFrom } from './doing.ts'
import { dossierId } from './dossiers.ts'
import { townId } from './ids.ts'
import { type OrganisationKey, organisation } from './organisations.ts'
import { persona } from './people.ts'

export const challengeRounds = { needs: townId('round needs'), bids: townId('round bids') } as const
const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5']

/** An open competition: one need stands on the list and has a bid from another province, another need was just filed. */
export async function tellChallenge(does: Doing, today: Instant): Promise<void> {
  const at = (days: number) => daysFrom(today, days)
  await open(does, today, {
    round: challengeRounds.needs,
    programme: 'challenge-call',
    code: 'JBXQ-示范-1',
    until: 20,
    wan: 0,
  })
  await open(does, today, {
    round: challengeRounds.bids,
    programme: 'challenge-bid',
    code: 'JBGS-示范-1',
    until: 30,
    wan: 200,
  })
  await need(does, 'need-terminal', '高边坡低功耗监测终端', at(-60), today)
  await need(does, 'need-antenna', '雨季稳定的山区通信天线', at(-5), today)
  await list(does, 'need-terminal', at)
  const answersTo = dossierId('need-terminal')
  await write(
    does,
    'expert6',
    { key: 'bid-terminal', round: challengeRounds.bids, host: 'faraway', answersTo },
    bidAnswers('能量收集型边坡监测终端', today),
    at(-10),
  )
  await does(submitDossier, { dossier: dossierId('bid-terminal'), pledge: true }, actorAs('expert6'), at(-9))
  await screen(does, 'bid-terminal', ['term', 'share', 'cap', 'authorised'], at(-7))
}

type Plan = {
  readonly round: string
  readonly programme: string
  readonly code: string
  readonly until: number
  readonly wan: number
}
async function open(does: Doing, today: Instant, { until, wan, ...plan }: Plan): Promise<void> {
  const officer = actorAs('officer')
  const day = (days: number) => dayOf(daysFrom(today, days))
  const bids = plan.programme === 'challenge-bid'
  const input = {
    ...plan,
    title: bids
      ? { zh: '揭榜挂帅：揭榜（示范批次）', en: 'Challenge call: bids (demonstration)' }
      : { zh: '揭榜挂帅：需求征集（示范批次）', en: 'Challenge call: needs (demonstration)' },
    announcement: {
      zh: '欢迎本市和外地单位参加。本批次及其中所有单位、人员均为示范。',
      en: 'Everybody may take part, from the city and from elsewhere. This round and everybody in it are made up.',
    },
    year: Number(day(0).slice(0, 4)),
    owner: organisation('bureau').id,
    opensAt: `${day(-70)}T09:00:00+08:00`,
    writerUntil: `${day(until)}T17:00:00+08:00`,
    budgetFen: wan * 1_000_000,
    contact: '示范联系人：丁一平，0851-00000000（示范号码）',
  }
  await does(openRound, input, officer, daysFrom(today, -75))
  await does(publishRound, { round: plan.round }, officer, daysFrom(today, -75))
}

type Begin = {
  readonly key: string
  readonly round: string
  readonly host: OrganisationKey
  readonly answersTo?: string
}
async function write(
  does: Doing,
  who: string,
  { key, host, ...begin }: Begin,
  answers: object,
  at: Instant,
): Promise<void> {
  const dossier = dossierId(key)
  await does(startDossier, { ...begin, dossier, host: organisation(host).id }, actorAs(who), at)
  for (const [section, given] of Object.entries(answers))
    await does(saveSection, { dossier, section, answers: given }, actorAs(who), daysFrom(at, 0.1))
}

async function need(does: Doing, key: string, title: string, at: Instant, today: Instant): Promise<void> {
  const dossier = dossierId(key)
  await write(does, 'wen', { key, round: challengeRounds.needs, host: 'host' }, needAnswers(title, today), at)
  await does(submitDossier, { dossier }, actorAs('wen'), daysFrom(at, 1))
  await does(endorseDossier, { dossier, opinion: '需求属实。' }, actorAs('host'), daysFrom(at, 2))
}

const screen = (does: Doing, key: string, rules: readonly string[], at: Instant) =>
  does(
    screenDossier,
    { dossier: dossierId(key), verdicts: rules.map((rule) => ({ rule, ok: true })), result: 'pass' },
    actorAs('officer'),
    at,
  )

/** Reviewed on four sides, shown to the public, and from then on open for bids. */
async function list(does: Doing, key: string, at: (days: number) => Instant): Promise<void> {
  const officer = actorAs('officer')
  const dossier = dossierId(key)
  const panel = townId('panel needs')
  await screen(does, key, ['offer', 'deadline', 'real'], at(-55))
  const seats = experts.map((who) => ({ seat: townId(`seat needs ${who}`), person: persona(who).id }))
  const convened = {
    panel,
    round: challengeRounds.needs,
    stage: 'four-sides',
    title: '四方面评议',
    dossiers: [dossier],
  }
  await does(convenePanel, { ...convened, experts: seats }, officer, at(-50))
  for (const [index, { seat }] of seats.entries()) {
    const marks = { pull: 86 + index, base: 84, target: 88, money: 85 }
    const remark = '需求明确，带动性强，指标和资金相称，建议张榜。（示范意见）'
    await does(submitScore, { seat, dossier, marks, remark }, actorAs(experts[index]!), at(-46))
  }
  await does(concludePanel, { panel, shortlist: [dossier] }, officer, at(-44))
  const notice = townId('notice needs')
  const title = { zh: '揭榜挂帅榜单（示范）', en: 'Challenge call: the list (demonstration)' }
  const body = {
    zh: '现公布技术需求榜单，欢迎揭榜。本公示为示范。',
    en: 'The list of needs. Bids are welcome. A demonstration.',
  }
  await does(publishNotice, { notice, round: challengeRounds.needs, title, body }, officer, at(-42))
  await does(closeNotice, { notice }, officer, at(-25))
}
