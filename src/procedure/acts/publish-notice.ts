import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { stageKeys } from '../conclude-many.ts'
import { stageOf } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { TextPair } from '../inputs.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import { lettersTo } from '../letters-to.ts'
import { type Notice, publicAnswers } from '../notice.ts'
import { firstDay, windowFrom } from '../publicity.ts'
import { makeNoticeFound, tellOfNotice } from '../published.ts'
import { saidDayPair } from '../said.ts'
import { lockDossiers } from '../store/dossier.ts'
import { insertNotice, submittedAnswers } from '../store/notice.ts'
import { unshownIn } from '../store/notice-result.ts'
import { programmeAt } from '../store/programme.ts'
import { lockRound } from '../store/round.ts'

/**
 * The approved dossiers of a round are shown to the public with the answers that their programme makes public. Without a
 * choice all that wait are shown; each is shown once, and objections run for the working days in force on that day.
 */
export const publishNotice = act('procedure.publish-notice', {
  title: { zh: '发布公示', en: 'Publish a notice' },
  input: Type.Object({
    notice: Id(),
    round: Id(),
    dossiers: Type.Optional(Type.Array(Id(), { minItems: 1, maxItems: 2000 })),
    title: TextPair,
    body: TextPair,
    contact: Type.Optional(Type.String({ minLength: 2, maxLength: 400 })),
    externalAddress: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://' })),
    externalOn: Type.Optional(Calendar('the day on which the official portal published it')),
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx, now } = deed
    const round = await lockRound(tx, input.round)
    const newest = await programmeAt(tx, round.programme, round.programme_version)
    const waiting = await unshownIn(tx, round.id, stageKeys(newest, 'notice'))
    const chosen = input.dossiers ? waiting.filter((one) => input.dossiers!.includes(one.dossier)) : waiting
    if (chosen.length === 0 || (input.dossiers && chosen.length < new Set(input.dossiers).size))
      refuse('procedure.nothing_approved')
    if (new Set(chosen.map((one) => one.programme_version)).size > 1) refuse('procedure.decisions_mixed')
    const dossiers = (
      await lockDossiers(
        tx,
        chosen.map((one) => one.dossier),
      )
    ).toSorted(byNumber)
    const [{ programme: code, programme_version: version, stage }] = dossiers as [Dossier]
    const programme = await programmeAt(tx, code, version)
    const { days: key, objections } = stageOf(programme, stage)?.publicity ?? {
      days: 'publicity.days',
      objections: true,
    }
    const portal = portalOf(input, now)
    const window = await windowFrom(tx, key, now, portal?.external_on ?? null)
    const notice: Notice = {
      id: input.notice,
      round: round.id,
      programme: code,
      title: input.title,
      body: input.body,
      contact: input.contact ?? round.contact,
      ...window,
      published_at: now,
      external_address: portal?.external_address ?? null,
      external_on: portal?.external_on ?? null,
      objections,
      practice: round.practice,
      closed_at: null,
    }
    const answers = await submittedAnswers(
      tx,
      dossiers.map((dossier) => dossier.id),
    )
    await insertNotice(
      tx,
      notice,
      dossiers.map((dossier, index) => ({
        position: index + 1,
        dossier: dossier.id,
        number: dossier.number ?? '—',
        title: dossier.title,
        host_name: dossier.host_name,
        answers: publicAnswers(programme, answers.get(dossier.id) ?? {}),
      })),
    )
    await makeNoticeFound(tx, notice)
    await tellOfNotice(tx, notice, now)
    const facts = { from: saidDayPair(firstDay(window)), to: saidDayPair(window.until) }
    await sendAll(tx, await lettersTo(deed, dossiers, 'notice-published', () => facts))
    deed.record({ kind: 'notice', id: notice.id, after: { rows: dossiers.length, until: window.until } })
    for (const dossier of dossiers)
      deed.record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { notice: notice.id } })
    return { notice: notice.id, rows: dossiers.length, until: window.until }
  },
})

const byNumber = (one: Dossier, other: Dossier) => (one.number ?? '').localeCompare(other.number ?? '')

function portalOf({ externalAddress, externalOn }: { externalAddress?: string; externalOn?: string }, now: Date) {
  if (!externalAddress && !externalOn) return null
  if (!externalAddress || !externalOn) refuse('procedure.portal_incomplete')
  return { external_address: externalAddress!, external_on: pastDay(externalOn!, now) }
}
