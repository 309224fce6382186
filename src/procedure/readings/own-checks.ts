import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { bodyOf } from '../../overlap/index.ts'
import { changedAfter, ownChecksMost } from '../own-check.ts'
import { readDossier } from '../store/dossier.ts'
import { checksOf, countChecks } from '../store/own-check.ts'

/** The checks that the writers of a dossier asked for; to the bureau also how many of the found passages were changed since. */
export const ownChecks = reading('procedure.own-checks', {
  title: { zh: '自查记录', en: 'Checks that the writers asked for' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, actor, now }) {
    const dossier = await readDossier(tx, id)
    const submitted = await bodyOf(tx, id)
    return {
      left: Math.max(0, (await ownChecksMost(tx, now)) - (await countChecks(tx, dossier.round, actor.person!))),
      checks: (await checksOf(tx, id)).map((check) => ({
        ...check,
        changed: submitted === null ? null : changedAfter(check, submitted),
      })),
    }
  },
})
