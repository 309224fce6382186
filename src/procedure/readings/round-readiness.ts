import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { preparedFor } from '../preparing.ts'
import { missingFrom } from '../publishing.ts'
import { openGuides } from '../store/draft-guide.ts'
import { readRound } from '../store/round.ts'

/** What a round still lacks before it can be published. */
export const roundReadiness = reading('procedure.round-readiness', {
  title: { zh: '发布前核对', en: 'Before a round is published' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round: id }, { tx, now }) {
    const round = await readRound(tx, id)
    return { round: id, missing: missingFrom(await preparedFor(tx, round, now), now) }
  },
})

/** Draft guides that are open for opinions now. */
export const listDraftGuides = reading('procedure.list-draft-guides', {
  title: { zh: '征求意见中的指南', en: 'Draft guides open for opinions' },
  input: Type.Object({}),
  may: anyone,
  run: (_input, { tx, now }) => openGuides(tx, now),
})
