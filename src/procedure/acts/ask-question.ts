import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { inTime } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask } from '../../desk/index.ts'
import { asSystem } from '../../registry/index.ts'
import { stopMarked } from '../../repository/index.ts'
import { type InquiryKind, inquiryText } from '../inquiry.ts'
import type { Round } from '../round.ts'
import { readDossier } from '../store/dossier.ts'
import { insertInquiry } from '../store/inquiry.ts'
import { readRound } from '../store/round.ts'

/** An opinion on a draft guide, a question or a complaint; with an account or without one. Each is answered. */
export const askQuestion = act('procedure.ask-question', {
  title: { zh: '咨询、建议或投诉', en: 'Ask, suggest or complain' },
  input: Type.Object({
    inquiry: Id(),
    kind: Type.Union([Type.Literal('opinion'), Type.Literal('question'), Type.Literal('complaint')]),
    round: Type.Optional(Id()),
    guideItem: Type.Optional(Id()),
    dossier: Type.Optional(Id()),
    text: Type.String({ minLength: 4, maxLength: 5000 }),
    name: Type.Optional(Type.String({ maxLength: 100, description: 'how to address somebody without an account' })),
  }),
  may: anyone,
  async run(input, { tx, actor, now, record }) {
    stopMarked(`${input.text}\n${input.name ?? ''}`)
    // Somebody names only what they can see.
    const dossier = input.dossier ? await readDossier(tx, input.dossier) : null
    const round = input.round ?? dossier?.round ?? null
    const about = round ? await readRound(tx, round) : null
    if (about) refuseUnlessTaken(about, input.kind, now)
    const kept = await insertInquiry(tx, {
      id: input.inquiry,
      kind: input.kind,
      round,
      guide_item: input.guideItem ?? null,
      dossier: dossier?.id ?? null,
      person: actor.person,
      person_name: actor.person ? actor.name : (input.name?.trim() ?? ''),
      text: input.text.trim(),
      at: now,
    })
    if (kept === 0) refuse('platform.key_reused')
    const task = {
      what: 'procedure.answer-inquiry',
      title: inquiryText[input.kind],
      subject: {
        kind: 'inquiry',
        id: input.inquiry,
        title: input.text.trim().slice(0, 80),
        number: dossier?.number ?? null,
      },
      // What somebody complains of is not for those to answer who may have caused it.
      to: { role: input.kind === 'complaint' ? ('supervisor' as const) : ('officer' as const) },
      round,
      opened_at: now,
      due_at: null,
    }
    // A visitor may write to the bureau, and put nothing else on anybody's desk.
    await asSystem(tx, () => openTask(tx, task))
    record({ kind: 'inquiry', id: input.inquiry, after: { kind: input.kind } })
    if (dossier) record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { inquiry: input.kind } })
    return { inquiry: input.inquiry }
  },
})

/** Opinions are about a draft guide while it takes them; questions about a round that is published; complaints about anything. */
function refuseUnlessTaken(round: Round, kind: InquiryKind, now: Date): void {
  if (kind === 'opinion' && (round.published_at || !round.opinions_until || !inTime(now, round.opinions_until)))
    refuse('procedure.opinions_closed')
  if (kind === 'question' && !round.published_at) refuse('procedure.round_not_published', { code: round.code })
}
