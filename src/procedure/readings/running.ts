import { Type } from 'typebox'
import { anyone, reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { addMonths, parameterOn } from '../../policy/index.ts'
import { partsOf } from '../agreement.ts'
import { stageOf } from '../definition/programme.ts'
import { isLead } from '../dossier.ts'
import { acceptancesOf, acceptanceVerdictsOf, certificateRow } from '../store/acceptance.ts'
import { readAgreement } from '../store/agreement.ts'
import { changesOf } from '../store/change.ts'
import { readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { recoveryOf, recoveryPaymentsOf, recoveryRows } from '../store/recovery.ts'
import { endOf, progressOf } from '../store/running.ts'
import { runningHealths, runningRows } from '../store/running-list.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** The whole life of an agreement: progress, changes, results and how they were judged, money that is asked back. */
export const readLife = reading('procedure.read-life', {
  title: { zh: '查看执行情况', en: 'Read the life of an agreement' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, actor, now }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const agreement = await readAgreement(tx, id)
    const kind = stageOf(programme, dossier.stage)?.kind ?? null
    const recovery = await recoveryOf(tx, id)
    const open = kind === 'run' || kind === 'rework'
    return {
      dossier,
      programme,
      agreement,
      parts: partsOf(programme),
      kind,
      ends_on: await endOf(tx, id),
      progress: await progressOf(tx, id),
      changes: await changesOf(tx, id),
      acceptances: await acceptancesOf(tx, id),
      verdicts: await acceptanceVerdictsOf(tx, id),
      recovery,
      payments: recovery ? await recoveryPaymentsOf(tx, recovery.id) : [],
      audit_from_fen: Number((await parameterOn(tx, 'audit.report.from_fen', dayOf(now))).value),
      may: {
        write: open && isLead(dossier, actor),
        judge: kind === 'accept' && actor.is('officer', 'institution'),
        decide: open && actor.is('officer', 'institution'),
        end: (open || kind === 'accept') && actor.is('officer'),
        pay: recovery !== null && recovery.closed_at === null && actor.is('finance'),
      },
    }
  },
})

/** Agreements that run, by how they stand. */
export const listRunning = reading('procedure.list-running', {
  title: { zh: '在研项目', en: 'List running agreements' },
  input: Type.Object({
    health: Type.Optional(Type.Enum([...runningHealths])),
    after: Type.Optional(Id('the `next` of the page before')),
    limit: Paged.limit,
  }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'institution'),
  async run({ health, after, limit = 50 }, { tx, now }) {
    const filter = { health: health ?? null, after: after ?? null, limit: limit + 1 }
    // From then on an extension comes too late: what ends by that day wants looking at.
    const months = Number((await parameterOn(tx, 'extension.apply.months_before', dayOf(now))).value)
    const rows = await runningRows(tx, filter, now, addMonths(dayOf(now), months))
    const { page, next } = pageOf(rows, limit, (row) => row.dossier)
    return { agreements: page, next }
  },
})

/** Money that has to come back, newest case first. */
export const listRecoveries = reading('procedure.list-recoveries', {
  title: { zh: '追缴', en: 'Money to be paid back' },
  input: Type.Object({ all: Type.Optional(Type.Boolean({ description: 'those that are closed too' })), ...Paged }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor'),
  async run({ all, after, limit = 50 }, { tx }) {
    const rows = await recoveryRows(tx, !all, keyFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.opened_at, row.id))
    return { recoveries: page, next }
  },
})

/** A certificate by its code, for anybody who holds the paper. */
export const readCertificate = reading('procedure.read-certificate', {
  title: { zh: '核验验收证书', en: 'Check a certificate' },
  input: Type.Object({ code: Type.String({ minLength: 6, maxLength: 20 }) }),
  may: anyone,
  async run({ code }, { tx }) {
    const plain = code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
    const found = (await certificateRow(tx, plain)) ?? refuse('procedure.no_certificate')
    const programme = await programmeAt(tx, found.programme, found.programme_version)
    return { ...found, programme_name: programme.name }
  },
})
