import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { find } from '../../overlap/index.ts'
import { waitFor } from '../../registry/index.ts'
import { ownChecksMost } from '../own-check.ts'
import { proseOf } from '../prose.ts'
import { standsAt } from '../standing.ts'
import { readDossier } from '../store/dossier.ts'
import { mayWrite } from '../store/member.ts'
import { countChecks, homeOpenTo, insertCheck, titlesOpenTo } from '../store/own-check.ts'
import { programmeAt } from '../store/programme.ts'
import { answersOf } from '../store/section.ts'

/**
 * A writer asks which passages of the draft stand in public texts or in dossiers of their own. No score is told, other
 * people's dossiers are not looked at, and the number of checks is limited: the bureau's own check compares everything.
 */
export const checkOwnText = act('procedure.check-own-text', {
  title: { zh: '自查重合', en: 'Check one’s own text' },
  input: Type.Object({ check: Id(), dossier: Id() }),
  may: signedIn,
  async run({ check, dossier: id }, { tx, actor, now, record }) {
    const dossier = await readDossier(tx, id)
    if (!(await mayWrite(tx, dossier, actor.person!)))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'draft')
    await waitFor(tx, `own check ${dossier.round} ${actor.person}`)
    const used = await countChecks(tx, dossier.round, actor.person!)
    const most = await ownChecksMost(tx, now)
    if (used >= most) refuse('procedure.checks_used_up', { most })
    const body = proseOf(programme, await answersOf(tx, id))
    if (body.trim() === '') refuse('procedure.nothing_to_check')
    const hits = (await find(homeOpenTo(tx, actor.person!), body, { most: 20 })).filter((hit) => hit.id !== id)
    const titles = await titlesOpenTo(
      tx,
      hits.map((hit) => hit.id),
    )
    const found = hits.flatMap((hit) => hit.passages.map(({ text }) => ({ text, other: titles.get(hit.id) ?? '—' })))
    await insertCheck(
      tx,
      { id: check, dossier: id, round: dossier.round, body },
      found,
      { person: actor.person!, name: actor.name },
      now,
    )
    record({ kind: 'dossier', id, after: { check, passages: found.length } })
    return { check, found, left: most - used - 1 }
  },
})
