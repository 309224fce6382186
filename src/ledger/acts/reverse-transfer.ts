import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Document, mayKeep, Note } from '../inputs.ts'
import { reverseTransfer } from '../moving.ts'

/** 冲销: corrects what was posted by posting it once more the other way round, together with all that it is linked with. */
export const reverseByHand = act('ledger.reverse-transfer', {
  title: { zh: '冲销', en: 'Reverse a transfer' },
  input: Type.Object({ transfer: Id(), reversal: Id(), document: Document(), note: Note() }),
  may: mayKeep,
  async run(given, deed) {
    const reversals = await reverseTransfer(deed, given)
    const { document, note } = given
    deed.record({ kind: 'transfer', id: given.transfer, after: { reversal: given.reversal, document, note } })
    return { reversals }
  },
})
