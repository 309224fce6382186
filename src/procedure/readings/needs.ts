import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { asSystem } from '../../registry/index.ts'
import { waitingBids } from '../answering.ts'
import { publicAnswers } from '../notice.ts'
import { dossierAnswered, needsAt, readDossier } from '../store/dossier.ts'
import { submittedAnswers } from '../store/notice.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/** The list of needs (榜单) that a round takes bids for: of each what its notice made public, and nothing else. */
export const openNeeds = reading('procedure.open-needs', {
  title: { zh: '榜单', en: 'Needs that take bids' },
  input: Type.Object({ round: Id('a round of bids') }),
  may: signedIn,
  async run({ round: id }, { tx }) {
    const round = await readRound(tx, id)
    const { answersTo } = await programmeAt(tx, round.programme, round.programme_version)
    if (!answersTo) return []
    return asSystem(tx, async () => {
      const needs = await needsAt(tx, answersTo.programme, answersTo.at, round.practice)
      const answers = await submittedAnswers(
        tx,
        needs.map((need) => need.id),
      )
      const shown = []
      for (const need of needs) {
        const programme = await programmeAt(tx, need.programme, need.programme_version)
        const { id: key, number, title, host_name } = need
        shown.push({ id: key, number, title, host_name, answers: publicAnswers(programme, answers.get(key) ?? {}) })
      }
      return shown
    })
  },
})

/** The bids on a need, for its owner and for the bureau; before bidding has closed the owner sees none of them. */
export const bidsOn = reading('procedure.bids-on', {
  title: { zh: '需求收到的揭榜', en: 'Bids on a need' },
  input: Type.Object({ dossier: Id('the need') }),
  may: (actor) => actor.is('host-admin', 'officer', 'leader', 'supervisor', 'auditor', 'finance'),
  async run({ dossier }, { tx, actor, now }) {
    const need = await readDossier(tx, dossier)
    if (actor.is('host-admin') && !actor.for(need.host))
      refuse('platform.not_found', { what: { zh: '办件', en: 'dossier' } })
    const all = await dossierAnswered(tx, dossier)
    const rounds = await Promise.all([...new Set(all.map((bid) => bid.round))].map((id) => readRound(tx, id)))
    const until = rounds.map((round) => round.writer_until).find((at) => at && now < at) ?? null
    const waiting = new Set((await waitingBids(tx, dossier)).map((bid) => bid.id))
    const bids = until && actor.is('host-admin') ? [] : all
    return { need, until, bids: bids.map((bid) => ({ ...bid, waiting: waiting.has(bid.id) })) }
  },
})
