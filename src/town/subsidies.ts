import { dayOf, type Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { closeNotice, confirmDossier, drawUpList, openRound, publishNotice, publishRound } from '../procedure/index.ts'
import { addBankAccount, addQualification, saveYearlySheet, verifyBankAccount } from '../registry/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'

const wan = 1_000_000
export const subsidyRound = townId('round after-subsidy')
export const accountOf = (key: 'host' | 'host2' | 'host3'): string => townId(`account of ${key}`)

/** 免申即享: two firms are on the list by their figures; one has confirmed and waits to be paid, the other is still asked. */
export async function tellSubsidies(does: Doing, today: Instant): Promise<void> {
  const at = (days: number) => daysFrom(today, days)
  const officer = actorAs('officer')
  await keepFigures(does, at(-150))
  for (const key of ['host', 'host2', 'host3'] as const) await openAccount(does, key, at(-149))
  await openSubsidies(does, today)
  const list = { round: subsidyRound, organisations: [organisation('host3').id] }
  const { listed } = await does(drawUpList, list, officer, at(-30))
  await does(confirmDossier, { dossier: listed[0]!, account: accountOf('host3') }, actorAs('host3'), at(-28))
  await show(does, at)
  await does(drawUpList, { round: subsidyRound }, officer, at(-2))
}

async function keepFigures(does: Doing, at: Instant): Promise<void> {
  const year = Number(dayOf(at).slice(0, 4)) - 1
  const sheets = [
    ['host', year - 1, 400],
    ['host3', year, 900],
    ['host3', year - 1, 300],
  ] as const
  for (const [key, of, spent] of sheets)
    await does(
      saveYearlySheet,
      {
        organisation: organisation(key).id,
        year: of,
        as_of: `${of}-12-31`,
        figures: { rd_spend_fen: spent * wan },
        source: '示范数据：年度审计报告',
        version: 0,
      },
      actorAs(key),
      at,
    )
  await does(
    addQualification,
    {
      qualification: townId('qualification host3'),
      organisation: organisation('host3').id,
      kind: 'technology-sme',
      number: 'KX-示范-0003',
      issuer: '示范认定机构',
      since: `${year}-06-01`,
      until: `${year + 3}-05-31`,
    },
    actorAs('officer'),
    at,
  )
}

/** Acts on accounts are not remembered by their key: an account that is there already stays as it is. */
async function openAccount(does: Doing, key: 'host' | 'host2' | 'host3', at: Instant): Promise<void> {
  const account = accountOf(key)
  const { id, name } = organisation(key)
  const number = `52010000${account.replace(/\D/g, '').slice(0, 10).padEnd(10, '0')}`
  const input = { account, organisation: id, bank: '示范银行贵阳分行', holder: name, number }
  await kept(does(addBankAccount, input, actorAs(key), at))
  await kept(does(verifyBankAccount, { account, how: '示范数据：小额打款核验' }, actorAs('finance'), at))
}
const kept = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Refusal && /^registry\.account_(known|settled)$/.test(error.code))) throw error
  })

async function openSubsidies(does: Doing, today: Instant): Promise<void> {
  const officer = actorAs('officer')
  const day = (days: number) => dayOf(daysFrom(today, days))
  const input = {
    round: subsidyRound,
    programme: 'after-subsidy',
    code: 'HBZ-示范-1',
    title: { zh: '研发投入后补助（示范批次）', en: 'After-subsidy of R&D spending (demonstration)' },
    announcement: {
      zh: '免申即享：不用申报，符合条件的企业会收到确认通知。本批次及其中所有单位、人员均为示范。',
      en: 'There is nothing to apply for: firms that qualify are asked to confirm. This round and everybody in it are made up.',
    },
    year: Number(day(0).slice(0, 4)),
    owner: organisation('bureau').id,
    opensAt: `${day(-40)}T09:00:00+08:00`,
    budgetFen: 300 * wan,
    contact: '示范联系人：丁一平，0851-00000000（示范号码）',
  }
  await does(openRound, input, officer, daysFrom(today, -45))
  await does(publishRound, { round: subsidyRound }, officer, daysFrom(today, -45))
}

async function show(does: Doing, at: (days: number) => Instant): Promise<void> {
  const notice = townId('notice after-subsidy')
  const input = {
    notice,
    round: subsidyRound,
    title: { zh: '研发投入后补助公示（示范）', en: 'Notice of after-subsidies (demonstration)' },
    body: {
      zh: '现将拟补助单位予以公示，欢迎监督。',
      en: 'Those who are to get an after-subsidy are shown here; objections are welcome.',
    },
  }
  await does(publishNotice, input, actorAs('officer'), at(-25))
  await does(closeNotice, { notice }, actorAs('officer'), at(-8))
}
