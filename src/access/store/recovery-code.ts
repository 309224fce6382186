import type { Instant } from '#platform/clock'
import { run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'

/** New codes take the place of all earlier ones, used or not. */
export const replaceRecoveryCodes = (tx: Tx, account: string, marks: readonly Buffer[], at: Instant) =>
  asSystem(tx, async () => {
    await run(tx, sql`delete from access.recovery_code where account = ${account}`)
    await run(
      tx,
      sql`
      insert into access.recovery_code (account, mark, made_at)
      select ${account}, mark, ${at} from unnest(${[...marks]}::bytea[]) mark`,
    )
  })

/** Uses one code up; 0 when there is no such code or it was used before. */
export const spendRecoveryCode = (tx: Tx, account: string, mark: Buffer, at: Instant): Promise<number> =>
  asSystem(tx, () =>
    run(
      tx,
      sql`update access.recovery_code set used_at = ${at} where account = ${account} and mark = ${mark} and used_at is null`,
    ),
  )
