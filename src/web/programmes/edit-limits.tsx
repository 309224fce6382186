import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { Limit } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Details, Group, Inset, SelectField, TextField, TextPairField, TickField } from '../parts/index.ts'
import { countingText, effectText, parts, partText, withinText } from './limit-words.ts'
import type { Part, PartProps } from './part.ts'
import { pairOrEmpty, rowsOf, type TypedPart, textIn, ticked } from './typed-parts.ts'

/** 限项: how many dossiers may count against one leader, member, host or recommender. */
export const limits: Part = {
  key: 'limits',
  title: { zh: '限项', en: 'Limits' },
  Fields(props) {
    const { t, lang } = props.visit
    const all = props.definition.limits ?? []
    return (
      <>
        <Inset>
          {t(
            '系统自动计数，申报人填写时就能看到计入了哪些项目；上限是政策参数，在“申报条件”里登记取值。',
            'The platform counts, and writers see what was counted; the number is a policy parameter, entered under "Conditions".',
          )}
        </Inset>
        {all.map((limit, index) => (
          <Details summary={`${limit.says[lang]} · ${effectText[limit.effect][lang]}`}>
            <LimitFields {...props} limit={limit} at={`limits.${index}`} />
          </Details>
        ))}
        <Details summary={t('增加限项', 'Add a limit')}>
          <LimitFields {...props} limit={null} at={`limits.${all.length}`} />
        </Details>
      </>
    )
  },
  read(definition, typed) {
    const read = rowsOf(typed.limits).flatMap((row) =>
      textIn(row, 'code') === '' || ticked(row, 'remove') ? [] : [limitIn(row)],
    )
    const { limits: _before, ...rest } = definition
    const used = read.map(({ most }) => most).filter((key) => key && !rest.parameters.includes(key))
    const whole = used.length > 0 ? { ...rest, parameters: [...rest.parameters, ...new Set(used)] } : rest
    return read.length > 0 || definition.limits ? inPlace(definition, whole, read) : whole
  },
}

/** The draft keeps the order of its parts, so that the difference shows what was changed and nothing else. */
function inPlace(before: object, whole: Omit<Parameters<Part['read']>[0], 'limits'>, read: readonly Limit[]) {
  const keys = Object.keys(before).includes('limits') ? Object.keys(before) : [...Object.keys(before), 'limits']
  const all = { ...whole, limits: read }
  return Object.fromEntries(keys.map((key) => [key, all[key as keyof typeof all]])) as typeof all
}

function limitIn(row: TypedPart): Limit {
  const chosen = <T extends string>(of: readonly T[], name: string): T[] =>
    of.filter((one) => ticked((row[name] ?? {}) as TypedPart, one))
  const within = withins.find((one) => one === textIn(row, 'within'))
  const programmes = textIn(row, 'programmes')
    .split(/[\s,，]+/)
    .filter(Boolean)
  const when = textIn(row, 'when')
  return {
    code: textIn(row, 'code'),
    says: pairOrEmpty(row, 'says'),
    fails: pairOrEmpty(row, 'fails'),
    of: parts.find((one) => one === textIn(row, 'of')) ?? 'lead',
    as: chosen(parts, 'as'),
    counting: chosen(countings, 'counting'),
    ...(programmes.length > 0 ? { programmes } : {}),
    ...(within ? { within } : {}),
    ...(when ? { when } : {}),
    most: textIn(row, 'most'),
    effect: effects.find((one) => one === textIn(row, 'effect')) ?? 'block',
  }
}
const countings = ['applying', 'running', 'overdue'] as const
const withins = ['round', 'year'] as const
const effects = ['block', 'warn', 'ask'] as const

function LimitFields({
  visit,
  parameters,
  limit,
  at,
}: PartProps & { readonly limit: Limit | null; readonly at: string }) {
  const { t, lang } = visit
  const name = (field: string) => `${at}.${field}`
  return (
    <>
      <TextField
        visit={visit}
        name={name('code')}
        label={t('代码', 'Code')}
        hint={limit ? undefined : t('不填即不增加', 'Left empty, nothing is added')}
        width={10}
        value={limit?.code ?? ''}
      />
      <TextPairField visit={visit} name={name('says')} label={t('限项内容', 'The limit')} value={limit?.says ?? null} />
      <TextPairField
        visit={visit}
        name={name('fails')}
        label={t('超限时怎么办', 'The way out')}
        value={limit?.fails ?? null}
      />
      <SelectField
        visit={visit}
        name={name('of')}
        label={t('对谁计数', 'Counted against')}
        value={limit?.of ?? 'lead'}
        options={parts.map((value) => ({ value, label: partText[value][lang] }))}
      />
      <Ticks
        visit={visit}
        name={name('as')}
        label={t('以何身份参加的计入', 'Counts where they are')}
        chosen={limit?.as ?? ['lead']}
        options={partText}
      />
      <Ticks
        visit={visit}
        name={name('counting')}
        label={t('计入哪些项目', 'What counts')}
        chosen={limit?.counting ?? ['applying']}
        options={countingText}
      />
      <TextField
        visit={visit}
        name={name('programmes')}
        label={t('只计这些计划', 'Only of these programmes')}
        hint={t('计划代码，用空格隔开；不填则全部计入', 'Codes with spaces between; left empty, all count')}
        optional
        value={(limit?.programmes ?? []).join(' ')}
      />
      <SelectField
        visit={visit}
        name={name('within')}
        label={t('范围', 'Within')}
        optional
        empty={t('不限', 'any time')}
        value={limit?.within ?? ''}
        options={withins.map((value) => ({ value, label: withinText[value][lang] }))}
      />
      <TextField
        visit={visit}
        name={name('when')}
        label={t('只在此条件下适用（CEL），用于豁免', 'Applies only when (CEL); an exemption is the contrary')}
        optional
        value={limit?.when ?? ''}
      />
      <SelectField
        visit={visit}
        name={name('most')}
        label={t('上限', 'At most')}
        empty={t('选择政策参数', 'Choose a policy parameter')}
        value={limit?.most ?? ''}
        options={parameters
          .filter(({ key, unit }) => unit === 'items' || unit === 'times' || key === limit?.most)
          .map(({ key, name: says, now }) => ({ value: key, label: `${says[lang]}（${now?.value ?? '—'}）` }))}
      />
      <SelectField
        visit={visit}
        name={name('effect')}
        label={t('效力', 'Effect')}
        value={limit?.effect ?? 'block'}
        options={effects.map((value) => ({ value, label: effectText[value][lang] }))}
      />
      {limit ? <TickField visit={visit} name={name('remove')} label={t('删除这项限项', 'Remove this limit')} /> : null}
    </>
  )
}

type TicksProps = {
  readonly visit: Visit
  readonly name: string
  readonly label: string
  readonly chosen: readonly string[]
  readonly options: Readonly<Record<string, Text>>
}
const Ticks = ({ visit, name, label, chosen, options }: TicksProps): VNode => (
  <Group visit={visit} name={name} label={label}>
    {Object.entries(options).map(([value, says]) => (
      <TickField visit={visit} name={`${name}.${value}`} label={says[visit.lang]} value={chosen.includes(value)} />
    ))}
  </Group>
)
