import type { VNode } from 'preact'
import { declineText, listExperts, modeText, type readPanel } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, dayText, Figures, Form, Table, Tag, TextField } from '../parts/index.ts'
import { ExpertTable } from './expert-table.tsx'

export type PanelRead = Awaited<ReturnType<(typeof readPanel)['run']>>
type Props = { readonly visit: Visit; readonly read: PanelRead }

/** Who answered and how many sheets each has handed in; whoever is behind can be reminded, whoever declined replaced. */
export async function Following({ visit, read }: Props): Promise<VNode> {
  const { t, lang, actor } = visit
  const { panel, seats, sheets, dossiers } = read
  const at = panel.concluded_at === null && actor.is('officer', 'institution')
  return (
    <>
      <Figures
        items={[
          { label: t('方式', 'Mode'), value: modeText[panel.mode][lang] },
          { label: t('有效评分至少', 'Quorum'), value: String(panel.quorum) },
          { label: t('截止', 'Due'), value: dayText(panel.due_at, lang) },
          { label: t('组织人', 'Convened by'), value: panel.made_by_name },
        ]}
      />
      <Table
        caption={t('专家', 'Experts')}
        columns={[
          { key: 'name', head: t('姓名', 'Name') },
          { key: 'place', head: t('单位', 'Organisation') },
          { key: 'answer', head: t('答复', 'Answer') },
          { key: 'in', head: t('已提交', 'Handed in'), numeric: true },
        ]}
        rows={seats.map((seat) => ({
          id: seat.id,
          cells: {
            name: seat.person_name,
            place: seat.organisation_name || '—',
            answer: <Answered visit={visit} seat={seat} />,
            in: `${sheets.filter((sheet) => sheet.seat === seat.id).length} / ${dossiers.length}`,
          },
        }))}
        empty=""
      />
      {read.reserves.length > 0 ? (
        <p class="govuk-body">
          {t('候补专家（有人谢绝时依次自动邀请）：', 'Reserves (invited in this order when somebody declines): ')}
          {read.reserves
            .map((one) =>
              one.called_at
                ? t(
                    `${one.person_name}（${one.passed ? '已跳过' : '已邀请'}）`,
                    `${one.person_name} (${one.passed ? 'passed over' : 'invited'})`,
                  )
                : one.person_name,
            )
            .join(t('、', ', '))}
        </p>
      ) : null}
      {at ? (
        <>
          <Form visit={visit}>
            <Button tone="secondary" name="_do" value="remind">
              {t('提醒还没有交齐的专家', 'Remind those who are behind')}
            </Button>
          </Form>
          {await more(visit, read)}
        </>
      ) : null}
    </>
  )
}

function Answered({ visit, seat }: { readonly visit: Visit; readonly seat: PanelRead['seats'][number] }): VNode {
  const { t, lang } = visit
  if (seat.answer === 'accepted') return <Tag tone="good">{t('已接受', 'Accepted')}</Tag>
  if (seat.answer === null) return <Tag tone="wait">{t('待答复', 'No answer yet')}</Tag>
  return (
    <>
      <Tag tone="late">{t('已谢绝', 'Declined')}</Tag>{' '}
      {seat.decline_reason ? declineText[seat.decline_reason][lang] : ''} {seat.note ?? ''}
    </>
  )
}

async function more(visit: Visit, { seats, dossiers }: PanelRead): Promise<VNode> {
  const { t } = visit
  const { experts } = await visit.ask(listExperts, { limit: 500 })
  const free = experts.filter((one) => !seats.some((seat) => seat.person === one.person))
  return (
    <Details summary={t('补充专家', 'Seat more experts')}>
      <Form visit={visit}>
        {await ExpertTable({ visit, experts: free, dossiers: dossiers.map((one) => one.dossier) })}
        <TextField
          visit={visit}
          name="reason"
          label={t('理由（专家有一般不参加的情形时填写）', 'Reason, where an expert would usually not judge')}
          optional
          width={20}
        />
        <Button tone="secondary" name="_do" value="seat">
          {t('补充并邀请', 'Seat and invite')}
        </Button>
      </Form>
    </Details>
  )
}
