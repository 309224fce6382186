import { type Static, Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask } from '../../desk/index.ts'
import { dueAfter } from '../../policy/index.ts'
import type { Terms } from '../agreement.ts'
import { TermsInput } from '../inputs-agreement.ts'
import { sidesOf } from '../running/asking.ts'
import { carryOut } from '../running/carrying-out.ts'
import { changeKinds, changeText } from '../running/change.ts'
import { lockRunning, type Running, refuseUnlessLead } from '../running/standing.ts'
import { changesOf, insertChange } from '../store/change.ts'

/** The leader asks for a change. What is minor is filed and holds at once; what is major goes to the bureau. */
export const requestChange = act('procedure.request-change', {
  title: { zh: '申请变更', en: 'Ask for a change' },
  input: Type.Object({
    change: Id('id of the new change'),
    dossier: Id(),
    kind: Type.Enum([...changeKinds]),
    reason: Type.String({ minLength: 4, maxLength: 4000 }),
    says: Type.Optional(Type.String({ maxLength: 2000, description: 'for members: who joins or leaves' })),
    endsOn: Type.Optional(Type.String({ format: 'date', description: 'for an extension: the new end' })),
    person: Type.Optional(Id('for another leader')),
    organisation: Type.Optional(Id('for another undertaking organisation')),
    terms: Type.Optional(TermsInput),
    evidence: Type.Optional(Type.Array(Id('file'), { maxItems: 20 })),
  }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, now, record } = deed
    const running = await lockRunning(tx, input.dossier, 'run', 'rework')
    refuseUnlessLead(running, actor)
    const { dossier } = running
    if ((await changesOf(tx, dossier.id)).some((one) => one.verdict === null)) refuse('procedure.change_pending')
    const { kind, says, endsOn, person, organisation } = input
    const terms = input.terms ? whole(running, input.terms) : undefined
    const sides = await sidesOf(deed, running, { kind, says, endsOn, person, organisation, terms })
    const filed = sides.major ? {} : { verdict: 'filed' as const, decided_by_name: actor.name, decided_at: now }
    const change = {
      id: input.change,
      dossier: dossier.id,
      kind,
      ...sides,
      reason: input.reason.trim(),
      evidence: input.evidence ?? [],
      person_name: actor.name,
      at: now,
      verdict: null,
      verdict_reason: null,
      decided_by_name: null,
      on_behalf_of: null,
      decided_at: null,
      ...filed,
    }
    await insertChange(tx, change, actor.person!)
    if (sides.major)
      await openTask(tx, {
        what: 'procedure.change',
        title: { zh: `变更：${changeText[kind].zh}`, en: `Change: ${changeText[kind].en}` },
        subject: { kind: 'dossier', id: dossier.id, title: dossier.title, number: dossier.number },
        to: { role: 'officer' },
        programme: dossier.programme,
        round: dossier.round,
        stage: null,
        opened_at: now,
        due_at: await dueAfter(tx, 'change.decide_days', now),
      })
    else await carryOut(deed, running, change)
    record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { change: kind, major: sides.major } })
    return { change: input.change, major: sides.major, verdict: sides.major ? null : ('filed' as const) }
  },
})

/** The instalments follow from the amount that was approved and are never typed. */
const whole = ({ agreement }: Running, typed: Static<typeof TermsInput>): Terms => ({
  targets: typed.targets,
  dropped: typed.dropped ?? {},
  milestones: typed.milestones,
  budget: typed.budget,
  instalments: agreement.content.instalments,
  note: typed.note ?? '',
})
