import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { all, run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { type Filing, filing } from '../../test/filing/index.ts'
import { myTasks } from '../desk/index.ts'
import { closeReaders, keepFile, readFile, uploaded } from '../repository/index.ts'
import { persona } from '../town/index.ts'
import {
  answerInvitation,
  attachFile,
  endorseDossier,
  inviteMember,
  knownFor,
  myEarlier,
  readDossier,
  recommendDossier,
  removeAttachment,
  reuseAnswers,
  saveSection,
  screenDossier,
  screeningSheet,
  submitDossier,
  supplyDossier,
} from './index.ts'

const day = 86_400_000

describe('people and papers of an application', () => {
  let world: Filing
  let round: string
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  before(async () => {
    world = await filing()
  })
  // A round for each, since what one leader may hand in in a round is limited.
  beforeEach(async () => {
    round = await world.round(new Date(world.today.getTime() + 9 * day))
  })
  after(async () => {
    await closeReaders()
    await world.end()
    rmSync(folder, { recursive: true })
  })

  async function bring(who: string, name: string, text = '合作协议正文'): Promise<string> {
    const words = [persona(who).id, newId(), name]
    const found = await uploaded(folder, [Buffer.from(text)] as unknown as AsyncIterable<Buffer>, name, words)
    await world.does(who, keepFile, found)
    return found.file
  }
  const attach = (who: string, dossier: string, question: string, file: string) =>
    world.does(who, attachFile, { attachment: newId(), dossier, question, file })

  test('a file is read by whoever brought it and by whoever sees the dossier that holds it, and by nobody else', async () => {
    const dossier = await world.draft(round)
    const file = await bring('wen', '方案.txt')
    await assert.rejects(attach('wen', dossier, 'body_file', file), { code: 'repository.kind_not_accepted' })
    await assert.rejects(attach('wen', dossier, 'title', file), { code: 'procedure.no_file_question' })
    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`insert into procedure.attachment (id, dossier, question, file, name, size, kind, sha256, added_by, added_at)
        values (${newId()}, ${dossier}, 'body_file', ${file}, '方案.txt', 3, 'txt', 'x', ${persona('wen').id}, now())`,
      ),
    )
    const reads = (who: string) => world.asks(who, readFile, { file })
    assert.equal((await reads('wen')).name, '方案.txt')
    assert.equal((await reads('host')).kind, 'txt')
    // A draft is nobody else's, not even the bureau's.
    for (const who of ['officer', 'gu', 'recommender', 'expert1', 'host2'])
      await assert.rejects(reads(who), { code: 'platform.not_found' }, who)
    await assert.rejects(reads(''), { code: 'platform.sign_in' })
    await world.does('wen', submitDossier, { dossier, pledge: true })
    assert.equal((await reads('officer')).name, '方案.txt')
    await assert.rejects(reads('gu'), { code: 'platform.not_found' })
  })

  test('only one’s own upload is attached, once, and it is taken out again by those who write', async () => {
    const dossier = await world.draft(round)
    const file = await bring('wen', '方案.txt')
    const own = await world.asks('wen', readFile, { file })
    assert.equal(own.bytes, Buffer.byteLength('合作协议正文'))
    const foreign = await bring('host', '别人的.txt')
    await assert.rejects(attach('wen', dossier, 'body_file', foreign), { code: 'platform.not_found' })
    await assert.rejects(attach('gu', dossier, 'body_file', file), { code: 'platform.not_found' })
    await assert.rejects(attach('host', dossier, 'body_file', file), { code: 'procedure.not_yours' })
  })

  test('a kind that the question takes is attached, twice changes nothing, and removing it closes the file to others', async () => {
    const dossier = await world.draft(round)
    const file = await bring('wen', '协议.csv', 'a,b\n1,2\n')
    const refusal = await world.refused(attach('wen', dossier, 'body_file', file))
    assert.deepEqual(
      refusal.problems.map((problem) => problem.field),
      ['answers.body_file'],
    )
    const pdf = await bring('wen', '正文.pdf', onePagePdf)
    const [first, second] = [
      await attach('wen', dossier, 'body_file', pdf),
      await attach('wen', dossier, 'body_file', pdf),
    ]
    assert.equal(second.attachment, first.attachment)
    assert.equal((await world.asks('host', readFile, { file: pdf })).kind, 'pdf')
    await world.does('wen', removeAttachment, { dossier, attachment: first.attachment })
    await assert.rejects(world.asks('host', readFile, { file: pdf }), { code: 'platform.not_found' })
    assert.equal((await world.asks('wen', readDossier, { dossier })).attachments.length, 0)
  })

  test('the same bytes under another person’s name are another file, and a digest alone opens nothing', async () => {
    const [wens, gus] = [await bring('wen', '同文.txt', '同样的内容'), await bring('gu', '同文.txt', '同样的内容')]
    assert.notEqual(wens, gus)
    await assert.rejects(world.asks('gu', readFile, { file: wens }), { code: 'platform.not_found' })
    const events = await within(world.db, system(), 'read', (tx) =>
      all(tx, sql<{ n: number }>`select count(*) as n from platform.event where act = 'repository.keep-file'`),
    )
    assert.equal(events[0]!.n, 0)
  })

  test('an unconfirmed name blocks the endorsement, whether invited or only written in the form', async () => {
    const dossier = await world.draft(round)
    const { sections } = await world.asks('wen', readDossier, { dossier })
    const team = sections.find((section) => section.code === 'team')!.answers
    const members = [{ name: '陆川', organisation: '贵州示范大学', task: '算法' }]
    await world.does('wen', saveSection, { dossier, section: 'team', answers: { ...team, members } })
    await world.does('wen', submitDossier, { dossier, pledge: true })
    const unasked = await world.refused(world.does('host', endorseDossier, { dossier }))
    assert.equal(unasked.code, 'procedure.member_unconfirmed')
    assert.deepEqual(unasked.facts.names, ['陆川'])

    const [member, helper] = [newId(), newId()]
    await world.does('wen', inviteMember, { member, dossier, part: 'member', name: '陆川', person: persona('lu').id })
    const { link } = await world.does('wen', inviteMember, {
      member: helper,
      dossier,
      part: 'member',
      name: '阿依古丽·买买提',
    })
    const waiting = await world.refused(world.does('host', endorseDossier, { dossier }))
    // Both were invited in the same moment, so either may stand first.
    assert.deepEqual([...(waiting.facts.names as string[])].sort(), ['阿依古丽·买买提', '陆川'].sort())
    const asked = async () =>
      (await world.asks('lu', myTasks, {})).tasks.filter((task) => task.what === 'procedure.consent').length
    assert.equal(await asked(), 1)
    await world.does('lu', answerInvitation, { member, consents: true })
    assert.equal(await asked(), 0)
    await world.does('', answerInvitation, { link, consents: false })
    assert.deepEqual((await world.refused(world.does('host', endorseDossier, { dossier }))).facts.names, [
      '阿依古丽·买买提',
    ])
    await world.does('', answerInvitation, { link, consents: true })
    assert.equal((await world.does('host', endorseDossier, { dossier })).stage, 'recommend')
  })

  test('a supplement is answered once, whole and within its own limit, and lies beside the first submission', async () => {
    const dossier = await world.draft(round)
    await world.does('wen', submitDossier, { dossier, pledge: true })
    await world.does('host', endorseDossier, { dossier })
    await world.does('recommender', recommendDossier, { dossier })
    assert.equal((await world.refused(world.does('wen', supplyDossier, { dossier }))).code, 'procedure.not_now')
    const { rules } = await world.asks('officer', screeningSheet, { dossier })
    const verdicts = rules.map(({ code }) =>
      code === 'complete' ? { rule: code, ok: false, reason: '缺少盖章页' } : { rule: code, ok: true, reason: '已核' },
    )
    await world.does('officer', screenDossier, { dossier, verdicts, result: 'ask' })
    const asked = (await world.asks('wen', readDossier, { dossier })).dossier
    assert.equal(asked.stage, 'supplement')
    const tooLate = new Date(asked.due_at!.getTime() + 1000)
    assert.equal(
      (await world.refused(world.does('wen', supplyDossier, { dossier }, { at: tooLate }))).code,
      'procedure.cut_off_passed',
    )
    const done = await world.does('wen', supplyDossier, { dossier, note: '已补盖章页' }, { at: asked.due_at! })
    assert.notEqual(done.stage, 'supplement')
    assert.equal((await world.asks('wen', readDossier, { dossier })).submissions.length, 2)
    assert.equal((await world.refused(world.does('wen', supplyDossier, { dossier }))).code, 'procedure.not_now')
  })

  test('a new application takes over what an earlier one of one’s own has answered, and never another’s', async () => {
    const earlier = await world.draft(round, 9, '旧项目')
    const fresh = await world.draft(round, 0)
    const found = await world.asks('wen', myEarlier, { round, dossier: fresh })
    assert.ok(found.some((one) => one.id === earlier) && found.every((one) => one.id !== fresh))
    const taken = await world.does('wen', reuseAnswers, { dossier: fresh, from: earlier })
    assert.ok(taken.filled > 10)
    assert.equal((await world.asks('wen', readDossier, { dossier: fresh })).readiness.left, 0)
    assert.equal(
      (await world.refused(world.does('wen', reuseAnswers, { dossier: fresh, from: earlier }))).code,
      'procedure.nothing_to_reuse',
    )
    const others = await world.refused(world.does('host', reuseAnswers, { dossier: fresh, from: earlier }))
    assert.equal(others.code, 'procedure.not_yours')
  })

  test('what the registry knows is offered, and overdue projects are counted as numbers', async () => {
    const dossier = await world.draft(round, 0)
    const known = await world.asks('wen', knownFor, { dossier })
    assert.deepEqual(
      known.map(({ question, value }) => [question, value]),
      [
        ['leader_birth', persona('wen').birth],
        ['leader_title', persona('wen').title],
      ],
    )
    const { facts } = await world.asks('wen', readDossier, { dossier })
    assert.equal(facts.applicant!.overdue, 0)
    assert.equal(facts.host!.overdue, 0)
    const running = await world.draft(round, 9, '逾期项目')
    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`update procedure.dossier set stage = 'running', due_at = now() - interval '1 day' where id = ${running}`,
      ),
    )
    const after = await world.asks('wen', readDossier, { dossier })
    assert.deepEqual([after.facts.applicant!.overdue, after.facts.host!.overdue], [1, 1])
    assert.equal(after.readiness.rules.find((rule) => rule.code === 'overdue')!.verdict, 'fails')
  })
})

const onePagePdf = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
165
%%EOF`
