import { listen } from '#platform/perform'
import { planWhenSealed } from './planning.ts'

/** A sealed agreement has its payments planned in the same transaction. */
listen('procedure.seal-agreement', async ({ subjects, actor, at }, tx) => {
  for (const id of new Set(subjects.flatMap(({ kind, id }) => (kind === 'dossier' ? [id] : []))))
    await planWhenSealed(tx, id, { person: actor.person, name: actor.name, at })
})
