import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask, send } from '../../desk/index.ts'
import { bodyOf, type Pair, pairOf, referencesOf } from '../../overlap/index.ts'
import { dueAfter } from '../../policy/index.ts'
import { asSystem } from '../../registry/index.ts'
import { stopMarked } from '../../repository/index.ts'
import type { Dossier } from '../dossier.ts'
import { onBehalf } from '../on-behalf.ts'
import { saidDayPair } from '../said.ts'
import { shownOf } from '../store/checking.ts'
import { readDossier } from '../store/dossier.ts'
import { explanationsOf, insertExplanation } from '../store/explanation.ts'

const passagesMost = 50

/** Puts an overlap to the leader before it is judged. What belongs to somebody else's dossier is not told. */
export const askExplanation = act('procedure.ask-explanation', {
  title: { zh: '请申报人说明', en: 'Ask the leader about an overlap' },
  input: Type.Object({
    explanation: Id(),
    dossier: Id(),
    other: Id('the dossier or reference that it overlaps with'),
    question: Type.String({ minLength: 4, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ explanation, dossier: id, other, question }, deed) {
    const { tx, now, actor, record } = deed
    stopMarked(question)
    const dossier = await readDossier(tx, id)
    const behalf = await onBehalf(deed, 'procedure.screen-dossier', dossier, [dossier])
    const pair =
      (await pairOf(tx, id, other)) ??
      (await pairOf(tx, other, id)) ??
      refuse('platform.not_found', { what: { zh: '这两份材料的重合', en: 'such overlap' } })
    const waiting = (await explanationsOf(tx, id)).some((one) => one.other === other && one.answer === null)
    if (waiting) refuse('procedure.explanation_waited_for', { lead: dossier.lead_name })
    const due = await dueAfter(tx, 'overlap.answer_days', now)
    await insertExplanation(tx, {
      id: explanation,
      dossier: id,
      other,
      other_said: await otherSaid(tx, dossier, other),
      passages: await ownPassages(tx, pair, id),
      question,
      asked_by: actor.person!,
      asked_by_name: actor.name,
      on_behalf_of: behalf,
      asked_at: now,
      due_at: due,
    })
    const subject = { kind: 'explanation', id: explanation }
    const task = {
      what: 'procedure.give-explanation',
      title: { zh: '说明重合内容', en: 'Explain an overlap' },
      subject: { ...subject, title: dossier.title, number: dossier.number },
      to: { person: dossier.lead },
      programme: dossier.programme,
      round: dossier.round,
      opened_at: now,
      due_at: due,
    }
    await asSystem(tx, () => openTask(tx, task))
    const facts = { title: dossier.title, number: dossier.number ?? '', question, due: saidDayPair(due) }
    await send(tx, { letter: 'explanation-asked', to: { person: dossier.lead }, subject, facts, at: now })
    record({ kind: 'dossier', id, stage: dossier.stage, after: { explanationAsked: explanation } })
    return { explanation, due: due.toISOString() }
  },
})

type Tx = Parameters<typeof readDossier>[0]

/** A published project has a public title; of dossiers the leader is told of their own alone. */
async function otherSaid(tx: Tx, { lead }: Dossier, other: string): Promise<string | null> {
  const [reference] = await referencesOf(tx, [other])
  if (reference) return `${reference.title} · ${reference.source}`
  const [shown] = await shownOf(tx, [other])
  return shown?.lead === lead ? [shown.title, shown.number].filter(Boolean).join(' · ') : null
}

async function ownPassages(tx: Tx, pair: Pair, id: string): Promise<string[]> {
  const passages = pair.passages.slice(0, passagesMost)
  if (pair.one === id) return passages.map(({ text }) => text)
  const body = (await bodyOf(tx, id)) ?? ''
  return passages.map(({ otherFrom, otherTo }) => body.slice(otherFrom, otherTo))
}
