import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { listMerges, type Merge, undoMerge } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Details,
  Form,
  Heading,
  Hidden,
  instantText,
  Link,
  Pager,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'
import { RegistryTabs } from './tabs.tsx'

const size = 50

/** Every merge with its reason; it moved nothing, so it can be taken away again. */
export const mergesPage = page('/registry/merges', {
  async view(visit) {
    const { t, query } = visit
    const merges = await visit.ask(listMerges, { limit: size, ...(isId(query.after) ? { after: query.after } : {}) })
    return {
      title: t('合并记录', 'Merges'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('合并记录', 'Merges')}</Heading>
          <RegistryTabs visit={visit} current="merges" />
          <Merges visit={visit} merges={merges} />
          <Pager visit={visit} next={merges.length === size ? merges.at(-1)!.id : null} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const merge = textOf(typed, 'merge')
    const undone = { merge, reason: textOf(typed, `reason-${merge}`) }
    await inRow(merge, visit.perform(undoMerge, undone, keyOf(typed)))
    return go('/registry/merges', visit.t('已撤销合并', 'The merge is undone'))
  },
})

function Merges({ visit, merges }: { readonly visit: Visit; readonly merges: readonly Merge[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('合并记录', 'Merges')}
      captionHidden
      columns={[
        { key: 'kept', head: t('保留', 'Kept') },
        { key: 'gone', head: t('并入', 'Merged into it') },
        { key: 'reason', head: t('理由', 'Reason') },
        { key: 'at', head: t('时间', 'When') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={merges.map((merge) => ({
        id: merge.id,
        cells: {
          kept: <End visit={visit} merge={merge} which="kept" />,
          gone: <End visit={visit} merge={merge} which="gone" />,
          reason: merge.reason,
          at: instantText(merge.merged_at, lang),
          state: merge.undone_at ? (
            <>
              <Tag>{t('已撤销', 'Undone')}</Tag>
              <span class="govuk-hint">
                {instantText(merge.undone_at, lang)} {merge.undo_reason}
              </span>
            </>
          ) : (
            <>
              <Tag tone="good">{t('有效', 'Holds')}</Tag>
              {visit.actor.is('officer', 'system-admin') ? <Undoing visit={visit} merge={merge} /> : null}
            </>
          ),
        },
      }))}
      empty={t('还没有合并过记录。', 'Nothing has been merged.')}
    />
  )
}

type EndProps = { readonly visit: Visit; readonly merge: Merge; readonly which: 'kept' | 'gone' }
const End = ({ visit, merge, which }: EndProps): VNode => (
  <Link visit={visit} href={`/registry/${merge.kind === 'person' ? 'people' : 'organisations'}/${merge[which]}`}>
    {merge[`${which}_name`] ?? '—'}
  </Link>
)

const Undoing = ({ visit, merge }: { readonly visit: Visit; readonly merge: Merge }): VNode => (
  <Details summary={visit.t('撤销合并', 'Undo it')}>
    <Form visit={visit}>
      <Hidden name="merge" value={merge.id} />
      <TextField visit={visit} name={`reason-${merge.id}`} label={visit.t('理由', 'Reason')} max={500} />
      <Button tone="warning">
        {visit.t('撤销合并', 'Undo the merge')}
        <span class="govuk-visually-hidden"> {merge.gone_name}</span>
      </Button>
    </Form>
  </Details>
)
