import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { awaitingNotice, publishNotice } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { roundView } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  DateField,
  Details,
  Empty,
  Form,
  Inset,
  instantText,
  moneyText,
  Table,
  TextField,
  TextPairField,
} from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'

/** The officer shows approved dossiers to the public: which ones, in which words, and where the portal has them. */
export const publishPage = page('/officer/rounds/:round/notice', {
  async view(visit) {
    const found = await visit.ask(awaitingNotice, { round: idIn(visit, 'round', '批次', 'round') })
    const title = visit.t('发布公示', 'Publish a notice')
    return roundView(visit, found.round, 'notice', title, <Publishing visit={visit} found={found} />)
  },
  async submit(visit, typed) {
    const pair = (name: string) => {
      const part = (typed[name] ?? {}) as Typed
      return { zh: textOf(part, 'zh'), en: textOf(part, 'en') }
    }
    const chosen = manyOf(typed, 'dossiers')
    const contact = textOf(typed, 'contact')
    const address = textOf(typed, 'externalAddress')
    const on = textOf(typed, 'externalOn')
    const { notice } = await visit.perform(
      publishNotice,
      {
        notice: keyOf(typed) ?? newId(),
        round: visit.params.round!,
        ...(chosen.length > 0 ? { dossiers: chosen } : {}),
        title: pair('title'),
        body: pair('body'),
        ...(contact ? { contact } : {}),
        ...(address ? { externalAddress: address } : {}),
        ...(on ? { externalOn: on } : {}),
      },
      keyOf(typed),
    )
    return go(`/officer/notices/${notice}`, visit.t('公示已发布', 'The notice is published'))
  },
})

type Found = Awaited<ReturnType<typeof awaitingNotice.run>>

function Publishing({ visit, found: { round, waiting, notices } }: { visit: Visit; found: Found }): VNode {
  const { t, lang } = visit
  const table = (
    <Table
      caption={t('待公示项目', 'What waits for its notice')}
      visit={visit}
      select="dossiers"
      columns={[
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'host', head: t('申报单位', 'Organisation') },
        { key: 'fen', head: t('核定金额', 'Approved'), numeric: true },
      ]}
      rows={waiting.map((one) => ({
        id: one.dossier,
        cells: { number: one.number, title: one.title, host: one.host_name, fen: moneyText(one.approved_fen, lang) },
      }))}
      empty={
        <Empty title={t('没有等待公示的项目', 'Nothing waits for its notice')}>
          {t(
            '录入立项决定后，拟立项的项目会出现在这里。',
            'Once a decision is recorded, what it approved appears here.',
          )}
        </Empty>
      }
    />
  )
  return (
    <>
      <Published visit={visit} notices={notices} />
      {waiting.length === 0 ? (
        table
      ) : (
        <Form visit={visit}>
          {table}
          <Inset>{t('不勾选时，列出的项目全部公示。', 'When none is chosen, all of these are shown.')}</Inset>
          <TextPairField
            visit={visit}
            name="title"
            label={t('公示标题', 'Title')}
            value={{ zh: `${round.title.zh}拟立项项目公示`, en: `Projects to be approved: ${round.title.en}` }}
          />
          <TextPairField
            visit={visit}
            name="body"
            label={t('公示正文', 'Text')}
            rows={6}
            value={{
              zh: '根据专家评审和局党组会研究，现将拟立项项目予以公示。任何单位和个人如有异议，请在公示期内实名提出，并附相关依据。',
              en: 'After expert review and the decision of the bureau, these projects are shown to the public. Whoever objects does so under a real name while the notice runs, with evidence.',
            }}
          />
          <TextField
            visit={visit}
            name="contact"
            label={t('联系方式', 'Contact')}
            value={round.contact}
            hint={t('不改时用批次的联系方式', 'The contact of the round, unless you change it')}
          />
          <Details summary={t('门户网站已经发布', 'The official portal has published it')}>
            <TextField
              visit={visit}
              name="externalAddress"
              label={t('网址', 'Address')}
              hint={t(
                '公示期从门户网站和本平台中较晚的发布次日起算',
                'The clock counts from the later of the two publications',
              )}
              optional
            />
            <DateField visit={visit} name="externalOn" label={t('发布日期', 'Published on')} optional />
          </Details>
          <Button>{t('发布公示', 'Publish the notice')}</Button>
        </Form>
      )}
    </>
  )
}

function Published({ visit, notices }: { visit: Visit; notices: Found['notices'] }): VNode | null {
  const { t, lang } = visit
  if (notices.length === 0) return null
  return (
    <Table
      caption={t('本批次的公示', 'Notices of this round')}
      columns={[
        { key: 'title', head: t('标题', 'Title') },
        { key: 'rows', head: t('项目数', 'Projects'), numeric: true },
        { key: 'until', head: t('截止', 'Until') },
        { key: 'closed', head: t('办结', 'Closed') },
      ]}
      rows={notices.map((notice) => ({
        id: notice.id,
        href: visit.href(`/officer/notices/${notice.id}`),
        cells: {
          title: notice.title[lang],
          rows: notice.rows,
          until: instantText(notice.until, lang),
          closed: instantText(notice.closed_at, lang),
        },
      }))}
      empty=""
    />
  )
}
