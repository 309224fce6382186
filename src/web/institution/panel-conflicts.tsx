import type { VNode } from 'preact'
import { conflictRules } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, Form, Hidden, Inset, instantText, Table, Tag, TextField } from '../parts/index.ts'
import type { PanelRead } from './panel-following.tsx'

type Props = { readonly visit: Visit; readonly read: PanelRead }
type Found = PanelRead['conflicts'][number]

/** What is held against the experts of a panel, each with its evidence; what came up after seating waits to be settled. */
export function Conflicts({ visit, read }: Props): VNode | null {
  const { t, lang, actor } = visit
  if (read.conflicts.length === 0) return null
  const name = (seat: string) => read.seats.find((one) => one.id === seat)?.person_name ?? '—'
  const title = (dossier: string) => read.dossiers.find((one) => one.dossier === dossier)?.title ?? '—'
  const open = read.conflicts.filter(isOpen)
  const at = read.panel.concluded_at === null && actor.is('officer', 'institution')
  return (
    <>
      {open.length > 0 ? (
        <Inset tone="late">
          {t(
            '评审开始后出现了新的回避情形，相关评分表已停用。请逐人处理。',
            'Conflicts came up after the experts were seated. The sheets concerned rest until each is settled.',
          )}
        </Inset>
      ) : null}
      <Table
        caption={t('回避关系', 'Conflicts of interest')}
        columns={[
          { key: 'name', head: t('专家', 'Expert') },
          { key: 'dossier', head: t('项目', 'Dossier') },
          { key: 'why', head: t('情形与证据', 'Reason and evidence') },
          { key: 'state', head: t('处理', 'Settled') },
        ]}
        rows={read.conflicts.map((one) => ({
          id: `${one.seat} ${one.dossier} ${one.why}`,
          cells: {
            name: name(one.seat),
            dossier: title(one.dossier),
            why: (
              <>
                {t(
                  `第 ${conflictRules[one.why].no} 条：${conflictRules[one.why].text.zh}`,
                  `Rule ${conflictRules[one.why].no}: ${conflictRules[one.why].text.en}`,
                )}
                <br />
                <span class="govuk-hint">{one.evidence[lang]}</span>
              </>
            ),
            state: <Settled visit={visit} one={one} />,
          },
        }))}
        empty=""
      />
      {at ? [...firstOfEach(open)].map((one) => <Settling visit={visit} one={one} name={name(one.seat)} />) : null}
    </>
  )
}

const isOpen = (one: Found): boolean => one.later && one.settled_at === null && !one.excused
const firstOfEach = (open: readonly Found[]): Found[] =>
  [...Map.groupBy(open, ({ seat, why }) => `${seat} ${why}`).values()].map(([first]) => first!)

function Settled({ visit, one }: { readonly visit: Visit; readonly one: Found }): VNode {
  const { t, lang } = visit
  if (one.excused) return <Tag>{t('已回避', 'Excused')}</Tag>
  if (!one.later) return <>{t(`邀请时说明：${one.reason}`, `Reason when invited: ${one.reason}`)}</>
  if (one.settled_at)
    return (
      <>
        {t(`${one.settled_by_name}：${one.reason}`, `${one.settled_by_name}: ${one.reason}`)}{' '}
        {instantText(one.settled_at, lang)}
      </>
    )
  return <Tag tone="late">{t('待处理', 'Open')}</Tag>
}

function Settling({ visit, one, name }: { readonly visit: Visit; readonly one: Found; readonly name: string }): VNode {
  const { t, lang } = visit
  return (
    <Details
      summary={t(
        `处理${name}：${conflictRules[one.why].text.zh}`,
        `Settle ${name}: ${conflictRules[one.why].text[lang]}`,
      )}
    >
      <Form visit={visit}>
        <Hidden name="conflict" value={`${one.seat}|${one.why}`} />
        <TextField visit={visit} name="reason" label={t('说明理由', 'Reason')} width={20} />
        <div class="govuk-button-group">
          {one.effect === 'soft' ? (
            <Button tone="secondary" name="_do" value="keep">
              {t('说明理由并保留', 'Keep the expert for this reason')}
            </Button>
          ) : null}
          <Button name="_do" value="excuse">
            {t('请其回避，候补专家补位', 'Excuse the expert; a reserve steps in')}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
