import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { accountOf, sourceText } from '../account.ts'
import { Amount, BudgetYear, Currency, Document, LevelInput, mayKeep } from '../inputs.ts'
import { postTransfers } from '../moving.ts'
import { insertAllotment } from '../store/allotment.ts'
import { openAccounts } from '../store/moving.ts'
import { refuseAmount, refuseCurrency } from '../transfer.ts'

/** Registers what finance handed down: its document, function and economic class, year and level, and the money on its account. */
export const registerAllotment = act('ledger.register-allotment', {
  title: { zh: '登记预算指标', en: 'Register a budget allotment' },
  input: Type.Object({
    allotment: Id(),
    title: Type.String({ minLength: 2, maxLength: 200 }),
    document: Document('指标文号, the number of the allotment’s document'),
    year: BudgetYear(),
    level: LevelInput,
    functionClass: Type.String({ pattern: '^\\d{3}(\\d{2}){0,2}$', description: '功能分类, such as 2060404' }),
    economicClass: Type.String({ pattern: '^\\d{3}(\\d{2})?$', description: '经济分类, such as 50799' }),
    receivedOn: Type.String({ format: 'date' }),
    amountFen: Amount(),
    currency: Currency(),
  }),
  may: mayKeep,
  async run(input, deed) {
    const { allotment: id, year, level, amountFen } = input
    refuseAmount(amountFen)
    refuseCurrency(input.currency)
    const origin = accountOf.origin(year, level)
    const account = accountOf.allotment(id)
    const { document, title } = input
    await openAccounts(deed, [
      { id: origin, kind: 'origin', year, title: `${year} ${sourceText[level].zh}` },
      { id: account, kind: 'allotment', year, title: `${document} ${title}` },
    ])
    if ((await insertAllotment(deed, { ...input, id, account })) === 0) refuse('ledger.allotment_known')
    const transfer = idFrom('ledger allotment', id)
    await postTransfers(deed, [
      { id: transfer, purpose: 'allot', debit: origin, credit: account, amountFen, about: id, document },
    ])
    deed.record({ kind: 'allotment', id, after: { document, year, level, amount_fen: amountFen } })
    return { allotment: id, account, transfer }
  },
})
