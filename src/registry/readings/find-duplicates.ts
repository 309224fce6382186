import { Type } from 'typebox'
import { reading } from '#platform/act'
import { evidences } from '../merge.ts'
import { organisationsAlike, peopleAlike } from '../store/look-alike.ts'

/** Pairs that look like one, with the evidence in words; the verdict is a person's (merge or tell-apart). */
export const findDuplicates = reading('registry.find-duplicates', {
  title: { zh: '疑似重复', en: 'Possible duplicates' },
  input: Type.Object({ kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]) }),
  may: (actor) => actor.is('officer', 'system-admin'),
  async run({ kind }, { tx, lang }) {
    const pairs = kind === 'person' ? await peopleAlike(tx, 200) : await organisationsAlike(tx, 200)
    return pairs.map((pair) => ({ ...pair, says: pair.evidence.map((clue) => evidences[clue][lang]) }))
  },
})
