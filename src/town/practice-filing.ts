import type { Instant } from '#platform/clock'
import { endorseDossier, recommendDossier, saveSection, startDossier, submitDossier } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { application } from './application.ts'
import { type Doing, daysFrom } from './doing.ts'
import { guideItems } from './guide.ts'
import { townId } from './ids.ts'
import { each } from './lanes.ts'
import { organisation } from './organisations.ts'
import { leaderAt } from './practice-leaders.ts'
import type { Told } from './practice-step.ts'

/** A real title with its abstract, where one is known. */
export type Topic = { readonly title: string; readonly abstract: string | null }
type Filing = {
  readonly round: string
  readonly code: string
  readonly topics: readonly Topic[]
  readonly from: Instant
  readonly told: Told
}

/** Every topic becomes a whole application: begun, written section by section, handed in, endorsed and recommended. */
export async function filePractice(does: Doing, { round, code, topics, from, told }: Filing): Promise<string[]> {
  let done = 0
  const dossiers = topics.map((_topic, index) => townId(`practice ${code} ${index}`))
  await each(topics, async (topic, index) => {
    await file(does, { round, dossier: dossiers[index]!, topic, place: index }, from)
    done += 1
    if (done % 25 === 0 || done === topics.length) told({ step: 'filed', done, of: topics.length })
  })
  return dossiers
}

type One = { readonly round: string; readonly dossier: string; readonly topic: Topic; readonly place: number }

async function file(does: Doing, { round, dossier, topic, place }: One, from: Instant): Promise<void> {
  const { lead, host, discipline, asLead, asHost } = leaderAt(place)
  const guideItem = townId(`${round} ${guideItems[0]!.code}`)
  const places = { host: host.id, recommender: organisation('recommender').id }
  await does(startDossier, { dossier, round, ...places, guideItem }, asLead, from)
  const subject = { title: topic.title.slice(0, 200), discipline, field: '演练题目', askedWan: 40, leader: lead }
  const whole = application(subject, daysFrom(from, 118))
  const summary =
    topic.abstract && topic.abstract.length >= 20 ? [...topic.abstract].slice(0, 1000).join('') : whole.basics.summary
  for (const [section, answers] of Object.entries({ ...whole, basics: { ...whole.basics, summary } }))
    await does(saveSection, { dossier, section, answers }, asLead, daysFrom(from, 1))
  await does(submitDossier, { dossier, pledge: true }, asLead, daysFrom(from, 3))
  await does(endorseDossier, { dossier, opinion: '演练：情况属实。' }, asHost, daysFrom(from, 5))
  await does(recommendDossier, { dossier, opinion: '演练：同意推荐。' }, actorAs('recommender'), daysFrom(from, 7))
}
