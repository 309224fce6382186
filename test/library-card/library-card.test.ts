import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Act } from '../../src/platform/act.ts'
import { type Actor, system } from '../../src/platform/actor.ts'
import { connect, type Db, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'
import { seedValues } from '../../src/policy/index.ts'
import {
  contradictions,
  dossierTimeline,
  endorseDossier,
  openRound,
  publishProgramme,
  publishRound,
  readDossier,
  returnDossier,
  saveSection,
  startDossier,
  submitDossier,
} from '../../src/procedure/index.ts'
import { openVault } from '../../src/registry/index.ts'
import { actorAs, organisation } from '../../src/town/index.ts'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { town, townSecret } from '../town/index.ts'
import { libraryCard, libraryParameters } from './index.ts'

describe('a library card, which no duty of the bureau knows', () => {
  let database: TestDatabase
  let db: Db
  const round = newId()
  const dossier = newId()
  const librarian = actorAs('officer')
  const reader = actorAs('wen')
  const counter = actorAs('host')
  const does = <Output>(act: Act<never, Output>, input: unknown, actor: Actor, at = new Date()) =>
    perform(db, act, input, { actor, received: at, via: 'api', lang: 'zh' })

  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    await within(db, system(), 'write', (tx) => seedValues(tx, libraryParameters, new Date()))
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('its definition holds no contradiction', () => {
    assert.deepEqual(contradictions(libraryCard, new Set(['card.books.max'])), [])
  })

  test('is published, and a round of it opens without money and without an end', async () => {
    await does(publishProgramme as never, { definition: libraryCard }, system())
    await does(
      openRound as never,
      {
        round,
        programme: 'library-card',
        code: 'CARD-1',
        title: { zh: '借书证', en: 'Library cards' },
        year: new Date().getFullYear(),
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        budgetFen: 0,
        contact: '柜台',
        announcement: { zh: '随到随办', en: 'Come any time' },
      },
      librarian,
    )
    const { parameters } = (await does(publishRound as never, { round }, librarian)) as {
      parameters: Record<string, unknown>
    }
    assert.deepEqual(parameters, { 'card.books.max': 5 })
  })

  test('tells a reader who wants too many books, and keeps what was typed', async () => {
    await does(startDossier as never, { dossier, round, host: organisation('host').id }, reader)
    await does(
      saveSection as never,
      { dossier, section: 'reader', answers: { name_on_card: '文静', books: 9 } },
      reader,
    )
    await assert.rejects(does(submitDossier as never, { dossier }, reader), { code: 'procedure.rule_broken' })
  })

  test('is handed in, sent back, handed in again and issued at the counter', async () => {
    await does(
      saveSection as never,
      { dossier, section: 'reader', answers: { name_on_card: '文静', books: 3 }, version: 1 },
      reader,
    )
    const { number } = (await does(submitDossier as never, { dossier }, reader)) as { number: string }
    assert.match(number, /^CARD-\d{4}-001$/)
    await does(returnDossier as never, { dossier, reason: '请写全名，和证件上的一致' }, counter)
    await does(submitDossier as never, { dossier }, reader)
    const done = (await does(endorseDossier as never, { dossier }, counter)) as { stage: string }
    assert.equal(done.stage, 'end.issued')
    const seen = await ask(db, readDossier, { dossier }, { actor: reader, lang: 'zh', received: new Date() })
    assert.equal(seen.dossier.title, '文静')
    assert.ok(seen.dossier.ended_at)
  })

  test('has a record from its beginning to its end', async () => {
    const record = await ask(db, dossierTimeline, { dossier }, { actor: reader, lang: 'zh', received: new Date() })
    assert.deepEqual(record.map((entry) => entry.act).reverse(), [
      'procedure.start-dossier',
      'procedure.submit-dossier',
      'procedure.return-dossier',
      'procedure.submit-dossier',
      'procedure.endorse-dossier',
    ])
  })
})
