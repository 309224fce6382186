import { system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { type Db, within } from '#platform/db'
import { perform } from '#platform/perform'
import { catalogue } from './duties/index.ts'
import { parameterSheet, seedValues } from './policy/index.ts'
import { isNews, publishProgramme } from './procedure/index.ts'

const platform = system('筑科平台 Zhuke')

/**
 * What a release brings to every database: values of the policy sheet that are not there yet, and programmes that this
 * bureau has not had. Done again, it changes nothing; what the bureau has set itself stays.
 */
export async function bringRelease(db: Db, now: Instant): Promise<void> {
  await within(db, platform, 'write', (tx) => seedValues(tx, parameterSheet, now))
  for (const definition of catalogue)
    if (await within(db, platform, 'read', (tx) => isNews(tx, definition)))
      await perform(
        db,
        publishProgramme,
        { definition, note: '随平台版本发布 / came with the release' },
        { actor: platform, received: now, via: 'cli', lang: 'zh' },
      )
}
