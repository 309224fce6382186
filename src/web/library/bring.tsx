import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { addListRows, bringList } from '../../overlap/index.ts'
import { filesIn, readFile, readTable } from '../../repository/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, FileField, Form, Heading, Inset, NumberField, TextField } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'

/** Rows that are handed over at a time. */
const chunk = 1000

/** An officer brings an open list of another funder as it was published. */
export const bringPage = page('/library/bring', {
  view: async (visit) => ({
    title: visit.t('上传公开名单', 'Bring an open list'),
    frame: 'workspace',
    body: <Bringing visit={visit} />,
  }),
  async submit(visit, typed) {
    const list = textOf(typed, 'list')
    const sheet = await sheetOf(visit, typed)
    const year = textOf(typed, 'year')
    const address = textOf(typed, 'address')
    await visit.perform(
      bringList,
      {
        list,
        source: textOf(typed, 'source'),
        funder: textOf(typed, 'funder'),
        ...(year ? { year: Number(year) } : {}),
        ...(address ? { address } : {}),
        fileName: sheet.name,
        columns: sheet.columns,
      },
      keyOf(typed),
    )
    for (let at = 0; at < sheet.rows.length; at += chunk)
      await visit.perform(addListRows, { list, from: at + 1, rows: sheet.rows.slice(at, at + chunk) })
    return go(
      `/library/lists/${list}`,
      visit.t(
        `已读取 ${sheet.rows.length} 行，请核对各列的含义`,
        `${sheet.rows.length} rows were read; check what each column holds`,
      ),
    )
  },
})

async function sheetOf(visit: Visit, typed: Typed) {
  const id = manyOf(typed, 'file').find(isId)
  if (!id)
    return refuse('repository.nothing_sent', {}, [{ field: 'file', says: { zh: '请选择文件', en: 'Choose a file' } }])
  const file = await visit.ask(readFile, { file: id })
  const sheet = await readTable(filesIn(visit.config.files), { hash: file.sha256, name: file.name })
  if (sheet.rows.length === 0) refuse('overlap.list_empty', { name: file.name })
  return { ...sheet, name: file.name }
}

const Bringing = ({ visit }: { visit: Visit }) => {
  const { t } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/library/lists', label: t('公开名单', 'Open lists') }]} />
      <Heading>{t('上传公开名单', 'Bring an open list')}</Heading>
      <Inset>
        {t(
          '只收其他资助机构已经公开的名单：国家、省、其他城市的立项公示或结果公告。上传后先核对各列、试导入，看过结果再入库；入库后可以整份撤销。',
          'Only lists that another funder has published: announcements of the nation, the province or other cities. After the upload you map its columns and try the import; nothing enters before you have seen the result, and the whole can be taken back.',
        )}
      </Inset>
      <Form visit={visit} multipart>
        <NewId visit={visit} name="list" />
        <FileField
          visit={visit}
          name="file"
          label={t('名单文件', 'File')}
          hint={t(
            'CSV（UTF-8 或 GB18030）、Excel（.xlsx，第一张表）或 JSON 行（.jsonl），最多 6 万行',
            'CSV (UTF-8 or GB18030), Excel (.xlsx, its first sheet) or JSON lines (.jsonl), up to 60,000 rows',
          )}
          accept={['csv', 'xlsx', 'jsonl', 'txt']}
        />
        <TextField
          visit={visit}
          name="source"
          label={t('名单简称', 'Short name of the list')}
          hint={t(
            '同一来源每次用同一个简称，再次导入时才能认出同一个项目，例如“贵州省科技计划”',
            'Use the same one each time, so that a project is known again, such as "Guizhou provincial plan"',
          )}
        />
        <TextField
          visit={visit}
          name="funder"
          label={t('资助机构', 'Funder')}
          hint={t('谁出资并公布', 'Who pays and has published it')}
        />
        <NumberField
          visit={visit}
          name="year"
          optional
          label={t('年度', 'Year')}
          hint={t('表中另有年度列的，以表为准', 'A year column of the table goes before it')}
        />
        <TextField
          visit={visit}
          name="address"
          optional
          label={t('公布的网址', 'Address where it was published')}
          hint="https://"
        />
        <Button>{t('上传并读取', 'Upload and read')}</Button>
      </Form>
    </>
  )
}
