import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { agreementState, partsOf } from '../agreement.ts'
import { stageKeys } from '../conclude-many.ts'
import { stageOf } from '../definition/programme.ts'
import { isLead } from '../dossier.ts'
import { gatherFacts } from '../gather.ts'
import { isParty, nextSeal } from '../seal.ts'
import {
  agreementsIn,
  awaitingAgreement,
  checksOf,
  lastSubmission,
  readAgreement as read,
  sealsOf,
} from '../store/agreement.ts'
import { readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { termsProblems } from '../terms.ts'
import { Paged, pageOf } from './paging.ts'

/** An agreement with what was applied for beside it, what is left to correct, whose turn it is and the seals that stand. */
export const readAgreement = reading('procedure.read-agreement', {
  title: { zh: '查看任务书', en: 'Read an agreement' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, actor, now }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const agreement = await read(tx, id)
    const submission = await lastSubmission(tx, id)
    const checks = await checksOf(tx, id)
    const seals = await sealsOf(tx, id)
    const stage = stageOf(programme, dossier.stage)
    const here = stage?.kind === 'agree'
    const order = programme.stages.find((one) => one.kind === 'agree')?.seals ?? []
    const state = agreementState(submission, checks)
    const next = here && state === 'sealing' ? nextSeal(order, seals) : null
    const mine = here && state === 'writing' && isLead(dossier, actor)
    return {
      dossier,
      programme,
      round: await readRound(tx, dossier.round),
      agreement,
      parts: partsOf(programme),
      state: here ? state : ('ended' as const),
      left: mine
        ? termsProblems(
            programme,
            await gatherFacts(tx, programme, dossier, now),
            agreement.applied,
            agreement.content,
            agreement.approved_fen,
          )
        : [],
      submission,
      checks,
      order,
      seals,
      next,
      open: {
        write: mine,
        check: here && state === 'checking' && actor.is('officer', 'institution'),
        seal: next !== null && isParty(next.party, dossier, actor),
        recordScan: next !== null && actor.is('officer'),
      },
    }
  },
})

/** The agreements of a round, and how many dossiers still wait for theirs. */
export const listAgreements = reading('procedure.list-agreements', {
  title: { zh: '任务书列表', en: 'List agreements' },
  input: Type.Object({ round: Id(), ...Paged }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'institution', 'system'),
  async run({ round: id, after, limit = 50 }, { tx }) {
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const rows = await agreementsIn(tx, id, placeIn(after, 'id')?.[0] ?? null, limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => row.dossier)
    const waiting = await awaitingAgreement(tx, id, stageKeys(programme, 'agree'), null)
    return { round, programme, agreements: page, waiting: waiting.length, next }
  },
})
