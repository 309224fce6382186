import { Type } from 'typebox'
import { act } from '#platform/act'
import { sequence } from '../sequencing.ts'

/** The platform's own turn at the log: what has committed since the last turn is taken into the tree. */
export const clockSequence = act('evidence.clock-sequence', {
  title: { zh: '办理记录存证', en: 'Take records into the log' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now }) {
    return { taken: await sequence(tx, now) }
  },
})
