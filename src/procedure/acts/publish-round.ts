import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { parametersOn } from '../../policy/index.ts'
import { preparedFor } from '../preparing.ts'
import { makeRoundFound, tellOfRound } from '../published.ts'
import { missingFrom } from '../publishing.ts'
import { programmeAt } from '../store/programme.ts'
import { insertPublication, lockRound } from '../store/round.ts'

/** Publishes the guide and freezes the values of the policy parameters that the programme names (map §4.3). */
export const publishRound = act('procedure.publish-round', {
  title: { zh: '发布批次', en: 'Publish a round' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ round: id }, { tx, actor, now, record }) {
    const round = await lockRound(tx, id)
    if (round.published_at) refuse('procedure.round_published', { code: round.code })
    const blocking = missingFrom(await preparedFor(tx, round, now), now).filter((missing) => missing.blocks)
    if (blocking.length > 0)
      refuse(
        'procedure.round_not_ready',
        { count: blocking.length },
        blocking.map(({ code, says }) => ({ field: code, says })),
      )
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const sheet = await parametersOn(tx, dayOf(now))
    const frozen = {
      ...Object.fromEntries(programme.parameters.map((key) => [key, sheet[key]?.value ?? null])),
      ...round.parameters,
    }
    await insertPublication(tx, id, frozen, actor.person ?? id, now)
    await makeRoundFound(tx, round, now)
    await tellOfRound(tx, round, now)
    record({ kind: 'round', id, after: { published: true, parameters: frozen } })
    return { round: id, parameters: frozen }
  },
})
