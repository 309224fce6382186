import type { VNode } from 'preact'
import { closeNotice, readNotice, readRound, recordPortalPublication } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  DateField,
  Form,
  Heading,
  Inset,
  instantText,
  Link,
  LinkButton,
  Summary,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { NoticeState, windowText } from './said.tsx'

/** The notice on the officer's desk: what each row waits for, where the portal has it, and its closing. */
export const officerNoticePage = page('/officer/notices/:notice', {
  async view(visit) {
    const read = await visit.ask(readNotice, { notice: idIn(visit, 'notice', '公示', 'notice') })
    return {
      title: read.notice.title[visit.lang],
      frame: 'workspace',
      practice: read.notice.practice,
      body: <OfficerNotice visit={visit} read={read} signs={await signs(visit, read.notice.round)} />,
    }
  },
  async submit(visit, typed) {
    const notice = visit.params.notice!
    const { t } = visit
    if (textOf(typed, '_do') === 'portal') {
      const input = { notice, address: textOf(typed, 'address'), on: textOf(typed, 'on') }
      const { until } = await visit.perform(recordPortalPublication, input, keyOf(typed))
      const last = instantText(until, visit.lang)
      return go(`/officer/notices/${notice}`, t(`已登记，公示至 ${last}`, `Recorded; it runs until ${last}`))
    }
    const { cleared, held } = await visit.perform(closeNotice, { notice }, keyOf(typed))
    const says = t(
      `公示已办结：${cleared} 项通过，${held} 项等待异议答复`,
      `Closed: ${cleared} go on, ${held} wait for an answer`,
    )
    return go(`/officer/notices/${notice}`, says)
  },
})

type Read = Awaited<ReturnType<typeof readNotice.run>>

/** Whether what stands its notice goes on to an agreement. */
const signs = async (visit: Visit, round: string): Promise<boolean> =>
  (await visit.ask(readRound, { round })).programme.stages.some((stage) => stage.kind === 'agree')

type Props = { readonly visit: Visit; readonly read: Read; readonly signs: boolean }

function OfficerNotice({ visit, read, signs: agreements }: Props): VNode {
  const { t, lang } = visit
  const { notice, left } = read
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/officer/rounds/${notice.round}`, label: t('批次', 'Round') }]} />
      <Heading caption={t('公示', 'Public notice')}>{notice.title[lang]}</Heading>
      <Summary
        rows={[
          { key: t('状态', 'State'), value: <NoticeState visit={visit} notice={notice} left={left} /> },
          { key: t('公示期', 'Runs'), value: windowText(visit, notice) },
          {
            key: t('公众看到的页面', 'What the public reads'),
            value: (
              <Link visit={visit} href={`/notices/${notice.id}`}>
                {t('打开', 'Open')}
              </Link>
            ),
          },
          { key: t('门户网站', 'Official portal'), value: notice.external_address ?? t('未登记', 'Not recorded') },
        ]}
      />
      <Rows visit={visit} read={read} />
      {visit.actor.is('officer') && !notice.closed_at ? <Acts visit={visit} read={read} signs={agreements} /> : null}
      <div class="govuk-button-group">
        <LinkButton visit={visit} href={`/officer/notices/${notice.id}/portal.html`} tone="secondary">
          {t('门户稿（HTML）', 'For the portal (HTML)')}
        </LinkButton>
        <LinkButton visit={visit} href={`/officer/notices/${notice.id}/rows.xlsx`} tone="secondary">
          {t('附件清单（Excel）', 'List to attach (Excel)')}
        </LinkButton>
      </div>
    </>
  )
}

function Rows({ visit, read: { rows, results, dossiers } }: { visit: Visit; read: Read }): VNode {
  const { t } = visit
  const state = (position: number) => {
    const result = results.find((one) => one.position === position)?.result
    if (result === 'clear') return <Tag tone="good">{t('公示通过', 'Stood the notice')}</Tag>
    if (result === 'revoke') return <Tag tone="late">{t('取消立项', 'Revoked')}</Tag>
    const open = dossiers.find((one) => one.position === position)?.open ?? 0
    return open > 0 ? (
      <Link visit={visit} href="/objections">
        <Tag tone="wait">{t(`${open} 件异议待答复`, `${open} objection${open === 1 ? '' : 's'} open`)}</Tag>
      </Link>
    ) : (
      <Tag>{t('无异议', 'No objection')}</Tag>
    )
  }
  return (
    <Table
      caption={t('公示项目', 'Projects')}
      columns={[
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'number', head: t('编号', 'Number') },
        { key: 'host', head: t('申报单位', 'Organisation') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={rows.map((row) => {
        const dossier = dossiers.find((one) => one.position === row.position)?.dossier
        return {
          id: String(row.position),
          href: dossier ? visit.href(`/dossiers/${dossier}`) : undefined,
          cells: { title: row.title, number: row.number, host: row.host_name, state: state(row.position) },
        }
      })}
      empty=""
    />
  )
}

function Acts({ visit, read: { notice, open }, signs: agreements }: Props): VNode {
  const { t } = visit
  return (
    <>
      {open ? (
        <Inset>
          {t(
            '公示期满后才能办结。有异议的项目保留到答复。',
            'It can be closed once its time is over. Rows with an objection stay until the answer.',
          )}
        </Inset>
      ) : (
        <Form visit={visit}>
          <Button name="_do" value="close">
            {agreements
              ? t('办结公示并发送任务书', 'Close and send the agreements')
              : t('办结公示', 'Close the notice')}
          </Button>
        </Form>
      )}
      <Card title={t('登记门户网站发布', 'Record the publication on the portal')}>
        <Form visit={visit}>
          <TextField visit={visit} name="address" label={t('网址', 'Address')} value={notice.external_address} />
          <DateField visit={visit} name="on" label={t('发布日期', 'Published on')} value={notice.external_on} />
          <Button tone="secondary" name="_do" value="portal">
            {t('登记', 'Record')}
          </Button>
        </Form>
      </Card>
    </>
  )
}
