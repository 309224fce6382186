import { dayOf, type Instant } from '#platform/clock'
import {
  answerInvitation,
  concludePanel,
  convenePanel,
  inviteMember,
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
import { objectToOrder } from './award-objection.ts'
import { type Doing, daysFrom } from './doing.ts'
import { dossierId } from './dossiers.ts'
import { townId } from './ids.ts'
import { type Nominated, nomination } from './nomination.ts'
import { organisation } from './organisations.ts'
import { persona } from './people.ts'

export const awardRound = townId('round award')
export const awardNotice = townId('notice award')
const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
const progress = { kind: 'progress', people: ['wen', 'he'], units: ['host', 'host2'] } as const

/** Three nominations of one nominator: one before the public, one that did not get two thirds, one just filed. */
const stories: readonly (Nominated & { readonly key: string })[] = [
  { ...progress, key: 'award-slope', title: '山区边坡监测关键技术及应用', grade: 'second' },
  { ...progress, key: 'award-bridge', title: '大跨桥梁拉索感知技术及应用', grade: 'third' },
  { ...progress, key: 'award-river', title: '喀斯特流域预报方法及应用', grade: 'third' },
]

/** A round of nominations for awards, from its opening to the notice. */
export async function tellAwards(does: Doing, today: Instant): Promise<void> {
  const at = (days: number) => daysFrom(today, days)
  await open(does, today)
  for (const [index, story] of stories.entries()) await nominate(does, story, at(-70 + index), today)
  const keys = stories.slice(0, 2).map((story) => story.key)
  for (const key of keys) await screen(does, key, at(-55))
  await judge(does, { stage: 'first-round', title: '专业组初评第一组', keys, shortlist: keys, from: at(-45) })
  await judge(does, { stage: 'committee', title: '评审委员会', keys, shortlist: keys.slice(0, 1), from: at(-25) })
  await show(does, at(-0.4))
  await objectToOrder(does, awardNotice, at(-0.2))
}

async function open(does: Doing, today: Instant): Promise<void> {
  const officer = actorAs('officer')
  const day = (days: number) => dayOf(daysFrom(today, days))
  const input = {
    round: awardRound,
    programme: 'award-nomination',
    code: 'KJTM-示范-1',
    title: { zh: '年度科技奖提名（示范批次）', en: 'Nominations for S&T awards of the year (demonstration)' },
    announcement: {
      zh: '请各提名单位择优提名。本批次及其中所有单位、人员均为示范。',
      en: 'Nominators propose the best. This round and everybody in it are made up.',
    },
    year: Number(day(0).slice(0, 4)),
    owner: organisation('bureau').id,
    opensAt: `${day(-80)}T09:00:00+08:00`,
    writerUntil: `${day(30)}T17:00:00+08:00`,
    budgetFen: 0,
    contact: '示范联系人：丁一平，0851-00000000（示范号码）',
  }
  await does(openRound, input, officer, daysFrom(today, -85))
  await does(publishRound, { round: awardRound }, officer, daysFrom(today, -85))
}

type Story = (typeof stories)[number]
async function nominate(does: Doing, story: Story, at: Instant, today: Instant): Promise<void> {
  const writer = actorAs('recommender')
  const dossier = dossierId(story.key)
  await does(startDossier, { dossier, round: awardRound, host: organisation('recommender').id }, writer, at)
  for (const [section, answers] of Object.entries(nomination(story, today)))
    await does(saveSection, { dossier, section, answers }, writer, daysFrom(at, 0.1))
  await agreed(does, story, daysFrom(at, 0.2))
  await does(submitDossier, { dossier, pledge: true }, writer, daysFrom(at, 3))
}

/** Everyone who is named agrees: people from their own accounts, organisations by their administrators. */
async function agreed(does: Doing, { key, people, units }: Story, at: Instant): Promise<void> {
  const dossier = dossierId(key)
  const invited = [
    ...people.map((who) => ({ who, name: persona(who).name, part: 'member', person: persona(who).id })),
    ...units.map((who) => ({
      who,
      name: organisation(who).name,
      part: 'partner-unit',
      organisation: organisation(who).id,
    })),
  ]
  for (const { who, ...rest } of invited) {
    const member = townId(`member ${key} ${who}`)
    await does(inviteMember, { ...rest, member, dossier }, actorAs('recommender'), at)
    await does(answerInvitation, { member, consents: true }, actorAs(who), daysFrom(at, 1))
  }
}

const screen = (does: Doing, key: string, at: Instant) => {
  const rules = ['years-of-use', 'not-oneself', 'complete', 'owned', 'no-secret']
  const grade = stories.find((one) => one.key === key)!.grade === 'second' ? 'people-second' : 'people-third'
  const verdicts = [grade, ...rules].map((rule) => ({ rule, ok: true }))
  return does(screenDossier, { dossier: dossierId(key), verdicts, result: 'pass' }, actorAs('officer'), at)
}

type Review = {
  readonly stage: 'first-round' | 'committee'
  readonly title: string
  readonly keys: readonly string[]
  readonly shortlist: readonly string[]
  readonly from: Instant
}
async function judge(does: Doing, { stage, title, keys, shortlist, from }: Review): Promise<void> {
  const panel = townId(`panel award ${stage}`)
  const officer = actorAs('officer')
  const seats = experts.map((who) => ({ seat: townId(`seat award ${stage} ${who}`), person: persona(who).id }))
  const dossiers = keys.map(dossierId)
  await does(convenePanel, { panel, round: awardRound, stage, title, dossiers, experts: seats }, officer, from)
  for (const [place, dossier] of dossiers.entries())
    for (const [index, { seat }] of seats.entries()) {
      const mark = 88 - place * 8 + index
      const marks = { novelty: mark, difficulty: mark, benefit: mark - 2, people: mark }
      // The first carries with every vote, the second gets three of five: less than two thirds.
      const vote = stage === 'committee' ? { vote: place === 0 || index < 3 ? 100 : 0 } : {}
      const remark = '创新点清楚，应用证明可以核查；完成人的贡献与排序相符。（示范意见）'
      await does(
        submitScore,
        { seat, dossier, marks: { ...marks, ...vote }, remark },
        actorAs(experts[index]!),
        daysFrom(from, 3),
      )
    }
  await does(concludePanel, { panel, shortlist: shortlist.map(dossierId) }, officer, daysFrom(from, 6))
}

const show = (does: Doing, at: Instant) =>
  does(
    publishNotice,
    {
      notice: awardNotice,
      round: awardRound,
      title: { zh: '拟提名省科学技术奖项目公示（示范）', en: 'Notice of nominations to the province (demonstration)' },
      body: {
        zh: '现将拟提名项目、完成人和完成单位及其次序予以公示。对内容或次序有异议的，请在公示期内实名提出。本公示为示范。',
        en: 'These projects, with people and organisations in order, are to be nominated. Objections of substance or to the order are taken by name while the notice runs. A demonstration.',
      },
    },
    actorAs('officer'),
    at,
  )
