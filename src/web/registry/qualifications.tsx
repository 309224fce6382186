import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { addQualification, endQualification, type Qualification, qualificationKinds } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  DateField,
  Details,
  dayText,
  Form,
  Hidden,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'
import { filledIn, NewId } from './new-id.tsx'

type Props = {
  readonly visit: Visit
  readonly qualifications: readonly Qualification[]
  /** Where the forms are sent; without it the table is only read. */
  readonly action: string | null
}

/** What authorities gave the organisation, for how long, and who took it off the file. */
export function Qualifications({ visit, qualifications, action }: Props): VNode {
  const { t, lang } = visit
  return (
    <>
      <Table
        caption={t('资质', 'Qualifications')}
        columns={[
          { key: 'kind', head: t('名称', 'Kind') },
          { key: 'number', head: t('证书编号', 'Number') },
          { key: 'issuer', head: t('发证机关', 'Given by') },
          { key: 'days', head: t('有效期', 'Valid') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={qualifications.map((one) => ({
          id: one.id,
          cells: {
            kind: qualificationKinds[one.kind][lang],
            number: one.number ?? '—',
            issuer: one.issuer,
            days: `${dayText(one.since, lang)} – ${one.until ? dayText(one.until, lang) : t('长期', 'no end')}`,
            state: <State visit={visit} of={one} action={action} />,
          },
        }))}
        empty={t('还没有登记资质。', 'No qualifications are on file.')}
      />
      {action ? <Adding visit={visit} action={action} /> : null}
    </>
  )
}

type StateProps = { readonly visit: Visit; readonly of: Qualification; readonly action: string | null }
function State({ visit, of, action }: StateProps): VNode {
  const { t } = visit
  const today = dayOf(visit.now)
  if (of.ended_at) return <Tag>{t('已注销', 'Ended')}</Tag>
  if (of.until && of.until < today) return <Tag>{t('已过期', 'Run out')}</Tag>
  return (
    <>
      <Tag tone={of.since > today ? 'wait' : 'good'}>
        {of.since > today ? t('未开始', 'Not begun') : t('有效', 'In force')}
      </Tag>
      {action ? (
        <Details summary={t('注销', 'End it')}>
          <Form visit={visit} action={action}>
            <Hidden name="qualification" value={of.id} />
            <TextField visit={visit} name={`reason-${of.id}`} label={t('理由', 'Reason')} max={500} />
            <Button tone="warning" name="_do" value="end-qualification">
              {t('注销', 'End it')}
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function Adding({ visit, action }: { readonly visit: Visit; readonly action: string }): VNode {
  const { t, lang } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{t('登记资质', 'Record a qualification')}</h2>
      <Form visit={visit} action={action}>
        <NewId visit={visit} name="new_qualification" />
        <SelectField
          visit={visit}
          name="kind"
          label={t('名称', 'Kind')}
          options={Object.entries(qualificationKinds).map(([value, kind]) => ({ value, label: kind[lang] }))}
          empty={t('请选择', 'Choose one')}
        />
        <TextField visit={visit} name="number" label={t('证书编号', 'Certificate number')} optional width={20} />
        <TextField visit={visit} name="issuer" label={t('发证机关', 'Authority that gave it')} />
        <DateField visit={visit} name="since" label={t('有效期自', 'First day')} />
        <DateField visit={visit} name="until" label={t('有效期至', 'Last day')} optional />
        <Button name="_do" value="add-qualification">
          {t('登记', 'Record it')}
        </Button>
      </Form>
    </>
  )
}

/** Does what a form above asks: answers the sentence to say. */
export async function qualified(visit: Visit, organisation: string, typed: Typed): Promise<string> {
  if (textOf(typed, '_do') === 'end-qualification') {
    const qualification = textOf(typed, 'qualification')
    const reason = textOf(typed, `reason-${qualification}`)
    await inRow(qualification, visit.perform(endQualification, { qualification, reason }, keyOf(typed)))
    return visit.t('已注销', 'Ended')
  }
  const made = {
    qualification: textOf(typed, 'new_qualification'),
    organisation,
    kind: textOf(typed, 'kind'),
    issuer: textOf(typed, 'issuer'),
    since: textOf(typed, 'since'),
    ...filledIn(typed, 'number', 'until'),
  }
  await visit.perform(addQualification, made, keyOf(typed))
  return visit.t('已登记', 'Recorded')
}
