import type { VNode } from 'preact'
import { dayOf, saidDay } from '#platform/clock'
import { myRelations, relationText } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, Empty, Form, Hidden, Pager, Table, TextField } from '../parts/index.ts'

/** What stands declared; a declaration is ended with a reason and stays in the list. */
export async function Declared({ visit }: { readonly visit: Visit }): Promise<VNode> {
  const { t, lang, query } = visit
  const { relations, next } = await visit.ask(myRelations, query.after ? { after: query.after } : {})
  const day = (value: string | null) => (value ? saidDay(value as Parameters<typeof saidDay>[0], lang) : '—')
  return (
    <>
      <Table
        caption={t('已申报', 'Declared')}
        columns={[
          { key: 'kind', head: t('关系', 'Relation') },
          { key: 'who', head: t('对方', 'With') },
          { key: 'about', head: t('说明', 'What it is') },
          { key: 'days', head: t('起止', 'From and to') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={relations.map((one) => ({
          id: one.id,
          cells: {
            kind: relationText[one.kind][lang],
            who: [one.other_name, one.organisation_name].filter(Boolean).join(t('，', ', ')),
            about: one.about,
            days: one.since || one.until ? `${day(one.since)} – ${day(one.until)}` : '—',
            state: one.ended_at ? (
              `${t('已终止', 'Ended')} ${saidDay(dayOf(one.ended_at), lang)} ${one.end_reason ?? ''}`
            ) : (
              <Details summary={t('终止', 'End it')}>
                <Form visit={visit}>
                  <Hidden name="relation" value={one.id} />
                  <TextField visit={visit} name="reason" label={t('理由', 'Reason')} width={20} />
                  <Button tone="secondary" name="_do" value="end">
                    {t('终止这条申报', 'End this declaration')}
                  </Button>
                </Form>
              </Details>
            ),
          },
        }))}
        empty={
          <Empty title={t('还没有申报。', 'Nothing declared yet.')}>{t('在下面填写。', 'Use the form below.')}</Empty>
        }
      />
      <Pager visit={visit} next={next} />
    </>
  )
}
