import { dayOf, type Instant } from '#platform/clock'
import { decide, proposeList, publishNotice, recordVisit, screenDossier, signApprovalStep } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { type Case, dossierId, file } from './dossiers.ts'
import { townId } from './ids.ts'
import { reviewed } from './reviewing.ts'
import { openEarlierRound, rounds } from './rounds.ts'

const wan = 1_000_000
const earlier = { round: rounds.earlier, reach: 'recommended', askedWan: 50 } as const

// biome-ignore format: one row a dossier
const stories: readonly Case[] = [
  { ...earlier, key: 'landslide', lead: 'wen', title: '滑坡深部位移光纤测量仪研发', field: '滑坡监测', discipline: '510', item: '1.1' },
  { ...earlier, key: 'gearbox', lead: 'gu', title: '精密减速器回差在线检测技术研究', field: '精密传动', discipline: '460', item: '1.2' },
  { ...earlier, key: 'chilli', lead: 'he', title: '辣椒制品质量追溯方法研究', field: '辣椒加工', discipline: '520', item: '1.3' },
  { ...earlier, key: 'cave', lead: 'he', title: '溶洞环境多源感知方法研究', field: '喀斯特洞穴', discipline: '520', item: '1.1' },
]
const keys = stories.map((story) => story.key)

/** The round before: filed, screened, judged twice, visited, decided and now shown to the public. */
export async function tellEarlierRound(does: Doing, today: Instant): Promise<void> {
  const at = (days: number) => daysFrom(today, days)
  await openEarlierRound(does, today)
  for (const [index, story] of stories.entries()) await file(does, story, at(-130 + index), at(-130))
  for (const key of keys) await screen(does, key, at(-95))
  await reviewed(does, { stage: 'network-review', title: '网络评审第一组', keys, shortlist: keys, from: at(-85) })
  await reviewed(does, { stage: 'defence', title: '会议答辩第一组', keys, shortlist: keys.slice(0, 3), from: at(-70) })
  for (const key of keys.slice(0, 3)) await visit(does, key, at(-60))
  await decideList(does, at)
  await showResult(does, at(-0.5))
}

async function screen(does: Doing, key: string, at: Instant): Promise<void> {
  const story = stories.find((one) => one.key === key)!
  // Own funds are asked of enterprises alone; the rule does not apply where a university leads.
  const rules = [
    'term',
    'amount',
    'indirect',
    'leader-age',
    'overdue',
    'title-words',
    'complete',
    'not-funded-elsewhere',
    'no-secret',
  ]
  const asked = story.lead === 'he' ? rules : [...rules, 'own-funds']
  const verdicts = asked.map((rule) => ({ rule, ok: true }))
  await does(screenDossier, { dossier: dossierId(key), verdicts, result: 'pass' }, actorAs('institution'), at)
}

const visit = (does: Doing, key: string, at: Instant) =>
  does(
    recordVisit,
    { dossier: dossierId(key), result: 'visited', note: '现场查看试验条件，与申报书一致。（示范）' },
    actorAs('officer'),
    at,
  )

async function decideList(does: Doing, at: (days: number) => Instant): Promise<void> {
  const proposal = townId('proposal earlier')
  const row = (key: string, suggestion: string, rank: number) => ({
    dossier: dossierId(key),
    suggestion,
    proposed_fen: 50 * wan,
    rank,
  })
  const rows = [row('landslide', 'approve', 1), row('gearbox', 'approve', 2), row('chilli', 'reserve', 3)]
  const list = { proposal, round: rounds.earlier, title: '拟立项清单（示范）', rows }
  await does(proposeList, list, actorAs('officer'), at(-40))
  const signers = [
    ['office', 'officer2'],
    ['planning', 'officer3'],
    ['deputy', 'deputy'],
    ['meeting', 'director'],
  ] as const
  for (const [index, [step, who]] of signers.entries())
    await does(signApprovalStep, { proposal, step, verdict: 'agree', opinion: '同意。' }, actorAs(who), at(-39 + index))
  const meeting = { meeting: '局党组会（示范会议）', date: dayOf(at(-30)), document: '示范纪要第 1 号' }
  await does(decide, { decision: townId('decision earlier'), proposal, ...meeting }, actorAs('officer'), at(-29))
}

const showResult = (does: Doing, at: Instant) =>
  does(
    publishNotice,
    {
      notice: townId('notice earlier'),
      round: rounds.earlier,
      title: { zh: '拟立项项目公示（示范）', en: 'Notice of projects to be approved (demonstration)' },
      body: {
        zh: '现将拟立项项目予以公示。对公示内容有异议的，请在公示期内实名书面提出。本公示为示范。',
        en: 'These projects are to be approved. Objections in writing and by name are taken while the notice runs. This notice is a demonstration.',
      },
    },
    actorAs('officer'),
    at,
  )
