import type { Static, TSchema } from 'typebox'
import type { Act, Reading } from '../../src/platform/act.ts'
import { type Actor, visitor } from '../../src/platform/actor.ts'
import { connect } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { editGuide, openRound, publishRound, saveSection, startDossier } from '../../src/procedure/index.ts'
import { openVault } from '../../src/registry/index.ts'
import { actorAs, application, organisation, persona } from '../../src/town/index.ts'
import { testDatabase } from '../cluster/index.ts'
import { town, townSecret } from '../town/index.ts'

/** The town with rounds of one's own making, for the tests of everything that happens before screening. */
export async function filing() {
  openVault(townSecret)
  const database = await testDatabase(town)
  const db = connect(database.appUrl)
  const today = new Date()
  const actor = (who: string): Actor => (who === '' ? visitor() : actorAs(who))
  const does = <I extends TSchema, O>(
    who: string,
    act: Act<I, O>,
    input: Static<I>,
    { at = today, key = newId() }: { at?: Date; key?: string } = {},
  ): Promise<O> => perform(db, act, input, { actor: actor(who), received: at, key, via: 'page', lang: 'zh' })
  const asks = <I extends TSchema, O>(who: string, reading: Reading<I, O>, input: Static<I>, at = today): Promise<O> =>
    ask(db, reading, input, { actor: actor(who), received: at, lang: 'zh' })

  async function round(until: Date, given: { title?: string; guide?: string } = {}): Promise<string> {
    const id = newId()
    const day = 86_400_000
    const title = given.title ?? '测试批次'
    await does('officer', openRound, {
      round: id,
      programme: 'key-rd',
      code: `T-${id.slice(-8)}`,
      title: { zh: title, en: 'A round of the tests' },
      year: 2026,
      opensAt: new Date(today.getTime() - 10 * day).toISOString(),
      writerUntil: until.toISOString(),
      hostUntil: new Date(until.getTime() + 5 * day).toISOString(),
      recommenderUntil: new Date(until.getTime() + 9 * day).toISOString(),
      budgetFen: 1_000_000_000,
      contact: '丁一平',
      announcement: { zh: '围绕山地产业征集项目。', en: 'Projects for mountain industries.' },
    })
    const guide = given.guide ?? '磷石膏综合利用'
    const text = {
      title: { zh: guide, en: 'Use of phosphogypsum' },
      text: { zh: guide, en: 'Green building material' },
    }
    await does('officer', editGuide, { round: id, item: newId(), code: '1.1', ...text })
    await does('officer', publishRound, { round: id }, { at: new Date(today.getTime() - 9 * day) })
    return id
  }

  /** A draft by Wen; whole, so that it can be submitted, unless only its first sections are asked for. */
  async function draft(inRound: string, sections = 9, title = '边坡监测终端研发', at = today): Promise<string> {
    const dossier = newId()
    const lead = persona('wen')
    const host = organisation('host').id
    const recommender = organisation('recommender').id
    await does('wen', startDossier, { dossier, round: inRound, host, recommender }, { at })
    const answers = application(
      { title, field: '边坡监测', discipline: '510', askedWan: 40, leader: lead as never },
      today,
    )
    for (const [section, given] of Object.entries(answers).slice(0, sections))
      await does('wen', saveSection, { dossier, section, answers: given }, { at })
    return dossier
  }

  return {
    db,
    today,
    does,
    asks,
    round,
    draft,
    /** The refusal that something ends in; the test fails when it succeeds. */
    async refused(work: Promise<unknown>): Promise<Refusal> {
      const answer = await work.then(
        () => new Error('this should have been refused'),
        (error: unknown) => error,
      )
      if (answer instanceof Refusal) return answer
      throw answer
    },
    async end() {
      await db.destroy()
      await database.drop()
    },
  }
}
export type Filing = Awaited<ReturnType<typeof filing>>
