import { dayOf, type Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { ask } from '#platform/perform'
import { editGuide, openRound, publishRound, readRound } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { guideItems } from './guide.ts'
import { townId } from './ids.ts'

const fen = 1_000_000
const openedBefore = 120

export const practiceRound = (code: string): string => townId(`practice ${code}`)

/** A day of the round's own story, told in days before the day it was begun on. */
export type PracticeDays = (days: number) => Instant

export type Begun = { readonly day: Instant; readonly dossiers: number }

/** When the round was begun and for how many dossiers, if it was: who goes on tomorrow goes on with that day's story. */
export async function practiceBegun(db: Db, code: string, now: Instant): Promise<Begun | null> {
  const by = { actor: actorAs('officer'), received: now, lang: 'zh' } as const
  const known = await ask(db, readRound, { round: practiceRound(code) }, by).catch(() => null)
  if (!known) return null
  const count = /(\d+) 件/.exec(known.round.announcement.zh)?.[1]
  return { day: daysFrom(known.round.opens_at, openedBefore), dossiers: Number(count ?? 0) }
}

export async function openPractice(does: Doing, code: string, dossiers: number, at: PracticeDays): Promise<void> {
  const round = practiceRound(code)
  const officer = actorAs('officer')
  const input = {
    round,
    code,
    programme: 'key-rd',
    year: Number(dayOf(at(0)).slice(0, 4)),
    practice: true,
    title: { zh: `重点研发计划演练批次 ${code}`, en: `Practice round ${code} of the key R&D plan` },
    announcement: {
      zh: `供培训使用：共 ${dossiers} 件，题目取自公开项目名单，不计入任何统计，可以随时清空。`,
      en: `For training: ${dossiers} dossiers under titles of published projects; they count nowhere and can be wiped at any time.`,
    },
    opensAt: at(-openedBefore).toISOString(),
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
