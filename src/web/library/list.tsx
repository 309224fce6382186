import type { VNode } from 'preact'
import { importList, listRejects, readOpenList, tryList, undoList } from '../../overlap/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Details,
  Form,
  Heading,
  Inset,
  instantText,
  Summary,
  TextArea,
  Warning,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { Columns, mappingIn, Sample } from './list-columns.tsx'
import { Counts, Rejects } from './list-found.tsx'
import { stageSays } from './lists.tsx'

type Read = Awaited<ReturnType<(typeof readOpenList)['run']>>
type Wrong = Awaited<ReturnType<(typeof listRejects)['run']>>
type Props = { readonly visit: Visit; readonly read: Read }

/** One open list on its way into the library: columns, dry run, import, and the way back. */
export const listPage = page('/library/lists/:list', {
  async view(visit) {
    const { t } = visit
    const list = idIn(visit, 'list', '公开名单', 'open list')
    const read = await visit.ask(readOpenList, { list })
    const wrong = await visit.ask(listRejects, { list, limit: 20 })
    return {
      title: read.list.source,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/library/lists', label: t('公开名单', 'Open lists') }]} />
          <Heading caption={t('公开名单', 'Open list')}>{read.list.source}</Heading>
          <Facts visit={visit} read={read} />
          <Steps visit={visit} read={read} wrong={wrong} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const list = idIn(visit, 'list', '公开名单', 'open list')
    return go(`/library/lists/${list}`, await done(visit, typed, list))
  },
})

async function done(visit: Visit, typed: Typed, list: string): Promise<string> {
  const { t } = visit
  if (textOf(typed, '_do') === 'import') {
    const { stage } = await visit.perform(importList, { list }, keyOf(typed))
    return stage === 'imported'
      ? t('已导入，几分钟内可用于查重', 'Imported; within minutes dossiers are compared with it')
      : t('已开始导入，可以离开此页', 'The import has begun; you may leave this page')
  }
  if (textOf(typed, '_do') === 'undo') {
    await visit.perform(undoList, { list, reason: textOf(typed, 'reason') }, keyOf(typed))
    return t('已撤销导入', 'Taken back')
  }
  await visit.perform(tryList, { list, mapping: mappingIn(typed) }, keyOf(typed))
  return t('已试导入，尚未入库', 'Tried; nothing has entered the library yet')
}

const Facts = ({ visit: { t, lang }, read: { list } }: Props): VNode => (
  <Summary
    rows={[
      { key: t('状态', 'State'), value: stageSays[list.stage][lang] },
      { key: t('资助机构', 'Funder'), value: [list.funder, list.year].filter(Boolean).join(' · ') },
      {
        key: t('公布的网址', 'Published at'),
        value: list.address ? (
          <a class="govuk-link" href={list.address} rel="noreferrer noopener">
            {list.address}
          </a>
        ) : (
          '—'
        ),
      },
      { key: t('文件', 'File'), value: `${list.file_name} · ${t(`${list.rows} 行`, `${list.rows} rows`)}` },
      { key: t('上传', 'Brought'), value: `${list.person_name} ${instantText(list.at, lang)}` },
    ]}
  />
)

function Steps({ visit, read, wrong }: Props & { readonly wrong: Wrong }): VNode {
  const { t } = visit
  const { list } = read
  const officer = visit.actor.is('officer')
  return (
    <>
      {list.stage === 'importing' || list.stage === 'undoing' ? <Progress visit={visit} read={read} /> : null}
      {list.stage === 'brought' ? null : <Counts visit={visit} list={list} />}
      {list.stage === 'brought' ? null : <Rejects visit={visit} list={list} wrong={wrong} />}
      {officer && list.stage === 'tried' ? (
        <Form visit={visit}>
          <Button name="_do" value="import">
            {t('导入外部参考库', 'Import into the library')}
          </Button>
        </Form>
      ) : null}
      {officer && list.stage === 'brought' ? <Columns visit={visit} read={read} /> : null}
      {officer && list.stage === 'tried' ? (
        <Details summary={t('重新对应各列', 'Map the columns again')}>
          <Columns visit={visit} read={read} />
        </Details>
      ) : null}
      <Sample visit={visit} read={read} />
      {officer && list.stage === 'imported' ? <Undoing visit={visit} /> : null}
      {list.undone_reason ? (
        <Inset>
          {t(
            `${list.undone_by_name} 撤销了导入：${list.undone_reason}`,
            `Taken back by ${list.undone_by_name}: ${list.undone_reason}`,
          )}
        </Inset>
      ) : null}
    </>
  )
}

function Progress({ visit: { t }, read: { list } }: Props): VNode {
  const percent = Math.min(99, Math.floor((100 * list.reached) / Math.max(1, list.rows)))
  return (
    <Inset>
      <p class="govuk-body">
        {t(
          `正在处理：${list.reached} / ${list.rows} 行（${percent}%）。可以离开此页，稍后再看。`,
          `Under way: ${list.reached} of ${list.rows} rows (${percent}%). You may leave this page and come back.`,
        )}
      </p>
      <progress max={100} value={percent} aria-label={t('进度', 'Progress')}>{`${percent}%`}</progress>
    </Inset>
  )
}

const Undoing = ({ visit }: { readonly visit: Visit }): VNode => (
  <>
    <h2 class="govuk-heading-m">{visit.t('撤销导入', 'Take the import back')}</h2>
    <Warning>
      {visit.t(
        '新增的条目会删除，改动的恢复原样。已用于认定的条目保留。',
        'What was new goes, what was changed is as before. Entries that somebody has judged a dossier by stay.',
      )}
    </Warning>
    <Form visit={visit}>
      <TextArea visit={visit} name="reason" label={visit.t('撤销的理由', 'Reason')} rows={2} max={1000} />
      <Button tone="warning" name="_do" value="undo">
        {visit.t('整份撤销', 'Take all of it back')}
      </Button>
    </Form>
  </>
)
