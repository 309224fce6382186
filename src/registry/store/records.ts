import type { Day, Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import { maskAccount } from '../personal.ts'
import type { BankAccount, Qualification, YearlyFigures, YearlySheet } from '../records.ts'
import { markOf, seal, unseal } from '../vault.ts'
import { orRefuse } from './unique.ts'

const accountColumns = sql.raw(
  'id, organisation, bank, bank_code, holder, number_mask, added_by, added_at, verified_at, verified_how, ended_at',
)
const theAccount = { zh: '这个银行账户', en: 'such bank account' }
type NewAccount = Pick<BankAccount, 'id' | 'organisation' | 'bank' | 'bank_code' | 'holder'> & {
  readonly number: string
}

export const insertAccount = (tx: Tx, made: NewAccount, by: string, at: Instant) =>
  orRefuse(
    run(
      tx,
      sql`
      insert into registry.bank_account (id, organisation, bank, bank_code, holder, number_sealed, number_mask, number_mark, added_by, added_at)
      values (${made.id}, ${made.organisation}, ${made.bank}, ${made.bank_code}, ${made.holder},
        ${seal(made.number, made.id, 'account')}, ${maskAccount(made.number)}, ${markOf('account', made.number)}, ${by}, ${at})`,
    ),
    { bank_account_one_open: 'registry.account_known', bank_account_pk: 'registry.account_known' },
  )

export const lockAccount = (tx: Tx, id: string): Promise<BankAccount> =>
  one(tx, sql<BankAccount>`select ${accountColumns} from registry.bank_account where id = ${id} for update`, theAccount)

export const verifyAccountRow = (tx: Tx, id: string, by: string | null, at: Instant, how: string) =>
  run(
    tx,
    sql`update registry.bank_account set verified_by = ${by}, verified_at = ${at}, verified_how = ${how} where id = ${id}`,
  )

export const endAccountRow = (tx: Tx, id: string, by: string | null, at: Instant, reason: string) =>
  run(
    tx,
    sql`update registry.bank_account set ended_by = ${by}, ended_at = ${at}, end_reason = ${reason} where id = ${id}`,
  )

export const accountsOf = (tx: Tx, organisation: string): Promise<BankAccount[]> =>
  all(
    tx,
    sql<BankAccount>`select ${accountColumns} from registry.bank_account where organisation = ${organisation} order by ended_at nulls first, added_at`,
  )

export type ListedAccount = BankAccount & { readonly organisation_name: string; readonly added_by_name: string | null }
/** Accounts that wait to be verified, the one that waits longest first; or all, the newest first. */
export const listAccountRows = (
  tx: Tx,
  { waiting, after }: { waiting: boolean; after: string | null },
  limit: number,
): Promise<ListedAccount[]> =>
  all(
    tx,
    sql<ListedAccount>`
    select a.*, o.name as organisation_name, p.name as added_by_name
    from (select ${accountColumns} from registry.bank_account where true
      ${waiting ? sql`and verified_at is null and ended_at is null` : sql``}
      ${after ? (waiting ? sql`and id > ${after}::uuid` : sql`and id < ${after}::uuid`) : sql``}
      order by ${waiting ? sql`id` : sql`id desc`} limit ${limit}) a
    join registry.organisation o on o.id = a.organisation left join registry.person p on p.id = a.added_by
    order by ${waiting ? sql`a.id` : sql`a.id desc`}`,
  )

/** The number in full, for a payment or a recorded look; null when the scope does not reach it. */
export async function accountNumber(tx: Tx, id: string): Promise<string | null> {
  const row = await first<{ number_sealed: Buffer }>(
    tx,
    sql`select number_sealed from registry.bank_account where id = ${id}`,
  )
  return row ? unseal(row.number_sealed, id, 'account') : null
}

const qualificationColumns = sql.raw('id, organisation, kind, number, issuer, since, until, ended_at')
export const insertQualification = (tx: Tx, made: Omit<Qualification, 'ended_at'>, by: string | null, at: Instant) =>
  run(
    tx,
    sql`
    insert into registry.qualification (id, organisation, kind, number, issuer, since, until, recorded_by, recorded_at)
    values (${made.id}, ${made.organisation}, ${made.kind}, ${made.number}, ${made.issuer}, ${made.since}, ${made.until}, ${by}, ${at})`,
  )

export const lockQualification = (tx: Tx, id: string): Promise<Qualification> =>
  one(tx, sql<Qualification>`select ${qualificationColumns} from registry.qualification where id = ${id} for update`, {
    zh: '这项资质',
    en: 'such qualification',
  })

export const endQualificationRow = (tx: Tx, id: string, by: string | null, at: Instant, reason: string) =>
  run(
    tx,
    sql`update registry.qualification set ended_by = ${by}, ended_at = ${at}, end_reason = ${reason} where id = ${id}`,
  )

/** All of an organisation, or only those in force on a day. */
export const qualificationsOf = (tx: Tx, organisation: string, day: Day | null): Promise<Qualification[]> =>
  all(
    tx,
    sql<Qualification>`
    select ${qualificationColumns} from registry.qualification where organisation = ${organisation}
    ${day ? sql`and ended_at is null and since <= ${day} and (until is null or until >= ${day})` : sql``} order by since desc, id`,
  )

const sheetColumns = sql.raw('organisation, year, as_of, figures, source, saved_by, saved_at, version')
export const sheetOf = (tx: Tx, organisation: string, year: number): Promise<YearlySheet | null> =>
  first(
    tx,
    sql<YearlySheet>`select ${sheetColumns} from registry.yearly_sheet where organisation = ${organisation} and year = ${year}`,
  )

export const sheetsOf = (tx: Tx, organisation: string): Promise<YearlySheet[]> =>
  all(
    tx,
    sql<YearlySheet>`select ${sheetColumns} from registry.yearly_sheet where organisation = ${organisation} order by year desc`,
  )

type NewSheet = Pick<YearlySheet, 'organisation' | 'year' | 'as_of' | 'source'> & { readonly figures: YearlyFigures }
/** Saves the sheet over `version` (0 for the first); false when another version stands there. */
export async function saveSheet(tx: Tx, sheet: NewSheet, version: number, by: string, at: Instant): Promise<boolean> {
  const rows =
    version === 0
      ? await run(
          tx,
          sql`
        insert into registry.yearly_sheet (organisation, year, as_of, figures, source, saved_by, saved_at)
        values (${sheet.organisation}, ${sheet.year}, ${sheet.as_of}, ${json(sheet.figures)}, ${sheet.source}, ${by}, ${at}) on conflict do nothing`,
        )
      : await run(
          tx,
          sql`
        update registry.yearly_sheet set as_of = ${sheet.as_of}, figures = ${json(sheet.figures)}, source = ${sheet.source},
          saved_by = ${by}, saved_at = ${at}, version = version + 1
        where organisation = ${sheet.organisation} and year = ${sheet.year} and version = ${version}`,
        )
  return rows === 1
}
