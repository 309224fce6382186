import type { VNode } from 'preact'
import { everyAct } from '#platform/act'
import { isId } from '#platform/ids'
import { searchRecord } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Button, Empty, Filters, Heading, instantText, Pager, SelectField, Table, TextField } from '../parts/index.ts'
import { SupervisorTabs } from './tabs.tsx'

/** The record of acts: who did what to which matter, found by act, by name or by the id of the matter. */
export const recordPage = page('/supervisor/record', {
  async view(visit) {
    const { act, name, subject, after } = visit.query
    const found = await visit.ask(searchRecord, {
      ...(act ? { act } : {}),
      ...(name ? { name } : {}),
      ...(isId(subject) ? { subject } : {}),
      ...(after && /^\d+$/.test(after) ? { before: Number(after) } : {}),
    })
    return {
      title: visit.t('办理记录', 'Record of acts'),
      frame: 'workspace',
      body: <Records visit={visit} found={found} />,
    }
  },
})

type Found = Awaited<ReturnType<typeof searchRecord.run>>

function Records({ visit, found }: { visit: Visit; found: Found }): VNode {
  const { t, lang, query } = visit
  return (
    <>
      <Heading>{t('办理记录', 'Record of acts')}</Heading>
      <SupervisorTabs visit={visit} current="record" />
      <Filters visit={visit}>
        <TextField visit={visit} name="name" label={t('办理人姓名', 'Name')} value={query.name} width={10} />
        <SelectField
          visit={visit}
          name="act"
          label={t('办理', 'Act')}
          value={query.act}
          empty={t('全部', 'All')}
          options={everyAct().map((one) => ({ value: one.name, label: one.title[lang] }))}
        />
        <TextField
          visit={visit}
          name="subject"
          label={t('事项编号（UUID）', 'Id of the matter')}
          value={query.subject}
          width={20}
        />
        <Button tone="secondary">{t('查找', 'Search')}</Button>
      </Filters>
      <Table
        caption={t('办理记录', 'Record of acts')}
        captionHidden
        columns={[
          { key: 'at', head: t('时间', 'When') },
          { key: 'title', head: t('办理', 'Act') },
          { key: 'who', head: t('办理人', 'Who') },
          { key: 'subject', head: t('事项', 'Matter') },
          { key: 'via', head: t('途径', 'Through') },
        ]}
        rows={found.entries.map((entry) => ({
          id: String(entry.event),
          cells: {
            at: instantText(entry.at, lang),
            title: entry.title[lang],
            who: `${entry.person_name}（${entry.role}）`,
            subject: (
              <a class="govuk-link" href={visit.href(`/supervisor/record?subject=${entry.subject}`)}>
                {entry.subject_kind} {entry.subject.slice(0, 8)}
              </a>
            ),
            via: entry.via,
          },
        }))}
        empty={<Empty title={t('没有符合的记录', 'No record fits')} />}
      />
      <Pager visit={visit} next={found.next} />
    </>
  )
}
