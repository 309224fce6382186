import type { Instant } from '#platform/clock'
import { endorseDossier, recommendDossier, saveSection, startDossier, submitDossier } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { application } from './application.ts'
import { type Doing, daysFrom } from './doing.ts'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'
import { persona } from './people.ts'
import { rounds } from './rounds.ts'

/** How far a dossier of the town has come. */
type Reach = 'draft' | 'submitted' | 'endorsed' | 'recommended'
export type Case = {
  readonly key: string
  readonly lead: string
  readonly title: string
  readonly field: string
  readonly discipline: string
  readonly askedWan: number
  readonly item: string
  readonly reach: Reach
  readonly round?: string
  readonly practice?: boolean
}

export const dossierId = (key: string): string => townId(`dossier ${key}`)

// biome-ignore format: one row a dossier
export const cases: readonly Case[] = [
  { key: 'slope', lead: 'wen', title: '山区边坡多参数无线监测终端研发', field: '山区地质灾害监测', discipline: '510', askedWan: 80, item: '1.1', reach: 'recommended' },
  { key: 'bridge', lead: 'wen', title: '大跨桥梁拉索振动在线感知技术研究', field: '桥梁健康监测', discipline: '510', askedWan: 60, item: '1.1', reach: 'draft' },
  { key: 'river', lead: 'he', title: '喀斯特流域水文智能预报方法研究', field: '喀斯特流域防汛', discipline: '520', askedWan: 70, item: '1.1', reach: 'recommended' },
  { key: 'spindle', lead: 'gu', title: '精密主轴热误差在线补偿技术研究', field: '精密加工装备', discipline: '460', askedWan: 90, item: '1.2', reach: 'recommended' },
  { key: 'bearing', lead: 'gu', title: '高速轴承早期失效诊断技术研究', field: '旋转机械运维', discipline: '460', askedWan: 50, item: '1.2', reach: 'endorsed' },
  { key: 'tea', lead: 'he', title: '茶叶加工品质近红外在线检测研究', field: '茶叶加工', discipline: '520', askedWan: 40, item: '1.3', reach: 'submitted' },
  { key: 'drill', lead: 'wen', title: '演练：隧道围岩感知装置研究', field: '隧道施工', discipline: '510', askedWan: 30, item: '1.1', reach: 'submitted', practice: true },
]

/** Dossiers that the town's people have filed, each by the acts of whoever holds it. */
export async function fileDossiers(does: Doing, today: Instant): Promise<void> {
  for (const [index, one] of cases.entries()) await file(does, one, daysFrom(today, -12 + index * 0.5), today)
}

/** One dossier as far as it goes before screening, beginning at `at`. */
export async function file(does: Doing, one: Case, at: Instant, today: Instant): Promise<void> {
  const lead = persona(one.lead)
  const writer = actorAs(one.lead)
  const dossier = dossierId(one.key)
  const round = one.round ?? (one.practice ? rounds.practice : rounds.open)
  const host = organisation(lead.works_at)
  const begin = {
    dossier,
    round,
    host: host.id,
    recommender: organisation('recommender').id,
    guideItem: townId(`${round} ${one.item}`),
  }
  await does(startDossier, begin, writer, at)
  const sections = Object.entries(application({ ...one, leader: lead }, today))
  // A draft is half written: its writer finds it where it was left.
  for (const [section, answers] of one.reach === 'draft' ? sections.slice(0, 2) : sections)
    await does(saveSection, { dossier, section, answers }, writer, daysFrom(at, 0.1))
  const steps = ['draft', 'submitted', 'endorsed', 'recommended'].indexOf(one.reach)
  if (steps >= 1) await does(submitDossier, { dossier, pledge: true }, writer, daysFrom(at, 1))
  if (steps >= 2)
    await does(endorseDossier, { dossier, opinion: '情况属实，同意申报。' }, actorAs(lead.works_at), daysFrom(at, 2))
  if (steps >= 3)
    await does(
      recommendDossier,
      { dossier, opinion: '符合指南方向，同意推荐。' },
      actorAs('recommender'),
      daysFrom(at, 3),
    )
}
