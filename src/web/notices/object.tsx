import type { VNode } from 'preact'
import { isId, newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import {
  kindsOf,
  lodgeObjection,
  type NoticeRow,
  type ObjectionKind,
  readNotice,
  readRound,
} from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  FileField,
  Form,
  Heading,
  Inset,
  RadioField,
  Summary,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { windowText } from './said.tsx'

/** An objection against one row of a notice, under one's real name. */
export const objectPage = page('/notices/:notice/object/:position', {
  async view(visit) {
    const read = await visit.ask(readNotice, { notice: idIn(visit, 'notice', '公示', 'notice') })
    const row =
      read.rows.find((one) => String(one.position) === visit.params.position) ??
      refuse('platform.not_found', { what: { zh: '公示中的这一项', en: 'row of the notice' } })
    return {
      title: visit.t('提出异议', 'Object'),
      frame: 'public',
      practice: read.notice.practice,
      body: (
        <Objecting
          visit={visit}
          read={read}
          row={row}
          kinds={kindsOf((await visit.ask(readRound, { round: read.notice.round })).programme)}
        />
      ),
    }
  },
  async submit(visit, typed) {
    const { receipt } = await visit.perform(
      lodgeObjection,
      {
        objection: keyOf(typed) ?? newId(),
        notice: visit.params.notice!,
        position: Number(visit.params.position),
        ...(textOf(typed, 'kind') ? { kind: textOf(typed, 'kind') } : {}),
        ground: textOf(typed, 'ground'),
        contact: textOf(typed, 'contact'),
        evidence: manyOf(typed, 'evidence').filter(isId),
      },
      keyOf(typed),
    )
    return go(
      '/objections?mine=yes',
      visit.t(`异议已收到，回执号 ${receipt}。`, `Your objection was received under ${receipt}.`),
    )
  },
})

type Read = Awaited<ReturnType<typeof readNotice.run>>

type Props = {
  readonly visit: Visit
  readonly read: Read
  readonly row: NoticeRow
  readonly kinds: readonly ObjectionKind[]
}

function Objecting({ visit, read: { notice }, row, kinds }: Props): VNode {
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/notices/${notice.id}`, label: notice.title[lang] }]} />
      <Heading caption={`${row.number} · ${row.host_name}`}>
        {t(`对《${row.title}》提出异议`, `Object to "${row.title}"`)}
      </Heading>
      <Inset tone="accent">
        {t(
          '异议须实名。您的姓名和联系方式只有监督人员可见；经办人只看到异议内容，被异议方只看到概述。',
          'An objection needs your real name. Only supervision sees your name and contact; the officer sees the ground, and the other side a paraphrase.',
        )}
      </Inset>
      <Form visit={visit} multipart>
        <Summary
          rows={[
            { key: t('异议人', 'Objector'), value: visit.actor.name },
            { key: t('公示期', 'The notice'), value: windowText(visit, notice) },
          ]}
        />
        {kinds.length > 0 ? (
          <RadioField
            visit={visit}
            name="kind"
            label={t('异议类别', 'Kind of objection')}
            options={kinds.map(({ code, title, hint }) => ({ value: code, label: title[lang], hint: hint?.[lang] }))}
          />
        ) : null}
        <TextArea
          visit={visit}
          name="ground"
          label={t('异议内容和依据', 'What is wrong, and on what ground')}
          hint={t(
            '请写明事实、时间和可以核查的来源。不要写出能看出您是谁的内容。',
            'Name facts, dates and sources that can be checked. Leave out what would tell who you are.',
          )}
          rows={8}
          max={10000}
        />
        <FileField
          visit={visit}
          name="evidence"
          label={t('证据材料', 'Evidence')}
          hint={t('可以选多个文件；文件名不要带姓名', 'Several files may be chosen; keep names out of the file names')}
          optional
          multiple
        />
        <TextField
          visit={visit}
          name="contact"
          label={t('联系电话或邮箱', 'Telephone or e-mail')}
          hint={t('供监督人员核实，不向其他人提供', 'For supervision to get in touch; nobody else sees it')}
          width={20}
        />
        <Button>{t('提交异议', 'Lodge the objection')}</Button>
      </Form>
    </>
  )
}
