import type { VNode } from 'preact'
import {
  acceptSeat,
  declineReasons,
  declineSeat,
  declineText,
  modeText,
  readSeat,
  saidMilli,
  stateNoApproach,
} from '../../review/index.ts'
import { Statement } from '../approach/state.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  Form,
  Heading,
  Hidden,
  instantText,
  leftText,
  RadioField,
  Summary,
  Table,
  Tag,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { SeatTag } from './reviews.tsx'

export type Sitting = Awaited<ReturnType<(typeof readSeat)['run']>>

/** One invitation: accept, or decline with one button and a reason; then the dossiers to score. */
export const seatPage = page('/reviews/:seat', {
  async view(visit) {
    const { t, lang } = visit
    const sitting = await visit.ask(readSeat, { seat: visit.params.seat! })
    const { seat, panel } = sitting
    return {
      title: panel.title,
      frame: 'workspace',
      practice: panel.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/reviews', label: t('我的评审', 'My reviews') }]} />
          <Heading caption={modeText[panel.mode][lang]}>{panel.title}</Heading>
          <Summary
            rows={[
              {
                key: t('状态', 'State'),
                value: <SeatTag visit={visit} seat={{ ...seat, concluded_at: panel.concluded_at }} />,
              },
              {
                key: t('期限', 'Due'),
                value: `${instantText(panel.due_at, lang)} · ${leftText(panel.due_at, visit.now, lang)}`,
              },
              {
                key: t('评审指标', 'Rubric'),
                value: panel.rubric.map((one) => `${one.title[lang]} ${one.weight}%`).join(t('、', ', ')),
              },
            ]}
          />
          {seat.answer === null && !panel.concluded_at ? <Accept visit={visit} /> : null}
          <Dossiers visit={visit} sitting={sitting} />
          {seat.answer !== 'declined' && !panel.concluded_at ? <Decline visit={visit} /> : null}
          {seat.answer !== 'declined' ? await Statement(visit, panel.id) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const seat = visit.params.seat!
    if (textOf(typed, '_do') === 'no-approach') {
      const { panel } = await visit.ask(readSeat, { seat })
      await visit.perform(stateNoApproach, { panel: panel.id }, keyOf(typed))
      return go(`/reviews/${seat}`, visit.t('已声明，谢谢。', 'Stated. Thank you.'))
    }
    if (textOf(typed, '_do') === 'accept') {
      await visit.perform(acceptSeat, { seat }, keyOf(typed))
      return go(`/reviews/${seat}`, visit.t('已接受邀请，谢谢。', 'Accepted. Thank you.'))
    }
    const note = textOf(typed, 'note')
    await visit.perform(declineSeat, { seat, reason: textOf(typed, 'reason'), ...(note ? { note } : {}) }, keyOf(typed))
    return go('/reviews', visit.t('已谢绝，我们会另请专家。', 'Declined; somebody else is asked.'))
  },
})

const Accept = ({ visit }: { readonly visit: Visit }): VNode => (
  <Form visit={visit}>
    <Hidden name="_do" value="accept" />
    <Button>{visit.t('接受邀请', 'Accept the invitation')}</Button>
  </Form>
)

function Dossiers({ visit, sitting }: { readonly visit: Visit; readonly sitting: Sitting }): VNode {
  const { t } = visit
  return (
    <Table
      caption={t('待评办件', 'Dossiers to judge')}
      columns={[
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'number', head: t('编号', 'Number') },
        { key: 'state', head: t('评分表', 'Sheet') },
        { key: 'total', head: t('总分', 'Total'), numeric: true },
      ]}
      rows={sitting.dossiers.map((dossier) => {
        const sheet = sitting.sheets.find((one) => one.dossier === dossier.dossier)
        return {
          id: dossier.dossier,
          href: visit.href(`/reviews/${sitting.seat.id}/${dossier.dossier}`),
          cells: {
            title: dossier.title,
            number: dossier.number ?? '—',
            state: sheet?.submitted_at ? (
              <Tag tone="good">{t('已提交', 'Handed in')}</Tag>
            ) : sheet ? (
              <Tag tone="wait">{t('已暂存', 'Saved')}</Tag>
            ) : (
              <Tag>{t('未评', 'Not begun')}</Tag>
            ),
            total: sheet?.total_milli === null || sheet === undefined ? '—' : saidMilli(sheet.total_milli),
          },
        }
      })}
      empty={<p class="govuk-body">{t('没有待评办件。', 'Nothing to judge.')}</p>}
    />
  )
}

function Decline({ visit }: { readonly visit: Visit }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('不能评审？', 'You cannot judge these?')}>
      <Form visit={visit}>
        <Hidden name="_do" value="decline" />
        <RadioField
          visit={visit}
          name="reason"
          label={t('原因', 'Reason')}
          options={declineReasons.map((value) => ({ value, label: declineText[value][lang] }))}
        />
        <TextArea visit={visit} name="note" label={t('说明', 'Note')} optional rows={2} max={500} />
        <Button tone="secondary">{t('谢绝本次评审', 'Decline this review')}</Button>
      </Form>
    </Card>
  )
}
