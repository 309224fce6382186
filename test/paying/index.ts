import { createHash } from 'node:crypto'
import { actorOf, system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import {
  checkAgreement,
  checkPayment,
  dossierPayments,
  orderPayments,
  readPayment,
  requestPayment,
  sealAgreement,
  sendAgreements,
  submitAgreement,
  takeResults,
} from '../../src/procedure/index.ts'
import { addBankAccount, openVault, verifyBankAccount } from '../../src/registry/index.ts'
import { backHalf, moment, people, wan } from '../back-half/index.ts'

const { officer, finance, lead, hostAdmin } = people
export const day = '2026-03-10 10:00'
export const holder = '花溪读书社（示范）'
export const clerk = {
  budgetYear: 2026,
  document: '筑财教〔2026〕12号',
  functionClass: '20604',
  economicClass: '50799',
  sourceLevel: 'city' as const,
}
export const district = actorOf(newId(), '区财政', {
  grant: null,
  role: 'recommender',
  organisation: newId(),
  organisationName: '花溪区财政局',
})
export const digest = (): string => createHash('sha256').update(newId()).digest('hex')

/** The back half of the engine with a unit that has an account, a district, and agreements sealed wherever a test needs one. */
export async function paying() {
  openVault('secret of the tests, long enough')
  const world = await backHalf(30_000)
  await within(world.db, system(), 'write', async (tx) => {
    await run(
      tx,
      sql`insert into registry.person (id, name, created_at) values (${district.person}, '区财政', ${moment(day)})`,
    )
    await run(
      tx,
      sql`insert into registry.organisation (id, local_id, no_uscc_reason, name, kind, created_at) values (${district.standing.organisation}, 'T2', 'test', '花溪区财政局', 'government', ${moment(day)})`,
    )
  })

  async function added(number: string, name: string, organisation = world.host, who = hostAdmin): Promise<string> {
    const account = newId()
    const bank = '贵阳银行花溪支行'
    await world.does(addBankAccount, { account, organisation, bank, holder: name, number }, who, day)
    return account
  }
  async function verified(number: string, name: string): Promise<string> {
    const account = await added(number, name)
    await world.does(verifyBankAccount, { account, how: '与开户许可证一致' }, finance, day)
    return account
  }
  const account = await verified('6222000011112222', holder)

  let running = 0
  async function approved(amountWan = 10): Promise<string> {
    running += 1
    const dossier = await world.dossier('agreement', amountWan, `P${running}`)
    await within(world.db, system(), 'write', (tx) =>
      run(tx, sql`update procedure.dossier set approved_fen = requested_fen where id = ${dossier}`),
    )
    return dossier
  }
  /** A sealed agreement over so much; answers its payments. */
  async function sealed(amountWan = 10, made?: string): Promise<{ dossier: string; payments: string[] }> {
    const dossier = made ?? (await approved(amountWan))
    await world.does(sendAgreements, { round: world.round, dossiers: [dossier] }, officer, day)
    await world.does(submitAgreement, { dossier }, lead, day)
    await world.does(checkAgreement, { dossier, verdict: 'ok' }, officer, day)
    for (const [step, who] of [
      ['lead', lead],
      ['host', hostAdmin],
      ['bureau', officer],
    ] as const)
      await world.does(sealAgreement, { dossier, step, way: 'electronic' }, who, day)
    const { payments } = await world.asks(dossierPayments, { dossier }, lead, day)
    return { dossier, payments: payments.map(({ id }) => id) }
  }
  const asked = (payment: string, named = account, more: object = {}) =>
    world.does(requestPayment, { payment, account: named, ...more }, hostAdmin, day)
  const checked = async (payment: string, named = account, more: object = {}) => {
    await asked(payment, named)
    await world.does(checkPayment, { payment, verdict: 'ok', ...more }, officer, day)
  }
  const ordered = (...payments: string[]) =>
    world.does(orderPayments, { order: newId(), payments, ...clerk }, finance, day)
  const seen = (payment: string) => world.asks(readPayment, { payment }, finance, day)
  /** What the bank says of the last order of a payment, as a row of its file. */
  const word = async (payment: string, outcome: 'paid' | 'returned', more: object = {}) => {
    const { payment: row, legs } = await seen(payment)
    const { reference } = legs.filter(({ leg }) => leg === 1).at(-1)!
    return { line: 2, reference, amount_fen: row.amount_fen, outcome, ...more }
  }
  const told = async (...rows: Awaited<ReturnType<typeof word>>[]) => {
    const lines = rows.map((row, index) => ({ ...row, line: index + 2 }))
    const input = { file: newId(), name: '回单.csv', digest: digest(), rows: lines }
    return world.does(takeResults, input, finance, day)
  }
  const end = async () => {
    await world.db.destroy()
    await world.database.drop()
  }
  return { world, account, added, verified, approved, sealed, asked, checked, ordered, seen, word, told, end, wan }
}
export type Paying = Awaited<ReturnType<typeof paying>>
