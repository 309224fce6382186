import { isId } from '#platform/ids'
import { myFees, savePayee } from '../../review/index.ts'
import { go, page } from '../page.ts'
import { Button, Card, Empty, Form, Heading, Pager, Summary, Table, TextField } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'
import { keyOf, textOf } from '../typed.ts'
import { whyNothing } from './sheet-table.tsx'

/** An expert's own fees as they were confirmed, and the account they go to. */
export const myFeesPage = page('/my-fees', {
  async view(visit) {
    const { t, lang, query } = visit
    const { fees, payee, next } = await visit.ask(myFees, isId(query.after) ? { after: query.after } : {})
    const title = t('我的咨询费', 'My fees')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'panel', head: t('评审组', 'Panel') },
              { key: 'month', head: t('发放月份', 'Month') },
              { key: 'payer', head: t('发放单位', 'Payer') },
              { key: 'net', head: t('税后（元）', 'Net (CNY)'), numeric: true },
              { key: 'tax', head: t('代扣个税（元）', 'Withheld (CNY)'), numeric: true },
              { key: 'gross', head: t('税前（元）', 'Gross (CNY)'), numeric: true },
            ]}
            rows={fees.map((one) => ({
              id: one.sheet,
              cells: {
                panel: one.title,
                month: one.month.slice(0, 7),
                payer: one.payer_name,
                net: one.excluded ? whyNothing[one.excluded as keyof typeof whyNothing][lang] : yuanText(one.net_fen),
                tax: yuanText(one.tax_fen),
                gross: yuanText(one.gross_fen),
              },
            }))}
            empty={
              <Empty title={t('还没有确认的咨询费', 'No confirmed fee yet')}>
                {t('组织单位确认发放表后会列在这里。', 'It is listed here once the organiser has confirmed the sheet.')}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
          <Card title={t('收款账户', 'Where it is paid to')}>
            {payee ? (
              <Summary
                rows={[
                  { key: t('开户行', 'Bank and branch'), value: payee.bank },
                  { key: t('账号', 'Account'), value: payee.mask },
                ]}
              />
            ) : null}
            <Form visit={visit}>
              <TextField visit={visit} name="bank" label={t('开户行', 'Bank and branch')} value={payee?.bank ?? ''} />
              <TextField
                visit={visit}
                name="number"
                inputmode="numeric"
                label={t('账号', 'Account number')}
                hint={t('加密保存，只有财务人员在发放时能看到', 'Kept sealed; finance alone sees it when it pays')}
              />
              <Button>{t('保存账户', 'Save the account')}</Button>
            </Form>
          </Card>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { warning } = await visit.perform(
      savePayee,
      { bank: textOf(typed, 'bank'), number: textOf(typed, 'number') },
      keyOf(typed),
    )
    return go('/my-fees', warning ? warning[visit.lang] : visit.t('账户已保存', 'The account is saved'))
  },
})
