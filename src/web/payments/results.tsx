import type { VNode } from 'preact'
import { refuse } from '#platform/refusal'
import { linesOf, listResultFiles, sheetOf, takeResults } from '../../procedure/index.ts'
import { filesIn, readFile } from '../../repository/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  Details,
  Empty,
  FileField,
  Form,
  Heading,
  instantText,
  moneyText,
  Pager,
  Table,
  TextField,
} from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'

/** The bank's result files: taken row by row, with totals before and after, and what was set aside. */
export const resultsPage = page('/payment-results', {
  async view(visit) {
    const { t, lang, query, actor } = visit
    const { files, next } = await visit.ask(listResultFiles, query.after ? { after: query.after } : {})
    const title = t('支付结果', 'Payment results')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          {actor.is('finance') ? <Taking visit={visit} /> : null}
          <Table
            caption={t('已导入的文件', 'Files taken')}
            columns={[
              { key: 'name', head: t('文件', 'File') },
              { key: 'total', head: t('合计', 'Total'), numeric: true },
              { key: 'paid', head: t('已支付', 'Paid'), numeric: true },
              { key: 'returned', head: t('退票', 'Returned'), numeric: true },
              { key: 'aside', head: t('待处理', 'Set aside'), numeric: true },
              { key: 'at', head: t('导入', 'Taken') },
            ]}
            rows={files.map((file) => ({
              id: file.id,
              href: visit.href(`/payment-results/${file.id}`),
              cells: {
                name: file.name,
                total: moneyText(file.total_fen, lang),
                paid: file.paid,
                returned: file.returned,
                aside: file.aside,
                at: `${file.taken_by_name} ${instantText(file.taken_at, lang)}`,
              },
            }))}
            empty={<Empty title={t('还没有导入支付结果', 'No results were taken yet')} />}
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const id = textOf(typed, 'sheet')
    if (!id)
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'sheet', says: { zh: '请选择文件', en: 'Choose a file' } },
      ])
    const file = await visit.ask(readFile, { file: id })
    const opened = await filesIn(visit.config.files).store.open(file.sha256)
    const parts: Buffer[] = []
    for await (const part of opened?.stream ?? []) parts.push(part as Buffer)
    const lines = await linesOf(Buffer.concat(parts))
    const sheet = lines ? sheetOf(lines) : null
    if (!sheet || sheet.count === 0) refuse('procedure.result_file_unread')
    const reason = textOf(typed, 'totalReason')
    const taken = await visit.perform(
      takeResults,
      {
        file: textOf(typed, 'file'),
        name: file.name,
        digest: file.sha256,
        statedFen: sheet!.stated_fen,
        ...(reason ? { totalReason: reason } : {}),
        rows: sheet!.rows,
      },
      keyOf(typed),
    )
    const { t } = visit
    return go(
      `/payment-results/${taken.file}`,
      t(
        `${taken.paid} 笔已支付，${taken.returned} 笔退票，${taken.aside} 行待处理`,
        `${taken.paid} paid, ${taken.returned} returned, ${taken.aside} set aside`,
      ),
    )
  },
})

const Taking = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('导入银行回单', 'Take the bank’s file')}>
    <Form visit={visit} multipart>
      <NewId visit={visit} name="file" />
      <FileField
        visit={visit}
        name="sheet"
        label={visit.t('回单文件（CSV 或 XLSX）', 'Result file (CSV or XLSX)')}
        accept={['csv', 'xlsx']}
      />
      <TextField
        visit={visit}
        name="totalReason"
        label={visit.t('合计不符仍要导入的原因', 'Why a wrong total is taken all the same')}
        optional
        max={500}
      />
      <Button>{visit.t('导入', 'Take')}</Button>
    </Form>
    <Format visit={visit} />
  </Card>
)

/** What the file may look like, in the words of whoever fills it in. */
const Format = ({ visit }: { readonly visit: Visit }): VNode => (
  <Details summary={visit.t('文件格式', 'Format of the file')}>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {visit.t(
          '最简单的办法：在导出的拨款单上填好最后四列，原样导回。',
          'Simplest: fill in the last four columns of the exported order and bring it back.',
        )}
      </li>
      <li>
        {visit.t(
          '必有的列：支付编号、金额、支付结果。可有：支付日期、银行流水号、退回原因。列的顺序不限，前面可以有标题行。',
          'Needed columns: 支付编号 (reference), 金额 (amount), 支付结果 (result). Optional: 支付日期, 银行流水号, 退回原因. Any order; titles may stand above.',
        )}
      </li>
      <li>
        {visit.t(
          '支付结果写“成功”或“退票”（也认“已支付、失败、退回”）。',
          'The result reads 成功 or 退票 (also 已支付, 失败, 退回, paid, returned).',
        )}
      </li>
      <li>
        {visit.t(
          '金额默认为元；表头或“单位：万元”写明的按万元读。全角数字、千分位、空格都认，不足一分的不认。',
          'Amounts are yuan, or 万元 where the head or “单位：万元” says so. Full width, commas and blanks are read; fractions of a fen are not.',
        )}
      </li>
      <li>
        {visit.t(
          'CSV 可以是 UTF-8、GB18030 或 UTF-16；XLSX 读第一张有内容的表，合并单元格按行展开，含公式的行不入账。',
          'CSV in UTF-8, GB18030 or UTF-16; of a workbook the first sheet with rows, merged cells spread, rows with formulas set aside.',
        )}
      </li>
      <li>
        {visit.t(
          '有“合计”行的，与各行相加核对，不符不入账。对不上的行逐行列出，可以人工对应。',
          'A 合计 row is held against the sum; when they differ nothing is posted. Rows that do not fit are listed one by one to be matched by hand.',
        )}
      </li>
    </ul>
  </Details>
)
