import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { leaveClue, readNotice } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Empty,
  Form,
  Heading,
  Inset,
  Link,
  Paragraphs,
  Table,
  Tag,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { NoticeState, ShownTitle, windowText } from './said.tsx'

/** One notice as everybody reads it, with the way to object to a row and, at its foot, to leave a clue without a name. */
export const noticePage = page('/notices/:notice', {
  open: true,
  async view(visit) {
    const read = await visit.ask(readNotice, { notice: idIn(visit, 'notice', '公示', 'notice') })
    return {
      title: read.notice.title[visit.lang],
      frame: 'public',
      practice: read.notice.practice,
      body: <Notice visit={visit} read={read} />,
    }
  },
  async submit(visit, typed) {
    const notice = visit.params.notice!
    await visit.perform(leaveClue, { clue: keyOf(typed) ?? newId(), notice, text: textOf(typed, 'text') })
    return go(
      `/notices/${notice}`,
      visit.t('线索已收到，由监督部门阅处。', 'The clue was received; supervision reads it.'),
    )
  },
})

type Read = Awaited<ReturnType<typeof readNotice.run>>

function Notice({ visit, read }: { visit: Visit; read: Read }): VNode {
  const { t, lang } = visit
  const { notice, left, open } = read
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/notices', label: t('公示', 'Public notices') }]} />
      <Heading>{notice.title[lang]}</Heading>
      <p class="govuk-body">
        <NoticeState visit={visit} notice={notice} left={left} /> {windowText(visit, notice)}
      </p>
      {notice.external_address ? (
        <p class="govuk-body">
          {t('门户网站发布：', 'On the official portal: ')}
          <a class="govuk-link" href={notice.external_address} rel="noreferrer">
            {notice.external_address}
          </a>
        </p>
      ) : null}
      <Paragraphs text={notice.body[lang]} />
      <Rows visit={visit} read={read} />
      <h2 class="govuk-heading-m" id="how">
        {t('怎样提出异议', 'How to object')}
      </h2>
      <p class="govuk-body">
        {open && notice.objections
          ? t(
              '在公示期内登录后，点击项目后面的“提异议”，写明问题和可以核查的依据。您的姓名和联系方式只有监督人员可见，被异议方只看到概述。',
              'While the notice runs, sign in and choose "Object" behind a project; say what is wrong and how it can be checked. Only supervision sees your name, and the other side reads a paraphrase.',
            )
          : t('异议受理期已结束，仍可以留下线索。', 'Objections are not taken any more; a clue can still be left.')}
      </p>
      <Inset>
        {t('联系方式：', 'Contact: ')}
        {notice.contact}
      </Inset>
      <h2 class="govuk-heading-m" id="clue">
        {t('留下线索（不署名）', 'Leave a clue (without a name)')}
      </h2>
      <Form visit={visit}>
        <TextArea
          visit={visit}
          name="text"
          label={t('线索内容', 'What you know')}
          hint={t(
            '线索不作为异议处理，不会逐条答复；由监督部门阅处。',
            'A clue is no objection and gets no answer of its own; supervision reads it.',
          )}
          rows={4}
          max={10000}
        />
        <Button tone="secondary">{t('提交线索', 'Leave the clue')}</Button>
      </Form>
    </>
  )
}

function Rows({ visit, read: { notice, rows, results, open } }: { visit: Visit; read: Read }): VNode {
  const { t } = visit
  const verdict = (position: number) => {
    const result = results.find((one) => one.position === position)?.result
    if (result === 'clear') return <Tag tone="good">{t('公示通过', 'Stood the notice')}</Tag>
    if (result === 'revoke') return <Tag tone="late">{t('取消立项', 'Revoked')}</Tag>
    if (!open) return <Tag tone="wait">{t('核查中', 'Being looked into')}</Tag>
    return notice.objections ? (
      <Link visit={visit} href={`/notices/${notice.id}/object/${position}`}>
        {t('提异议', 'Object')}
        <span class="govuk-visually-hidden">{t(`：第 ${position} 项`, `: row ${position}`)}</span>
      </Link>
    ) : null
  }
  return (
    <Table
      caption={t('公示项目', 'Projects')}
      columns={[
        { key: 'position', head: t('序号', 'No.'), numeric: true },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'verdict', head: t('异议', 'Objection') },
        { key: 'host', head: t('申报单位', 'Organisation') },
        { key: 'number', head: t('编号', 'Number') },
      ]}
      rows={rows.map((row) => ({
        id: String(row.position),
        cells: {
          position: row.position,
          number: row.number,
          title: <ShownTitle visit={visit} row={row} />,
          host: row.host_name,
          verdict: verdict(row.position),
        },
      }))}
      empty={<Empty title={t('没有项目', 'No projects')} />}
    />
  )
}
