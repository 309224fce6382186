import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import type { listSanctions } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, DateField, Details, dayText, Form, Hidden, Link, Table, Tag, TextField } from '../parts/index.ts'
import { reachOf, stateOf } from './sanction-said.ts'

type Row = Awaited<ReturnType<(typeof listSanctions)['run']>>[number]
type Props = { readonly visit: Visit; readonly sanctions: readonly Row[]; readonly named?: boolean }

/** Sanctions with what each reaches, who decided it, and how trust can be repaired. */
export function SanctionTable({ visit, sanctions, named = true }: Props): VNode {
  const { t, lang, actor, now } = visit
  const today = dayOf(now)
  const lifts = actor.is('supervisor')
  return (
    <Table
      caption={t('惩戒', 'Sanctions')}
      captionHidden={named}
      columns={[
        ...(named ? [{ key: 'subject', head: t('对象', 'Whom it binds') }] : []),
        { key: 'reach', head: t('限制范围', 'What it reaches') },
        { key: 'decision', head: t('决定', 'Decision') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={sanctions.map((one) => ({
        id: one.id,
        cells: {
          subject: <Subject visit={visit} of={one} />,
          reach: (
            <>
              {reachOf(one, lang)}
              <span class="govuk-hint">{one.conduct}</span>
              {one.repair ? (
                <span class="govuk-hint">{t(`信用修复：${one.repair}`, `Repair: ${one.repair}`)}</span>
              ) : null}
            </>
          ),
          decision: (
            <>
              {one.decision}
              <span class="govuk-hint">
                {one.deciding_body} · {dayText(one.decided_on, lang)} · {one.basis}
              </span>
            </>
          ),
          state: (
            <>
              <Tag tone={stateOf(one, today).tone}>{stateOf(one, today).says[lang]}</Tag>
              {one.lift_document ? (
                <span class="govuk-hint">
                  {one.lift_document} {one.lift_reason}
                </span>
              ) : null}
              {lifts && stateOf(one, today).open ? <Lifting visit={visit} sanction={one} /> : null}
            </>
          ),
        },
      }))}
      empty={t('没有惩戒记录。', 'No sanctions are on record.')}
    />
  )
}

function Subject({ visit, of }: { readonly visit: Visit; readonly of: Row }): VNode {
  const place = of.subject_kind === 'person' ? 'people' : 'organisations'
  return (
    <Link visit={visit} href={`/registry/${place}/${of.subject}`}>
      {of.subject_name ?? (of.subject_kind === 'person' ? visit.t('人员', 'person') : visit.t('单位', 'organisation'))}
    </Link>
  )
}

const Lifting = ({ visit, sanction: { id, decision } }: { readonly visit: Visit; readonly sanction: Row }): VNode => (
  <Details summary={visit.t('提前解除', 'Lift it early')}>
    <Form visit={visit} action="/registry/sanctions">
      <Hidden name="sanction" value={id} />
      <DateField
        visit={visit}
        name={`from-${id}`}
        label={visit.t('从哪一天起不再限制', 'First day on which it no longer holds')}
        value={dayOf(visit.now)}
      />
      <TextField visit={visit} name={`document-${id}`} label={visit.t('解除决定文号', 'Decision to lift')} width={20} />
      <TextField visit={visit} name={`reason-${id}`} label={visit.t('理由', 'Reason')} max={500} />
      <Button tone="warning">
        {visit.t('提前解除', 'Lift it')}
        <span class="govuk-visually-hidden"> {decision}</span>
      </Button>
    </Form>
  </Details>
)
