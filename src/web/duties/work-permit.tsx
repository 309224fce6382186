import { dayOf, isDay } from '#platform/clock'
import { checkWorkPermit, type Item, tableOn, ways } from '../../duties/index.ts'
import { readCharter } from '../../insight/index.ts'
import type { Outcome, View, Visit } from '../page.ts'
import { Button, CheckboxField, DateField, Form, Heading, Inset, NumberField, SelectField } from '../parts/index.ts'
import { manyOf, type Typed, textOf } from '../typed.ts'
import { PermitResultParts } from './work-permit-result.tsx'

/** The form of the self-check; its answer appears on the same page and nothing is kept. */
export const permitView = (visit: Visit): Promise<View> => checkPage(visit, null)

export async function permitResult(visit: Visit, typed: Typed): Promise<Outcome> {
  const result = await visit.ask(checkWorkPermit, inputOf(typed))
  return { view: await checkPage({ ...visit, typed }, result) }
}

type Result = Awaited<ReturnType<typeof checkWorkPermit.run>>

async function checkPage(visit: Visit, result: Result | null): Promise<View> {
  const { t, lang } = visit
  const title = t('外国人来华工作类别自测', "Self-check: class of a foreigner's work permit")
  const duty = (await visit.ask(readCharter, {})).clauses.find((clause) => clause.number === 12)
  const body = (
    <>
      <Heading caption={t('便民自测', 'Self-check')}>{title}</Heading>
      <Inset>
        {t(
          '填写内容只用于当场计算，不保存、不建件，结果不作为审批依据。现归属单位：',
          'What you type is used for this one answer: nothing is kept and no case is opened. It is no decision. Office in charge today: ',
        )}
        {duty?.owner?.value[lang]}
        {duty?.owner?.note && <span class="muted"> {duty.owner.note[lang]}</span>}
      </Inset>
      {result && <PermitResultParts visit={visit} result={result} />}
      <h2>{t('填写情况', 'Your answers')}</h2>
      <Form visit={visit}>
        <DateField
          visit={visit}
          name="on"
          label={t('按哪一天的积分表计算', 'Day whose points table counts')}
          value={dayOf(visit.now)}
        />
        {itemsFor(visit).map((item) => (
          <ItemField key={item.code} visit={visit} item={item} />
        ))}
        <CheckboxField
          visit={visit}
          name="ways"
          label={t('符合下列哪些情形（可多选）', 'Which of these apply (any)')}
          options={ways
            .filter((way) => !way.worked)
            .map((way) => ({ value: way.code, label: `${way.leads} · ${way.title[lang]}` }))}
          optional
        />
        <Button>{t('计算', 'Work it out')}</Button>
      </Form>
    </>
  )
  return { title, body, frame: 'public' }
}

/** The elements of the table of the chosen day, so that an old case is asked what its own table asks. */
function itemsFor({ typed, now }: Visit): readonly Item[] {
  const chosen = typed ? textOf(typed, 'on') : ''
  return (tableOn(isDay(chosen) ? chosen : dayOf(now)) ?? tableOn(dayOf(now)))!.value.items
}

function ItemField({ visit, item }: { visit: Visit; item: Item }) {
  const { lang } = visit
  const common = { visit, name: item.code, label: item.title[lang], optional: true }
  if (item.kind === 'choice')
    return (
      <SelectField
        {...common}
        empty={visit.t('请选择', 'Choose')}
        value={item.code === 'location' ? 'west' : ''}
        options={item.choices.map(({ code, label }) => ({ value: code, label: label[lang] }))}
      />
    )
  if (item.kind === 'any-of')
    return (
      <CheckboxField
        {...common}
        options={item.choices.map(({ code, label }) => ({ value: code, label: label[lang] }))}
      />
    )
  const hint = item.kind === 'given' ? item.note[lang] : undefined
  return <NumberField {...common} hint={hint} suffix={item.unit?.[lang]} />
}

/** What is left empty is not sent on: it then counts as not answered, not as nought. */
function inputOf(typed: Typed) {
  const names = [
    'on',
    'salary',
    'education',
    'work_years',
    'months_per_year',
    'chinese',
    'location',
    'age',
    'local_bonus',
  ]
  const given = names.flatMap((name) => (textOf(typed, name) ? [[name, textOf(typed, name)] as const] : []))
  return { ...Object.fromEntries(given), extra: manyOf(typed, 'extra'), ways: manyOf(typed, 'ways') } as Parameters<
    typeof checkWorkPermit.run
  >[0]
}
