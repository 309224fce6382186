import { everyAct } from '#platform/act'
import { type Actor, actorOf, visitor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import type { listProgrammes, listRounds } from '../../procedure/index.ts'
import { mandateKinds } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  CheckboxField,
  DateField,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '../parts/index.ts'

type Programmes = Awaited<ReturnType<(typeof listProgrammes)['run']>>
type Rounds = Awaited<ReturnType<(typeof listRounds)['run']>>['rounds']

/** Which acts, for which programme and round, from when to when, for how many dossiers, by which document. */
export function Giving({
  visit,
  programmes,
  rounds,
}: {
  readonly visit: Visit
  readonly programmes: Programmes
  readonly rounds: Rounds
}) {
  const { t, lang } = visit
  return (
    <Form visit={visit}>
      <TextField
        visit={visit}
        name="institution"
        label={t('专业机构（全称或代码）', 'Institution: whole name or code')}
      />
      <TextField
        visit={visit}
        name="given_for"
        label={t('委托单位（全称或代码）', 'On behalf of: whole name or code')}
      />
      <RadioField
        visit={visit}
        name="kind"
        label={t('方式', 'Kind')}
        value="duty"
        options={Object.entries(mandateKinds).map(([value, text]) => ({ value, label: text[lang] }))}
      />
      <CheckboxField
        visit={visit}
        name="acts"
        label={t('委托事项', 'Acts')}
        options={delegable().map((act) => ({ value: act.name, label: act.title[lang] }))}
      />
      <SelectField
        visit={visit}
        name="programme"
        label={t('计划', 'Programme')}
        options={programmes.map((one) => ({ value: one.programme, label: one.definition.name[lang] }))}
        empty={t('全部', 'Any')}
      />
      <SelectField
        visit={visit}
        name="round"
        label={t('批次', 'Round')}
        options={rounds.map((round) => ({ value: round.id, label: round.title[lang] }))}
        empty={t('全部', 'Any')}
      />
      <DateField visit={visit} name="since" label={t('开始', 'First day')} value={dayOf(visit.now)} />
      <DateField visit={visit} name="until" label={t('结束', 'Last day')} />
      <NumberField visit={visit} name="dossiers_max" label={t('最多多少件', 'At most how many dossiers')} optional />
      <TextField
        visit={visit}
        name="document"
        label={t('委托书或合同编号', 'Entrustment letter or contract')}
        width={20}
      />
      <Button>{t('委托', 'Give the mandate')}</Button>
    </Form>
  )
}

/** Acts that an institution may do at all: it is asked of each act itself. */
const delegable = () => {
  const institution = actorOf(null, '', {
    grant: null,
    role: 'institution',
    organisation: null,
    organisationName: null,
  })
  return everyAct().filter((act) => /^(procedure|review)\./.test(act.name) && opens(act, institution))
}
const opens = (act: ReturnType<typeof everyAct>[number], actor: Actor): boolean => {
  try {
    return act.may(actor, {}) && !act.may(visitor(), {})
  } catch {
    return false
  }
}
