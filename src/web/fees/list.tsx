import { listFeeSheets } from '../../review/index.ts'
import { page } from '../page.ts'
import { Empty, Heading, Pager, Table, Tag } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'

/** Fee sheets, newest first: for finance and for whoever confirms. */
export const feeSheetsPage = page('/fees', {
  async view(visit) {
    const { t, query } = visit
    const { sheets, next } = await visit.ask(listFeeSheets, query.after ? { after: query.after } : {})
    const title = t('专家咨询费发放', 'Fee sheets')
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
              { key: 'title', head: t('评审组', 'Panel') },
              { key: 'month', head: t('月份', 'Month') },
              { key: 'payer', head: t('发放单位', 'Payer') },
              { key: 'people', head: t('人数', 'People'), numeric: true },
              { key: 'net', head: t('税后（元）', 'Net (CNY)'), numeric: true },
              { key: 'gross', head: t('税前（元）', 'Gross (CNY)'), numeric: true },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={sheets.map((one) => ({
              id: one.id,
              href: visit.href(`/panels/${one.panel}/fees`),
              cells: {
                title: one.title,
                month: one.month.slice(0, 7),
                payer: one.payer_name,
                people: String(one.people),
                net: yuanText(one.net_fen),
                gross: yuanText(one.gross_fen),
                state: one.confirmed_at ? (
                  <Tag tone="good">{t('已确认', 'Confirmed')}</Tag>
                ) : (
                  <Tag tone="wait">{t('待确认', 'To be confirmed')}</Tag>
                ),
              },
            }))}
            empty={
              <Empty title={t('还没有发放表', 'No fee sheet yet')}>
                {t('在评审组页面打开“专家咨询费”即可编制。', 'Open “Fees” on the page of a panel to make one.')}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})
