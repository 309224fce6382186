import { Type } from 'typebox'
import { reading } from '#platform/act'
import { sealedColumns } from '../resealing.ts'
import { countSealed } from '../store/sealed.ts'
import { sealedNow } from '../vault.ts'

/** How many values each key has sealed, by where they are; `present` says which key seals now. */
export const sealedValues = reading('registry.sealed-values', {
  title: { zh: '加密密钥使用情况', en: 'Which keys have sealed what' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx }) {
    const head = sealedNow()
    const rows = []
    for (const column of sealedColumns())
      for (const { head: found, values } of await countSealed(tx, column))
        rows.push({
          where: `${column.table}.${column.column}`,
          key: found[0] === 1 ? 'secret' : found.subarray(2).toString('hex'),
          ciphers: found[1] === 1 ? 'national' : 'international',
          present: found.equals(head),
          values,
        })
    return rows
  },
})
