import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { bodyOf, insertVerdict } from '../../overlap/index.ts'
import { onBehalf } from '../on-behalf.ts'
import { readDossier } from '../store/dossier.ts'

/** What a person finds of two texts that overlap; it stays with the pair and is shown wherever one of them meets the other. */
export const judgeOverlap = act('procedure.judge-overlap', {
  title: { zh: '认定重合', en: 'Judge an overlap' },
  input: Type.Object({
    verdict: Id(),
    dossier: Id(),
    other: Id('the dossier or reference that it overlaps with'),
    finding: Type.Union([
      Type.Literal('duplicate'),
      Type.Literal('continuation'),
      Type.Literal('allowed'),
      Type.Literal('different'),
    ]),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ verdict, dossier: id, other, finding, reason }, deed) {
    const { tx, now, actor, record } = deed
    const dossier = await readDossier(tx, id)
    const behalf = await onBehalf(deed, 'procedure.screen-dossier', dossier, [dossier])
    if (id === other || (await bodyOf(tx, other)) === null)
      refuse('platform.not_found', { what: { zh: '与之比较的文本', en: 'text to compare with' } })
    await insertVerdict(tx, {
      id: verdict,
      one: id,
      other,
      finding,
      reason,
      person: actor.person!,
      person_name: actor.name,
      on_behalf_of: behalf,
      at: now,
    })
    record({ kind: 'dossier', id, after: { other, finding, reason } })
    return { verdict }
  },
})
