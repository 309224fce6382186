import type { Instant } from '#platform/clock'
import { one, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'

/** Projects of a leader or a host that run on past their end; the platform looks, since a rule needs it whoever asks. */
export const overdueOf = async (tx: Tx, who: 'lead' | 'host', id: string, now: Instant): Promise<number> =>
  asSystem(
    tx,
    async () =>
      (
        await one(
          tx,
          sql<{ n: number }>`
          select count(*) as n from procedure.dossier d
          where ${sql.ref(`d.${who}`)} = ${id} and d.ended_at is null and not d.practice and d.due_at < ${now}
            and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
              where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' = 'run')`,
          { zh: '办件', en: 'dossiers' },
        )
      ).n,
  )
