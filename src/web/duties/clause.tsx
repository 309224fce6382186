import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { charterSource, type Owner, setOwner } from '../../duties/index.ts'
import { readCharter } from '../../insight/index.ts'
import { saidDocument } from '../../policy/index.ts'
import { go, type Outcome, type View, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Details,
  Form,
  Heading,
  SelectField,
  Table,
  TextField,
  TextPairField,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { Services } from './charter.tsx'

/** One duty: our words for it, its owners by date, and what serves it. */
export async function clauseView(visit: Visit): Promise<View> {
  const { t, lang } = visit
  const clause = (await visit.ask(readCharter, {})).clauses.find((one) => String(one.number) === visit.params.clause)
  if (!clause) return refuse('platform.not_found', { what: { zh: '这项职责', en: 'such duty' } })
  const caption = t(`职责第（${clause.number}）条`, `Clause (${clause.number})`)
  const parts = [
    { code: String(clause.number), title: clause.title, history: clause.history },
    ...clause.moved.map(({ code, title, history }) => ({ code, title, history })),
  ]
  const body = (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/charter', label: t('职责清单', 'The charter') }]} />
      <Heading caption={caption}>{clause.title[lang]}</Heading>
      <p>{clause.says[lang]}</p>
      <p class="muted">{t(`据：${charterSource.zh}，归纳表述`, `After: ${charterSource.en}; our own words`)}</p>
      <h2>{t('平台服务', 'Served here by')}</h2>
      <Services visit={visit} clause={clause} />
      <h2>{t('归属沿革', 'Owners by date')}</h2>
      {parts.map((part) => (
        <Owners key={part.code} visit={visit} title={part.title[lang]} history={part.history} />
      ))}
      {visit.actor.is('officer', 'system-admin') && <EnterOwner visit={visit} parts={parts} />}
    </>
  )
  return { title: `${caption} ${clause.title[lang]}`, body, frame: 'public' }
}

function Owners({ visit, title, history }: { visit: Visit; title: string; history: readonly Owner[] }) {
  const { t, lang } = visit
  const certainty = {
    sourced: t('有公开出处', 'read in public'),
    known: t('已知', 'known'),
    uncertain: t('待核', 'to be confirmed'),
  }
  return (
    <Table
      visit={visit}
      caption={title}
      columns={[
        { key: 'office', head: t('归属单位', 'Office') },
        { key: 'from', head: t('起始日期', 'From') },
        { key: 'document', head: t('依据', 'Document') },
        { key: 'certainty', head: t('可靠程度', 'Certainty') },
        { key: 'note', head: t('说明', 'Note') },
      ]}
      rows={history.map((owner) => ({
        id: owner.from,
        cells: {
          office: owner.value[lang],
          from: owner.from === '1949-10-01' ? t('调整前', 'before the change') : owner.from,
          document: saidDocument(owner.document)[lang],
          certainty: certainty[owner.certainty],
          note: owner.note?.[lang] ?? '',
        },
      }))}
      empty={t('待登记', 'not recorded')}
    />
  )
}

type Part = { readonly code: string; readonly title: { readonly zh: string; readonly en: string } }
function EnterOwner({ visit, parts }: { visit: Visit; parts: readonly Part[] }) {
  const { t, lang } = visit
  return (
    <Details summary={t('登记归属变更', 'Record a new owner')}>
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="duty"
          label={t('职责', 'Duty')}
          value={parts[0]!.code}
          options={parts.map(({ code, title }) => ({ value: code, label: title[lang] }))}
        />
        <DateField visit={visit} name="from" label={t('自哪一天起', 'From which day')} value={dayOf(visit.now)} />
        <TextPairField visit={visit} name="office" label={t('归属单位', 'Office')} />
        <TextField visit={visit} name="document" label={t('依据文件', 'Document that says so')} />
        <Button>{t('登记', 'Record')}</Button>
      </Form>
    </Details>
  )
}

export async function enterOwner(visit: Visit, typed: Typed): Promise<Outcome> {
  const input = {
    duty: textOf(typed, 'duty'),
    from: textOf(typed, 'from'),
    office: typed.office,
    document: textOf(typed, 'document'),
  }
  await visit.perform(setOwner, input, keyOf(typed))
  return go(visit.path.replace(/^\/en(?=\/)/, ''), visit.t('已登记归属变更', 'The new owner is recorded'))
}
