import type { VNode } from 'preact'
import { isDay } from '#platform/clock'
import { type Problem, refuse } from '#platform/refusal'
import { type Fact, voucherKinds } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { SelectField, TextArea } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

/** Invoices and slips, one a line, as they are copied out of a sheet. */
export const FactsField = ({ visit }: { readonly visit: Visit }): VNode => (
  <>
    <SelectField
      visit={visit}
      name="factKind"
      label={visit.t('凭证种类', 'Kind of voucher')}
      value="invoice"
      options={Object.entries(voucherKinds).map(([value, text]) => ({ value, label: text[visit.lang] }))}
    />
    <TextArea
      visit={visit}
      name="facts"
      rows={6}
      label={visit.t('凭证清单', 'Vouchers')}
      hint={visit.t(
        '每行一张：号码、开具单位、日期（如 2026-03-01）、金额（元），用逗号或从表格直接粘贴。同一凭证只能作为一次拨付的依据。',
        'One a line: number, issuer, day (2026-03-01), amount in yuan, with commas or pasted from a sheet. Each pays once.',
      )}
    />
  </>
)

export function factsIn(typed: Typed): Fact[] {
  const kind = textOf(typed, 'factKind') as Fact['kind']
  const lines = textOf(typed, 'facts')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const problems: Problem[] = []
  const facts = lines.flatMap((line, index): Fact[] => {
    const [number = '', issuer = '', day = '', amount = ''] = line
      .normalize('NFKC')
      .split(/\t|,|;/)
      .map((part) => part.trim())
    const issued_on = day
      .replace(/[/.年月]/g, '-')
      .replace(/日$/, '')
      .replace(/-(\d)(?=-|$)/g, '-0$1')
    const money = /^(\d{1,12})(?:\.(\d{1,2}))?元?$/.exec(amount.replace(/\s/g, ''))
    if (number && issuer.length >= 2 && isDay(issued_on) && money)
      return [
        {
          kind,
          number,
          issuer,
          issued_on,
          amount_fen: Number(money[1]) * 100 + Number((money[2] ?? '').padEnd(2, '0')),
        },
      ]
    problems.push({
      field: 'facts',
      says: {
        zh: `第 ${index + 1} 行应为：号码，开具单位，日期，金额（元）`,
        en: `Line ${index + 1} must be: number, issuer, day, amount in yuan`,
      },
    })
    return []
  })
  if (problems.length > 0) refuse('platform.input_invalid', { count: problems.length }, problems)
  return facts
}
