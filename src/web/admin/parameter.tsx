import type { VNode } from 'preact'
import type { ListedParameter } from '../../policy/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  DateField,
  dayText,
  Form,
  Heading,
  Hidden,
  RadioField,
  Table,
  Tag,
  TextArea,
  TextField,
  TextPairField,
} from '../parts/index.ts'
import { certaintyText, unitText, valueText } from './parameter-words.ts'

export const Certainty = ({ visit, certainty }: { readonly visit: Visit; readonly certainty: string }) => (
  <Tag tone={certainty === 'uncertain' ? 'wait' : 'neutral'}>
    {certaintyText[certainty as keyof typeof certaintyText][visit.lang]}
  </Tag>
)

/** One parameter with every value it ever had. */
export function One({ visit, parameter }: { readonly visit: Visit; readonly parameter: ListedParameter }): VNode {
  const { t, lang } = visit
  return (
    <>
      <Heading caption={parameter.key}>{parameter.name[lang]}</Heading>
      <Table
        caption={t('历次取值', 'All its values')}
        columns={[
          { key: 'value', head: t('取值', 'Value') },
          { key: 'dates', head: t('起止', 'From and to') },
          { key: 'document', head: t('依据', 'Basis') },
          { key: 'certainty', head: t('可靠程度', 'Certainty') },
          { key: 'note', head: t('说明', 'Note') },
        ]}
        rows={parameter.values.map((row) => ({
          id: row.since,
          cells: {
            value: valueText(row, lang),
            dates: `${dayText(row.since, lang)} – ${row.until ? dayText(row.until, lang) : '…'}`,
            document: row.document,
            certainty: <Certainty visit={visit} certainty={row.certainty} />,
            note: row.note?.[lang] ?? '—',
          },
        }))}
        empty=""
      />
      {visit.actor.is('officer', 'system-admin') ? <Entering visit={visit} parameter={parameter} /> : null}
    </>
  )
}

function Entering({ visit, parameter }: { readonly visit: Visit; readonly parameter: ListedParameter }): VNode {
  const { t, lang } = visit
  const { unit, key } = parameter
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">{t('登记新取值', 'Enter a new value')}</h2>
      <p class="govuk-body">
        {t(
          '原取值在新取值开始的前一天结束；已发布的批次不受影响。',
          'The value before it ends the day before; published rounds are not touched.',
        )}
      </p>
      <Hidden name="key" value={key} />
      {unit === 'yes-no' ? (
        <RadioField
          visit={visit}
          name="value"
          label={t('取值', 'Value')}
          options={[
            { value: 'yes', label: t('是', 'Yes') },
            { value: 'no', label: t('否', 'No') },
          ]}
        />
      ) : unit === 'bands' ? (
        <TextArea
          visit={visit}
          name="value"
          label={t('分档，每行：起点（万元） 百分比', 'Bands, one a line: from (CNY 10,000) and percentage')}
          rows={5}
        />
      ) : (
        <TextField
          visit={visit}
          name="value"
          label={t('取值', 'Value')}
          width={10}
          inputmode="decimal"
          suffix={unitText(unit, lang)}
        />
      )}
      <DateField visit={visit} name="since" label={t('开始', 'First day')} />
      <DateField visit={visit} name="until" label={t('结束', 'Last day')} optional />
      <TextField visit={visit} name="document" label={t('文号', 'Document number')} width={20} />
      <RadioField
        visit={visit}
        name="certainty"
        label={t('可靠程度', 'Certainty')}
        value="sourced"
        options={Object.entries(certaintyText).map(([value, text]) => ({ value, label: text[lang] }))}
      />
      <TextPairField visit={visit} name="note" label={t('说明（选填）', 'Note (optional)')} />
      <Button>{t('登记', 'Enter')}</Button>
    </Form>
  )
}
