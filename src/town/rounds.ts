import { dayOf, type Instant } from '#platform/clock'
import { editGuide, openRound, publishRound } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { guideItems } from './guide.ts'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'

const wan = 1_000_000
const contact = '示范联系人：丁一平，0851-00000000（示范号码）'

export const rounds = {
  earlier: townId('round earlier'),
  open: townId('round open'),
  coming: townId('round coming'),
  practice: townId('round practice'),
} as const

/** The end of the day that lies so many days ahead, as guides set it: 17:00 in the city. */
const evening = (today: Instant, days: number): string => `${dayOf(daysFrom(today, days))}T17:00:00+08:00`
const morning = (today: Instant, days: number): string => `${dayOf(daysFrom(today, days))}T09:00:00+08:00`

/** One round that is open, and one for training in which nothing counts. */
export async function openRounds(does: Doing, today: Instant): Promise<void> {
  await make(does, today, {
    round: rounds.open,
    code: 'ZKRD-示范-1',
    title: { zh: '年度市级重点研发计划（示范批次）', en: 'Municipal key R&D plan of the year (demonstration)' },
    announcement: {
      zh: '围绕山地特色产业的共性关键技术征集项目。本批次及其中所有单位、人员均为示范。',
      en: "Projects on key common technologies of the city's mountain industries. This round and everybody in it are made up.",
    },
    opens: -20,
    until: 25,
    budgetFen: 2000 * wan,
  })
  await make(does, today, {
    round: rounds.practice,
    code: 'ZKRD-演练-1',
    title: { zh: '重点研发计划申报演练批次', en: 'Practice round of the key R&D plan' },
    announcement: {
      zh: '供培训使用：其中的办件不计入任何统计，可以随时清空。',
      en: 'For training: dossiers in it count nowhere and can be wiped at any time.',
    },
    opens: -20,
    until: 60,
    budgetFen: 500 * wan,
    practice: true,
  })
}

/** The round before, which has come as far as its public notice. */
export const openEarlierRound = (does: Doing, today: Instant): Promise<void> =>
  make(does, today, {
    round: rounds.earlier,
    code: 'ZKRD-示范-0',
    title: {
      zh: '上一批市级重点研发计划（示范批次）',
      en: 'Earlier round of the municipal key R&D plan (demonstration)',
    },
    announcement: {
      zh: '申报已截止，正在公示拟立项项目。本批次及其中所有单位、人员均为示范。',
      en: 'Applications are closed and the notice of results is out. This round and everybody in it are made up.',
    },
    opens: -140,
    until: -100,
    budgetFen: 120 * wan,
  })

/** The round that opens next; made last, so that whoever finds it knows that the town is whole. */
export const announceRound = (does: Doing, today: Instant): Promise<void> =>
  make(does, today, {
    round: rounds.coming,
    code: 'ZKRD-示范-2',
    title: { zh: '下一批市级重点研发计划（示范批次）', en: 'Next round of the municipal key R&D plan (demonstration)' },
    announcement: {
      zh: '下一批次将于开放之日起受理，指南方向与本批次相同。',
      en: 'The next round takes applications from its opening day; its guide items are those of this round.',
    },
    opens: 40,
    until: 95,
    budgetFen: 3000 * wan,
  })

type Plan = {
  readonly round: string
  readonly code: string
  readonly title: { zh: string; en: string }
  readonly announcement: { zh: string; en: string }
  readonly opens: number
  readonly until: number
  readonly budgetFen: number
  readonly practice?: boolean
}

async function make(does: Doing, today: Instant, { opens, until, ...plan }: Plan): Promise<void> {
  const officer = actorAs('officer')
  const at = daysFrom(today, Math.min(-25, opens - 5))
  const input = {
    ...plan,
    programme: 'key-rd',
    year: Number(dayOf(today).slice(0, 4)),
    owner: organisation('bureau').id,
    opensAt: morning(today, opens),
    writerUntil: evening(today, until),
    hostUntil: evening(today, until + 3),
    recommenderUntil: evening(today, until + 8),
    recommenderQuota: 20,
    contact,
  }
  await does(openRound, input, officer, at)
  for (const [position, item] of guideItems.entries())
    await does(
      editGuide,
      { ...item, round: plan.round, item: townId(`${plan.round} ${item.code}`), position },
      officer,
      at,
    )
  await does(publishRound, { round: plan.round }, officer, at)
}
