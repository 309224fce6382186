import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { screenBatch } from '../batch.ts'
import { concludeMany } from '../conclude-many.ts'
import { BatchInput } from '../inputs-review.ts'
import { lettersTo } from '../letters-to.ts'
import { onBehalf } from '../on-behalf.ts'
import { lockDossiers } from '../store/dossier.ts'

/**
 * Passes many dossiers at once: those in which every rule holds and whose person-judged rules were confirmed for the
 * batch. The others stay where they are, each with its reasons, as the dry run said.
 */
export const screenMany = act('procedure.screen-many', {
  title: { zh: '批量通过形式审查', en: 'Pass many at screening' },
  input: Type.Object(BatchInput),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossiers: wanted, confirmed }, deed) {
    const { tx, now } = deed
    const screened = await screenBatch(tx, await lockDossiers(tx, wanted), new Set(confirmed), now)
    const passing = screened.filter(({ why }) => why.length === 0)
    if (passing.length === 0)
      refuse(
        'procedure.none_to_pass',
        { count: screened.length },
        screened.flatMap(({ dossier, why }) => why.map((says) => ({ field: `dossiers.${dossier.id}`, says }))),
      )
    const byRound = Map.groupBy(passing, ({ dossier }) => `${dossier.programme} ${dossier.round}`)
    for (const group of byRound.values()) await passTogether(deed, group)
    const letters = await lettersTo(
      deed,
      passing.map(({ dossier }) => dossier),
      'screening-passed',
      () => ({}),
    )
    await sendAll(tx, letters)
    return {
      passed: passing.length,
      left: screened
        .filter(({ why }) => why.length > 0)
        .map(({ dossier, why }) => ({ dossier: dossier.id, number: dossier.number, title: dossier.title, why })),
    }
  },
})

type Screening = Awaited<ReturnType<typeof screenBatch>>[number]

async function passTogether(deed: Parameters<typeof onBehalf>[0], group: readonly Screening[]): Promise<void> {
  const dossiers = group.map(({ dossier }) => dossier)
  const behalf = await onBehalf(deed, 'procedure.screen-many', dossiers[0]!, dossiers)
  const conclusions = group.map(({ dossier, rules }) => ({
    dossier,
    result: 'pass',
    facts: { batch: true, verdicts: rules.map((rule) => ({ rule: rule.code, ok: true })) },
  }))
  await concludeMany(deed, conclusions, behalf)
}
