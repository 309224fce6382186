import { Type } from 'typebox'
import { act } from '#platform/act'
import { idFrom } from '#platform/ids'
import { sealedColumns } from '../resealing.ts'
import { sealedOtherwise, writeSealed } from '../store/sealed.ts'
import { seal, sealedNow, unseal } from '../vault.ts'

/** Seals a batch of values by the present key that an earlier one had sealed. Done until none is left, at the server alone. */
export const resealValues = act('registry.reseal-values', {
  title: { zh: '更换加密密钥', en: 'Seal values by the present key' },
  input: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 5000, description: 'values in this batch' }) }),
  may: (actor) => actor.is('system'),
  async run({ limit }, { tx, record }) {
    const head = sealedNow()
    let left = limit
    for (const column of sealedColumns()) {
      if (left === 0) break
      for (const value of await sealedOtherwise(tx, column, head, left)) {
        const text = unseal(value.sealed, value.owner, column.field)
        await writeSealed(tx, column, { owner: value.owner, sealed: seal(text, value.owner, column.field) })
        left -= 1
      }
    }
    const resealed = limit - left
    const key = head.subarray(2).toString('hex')
    if (resealed > 0) record({ kind: 'sealing-key', id: idFrom('sealing key', key), after: { key, resealed } })
    return { resealed, key }
  },
})
