import { NumberField, TextField, TextPairField } from '../parts/index.ts'
import type { Part } from './part.ts'
import { numberIn, pairIn, pairOrEmpty, rowsOf, type TypedPart, textIn, tidy } from './typed-parts.ts'

const certainties = ['sourced', 'known', 'uncertain'] as const

/** Names, basis, numbers and the pledge. The code never changes. */
export const basics: Part = {
  key: 'basics',
  title: { zh: '基本信息', en: 'Basics' },
  Fields({ visit, definition }) {
    const { t } = visit
    const basis = [...definition.basis, { document: '', clause: '', certainty: 'uncertain' as const }]
    return (
      <>
        <TextPairField visit={visit} name="name" label={t('计划名称', 'Name')} value={definition.name} />
        <TextPairField
          visit={visit}
          name="noun"
          label={t('办件名称', 'What a dossier is called')}
          hint={t('如“申报书”“提名书”', 'Such as "application"')}
          value={definition.noun}
        />
        <TextPairField visit={visit} name="summary" label={t('简介', 'Summary')} rows={3} value={definition.summary} />
        <h2 class="govuk-heading-s">{t('依据', 'Basis')}</h2>
        {basis.map((one, index) => (
          <div class="zk-row">
            <TextField
              visit={visit}
              name={`basis.${index}.document`}
              label={t(`文件 ${index + 1}`, `Document ${index + 1}`)}
              optional
              value={one.document}
            />
            <TextField
              visit={visit}
              name={`basis.${index}.clause`}
              label={t('条款', 'Clause')}
              optional
              width={10}
              value={one.clause ?? ''}
            />
            <input type="hidden" name={`basis.${index}.certainty`} value={one.certainty} />
          </div>
        ))}
        <h2 class="govuk-heading-s">{t('编号', 'Numbers')}</h2>
        <TextField
          visit={visit}
          name="prefix"
          label={t('编号前缀', 'Prefix')}
          width={10}
          value={definition.numbering.prefix}
        />
        <NumberField
          visit={visit}
          name="digits"
          label={t('流水号位数', 'Digits')}
          value={definition.numbering.digits}
        />
        <TextField
          visit={visit}
          name="agreementNumber"
          label={t('任务书编号', 'Number of the agreement')}
          hint={t('可用 {year} 和 {n}；不填则沿用前缀', 'With {year} and {n}; left empty, the prefix is used')}
          optional
          width={20}
          value={definition.agreementNumber ?? ''}
        />
        <h2 class="govuk-heading-s">{t('承诺书', 'Pledge')}</h2>
        <TextField
          visit={visit}
          name="pledgeVersion"
          label={t('版本', 'Version')}
          optional
          width={10}
          value={definition.pledge?.version ?? ''}
        />
        <TextPairField
          visit={visit}
          name="pledge"
          label={t('正文', 'Text')}
          rows={6}
          value={definition.pledge?.text ?? null}
        />
      </>
    )
  },
  read(definition, typed) {
    const pledge = pairIn(typed, 'pledge')
    const { pledge: _before, agreementNumber: _number, ...kept } = definition
    return {
      ...kept,
      name: pairOrEmpty(typed, 'name'),
      noun: pairOrEmpty(typed, 'noun'),
      summary: pairOrEmpty(typed, 'summary'),
      basis: rowsOf(typed.basis).flatMap((row) => (textIn(row, 'document') ? [basisIn(row)] : [])),
      numbering: { prefix: textIn(typed, 'prefix'), digits: numberIn(typed, 'digits') ?? definition.numbering.digits },
      ...(textIn(typed, 'agreementNumber') ? { agreementNumber: textIn(typed, 'agreementNumber') } : {}),
      ...(pledge ? { pledge: { version: textIn(typed, 'pledgeVersion'), text: pledge } } : {}),
    }
  },
}

const basisIn = (row: TypedPart) =>
  tidy({
    document: textIn(row, 'document'),
    clause: textIn(row, 'clause') || undefined,
    certainty: certainties.find((one) => one === textIn(row, 'certainty')) ?? ('uncertain' as const),
  } as { document: string; clause?: string; certainty: (typeof certainties)[number] })
