import type { VNode } from 'preact'
import { codeTables, type Organisation, organisationKinds } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { SelectField, TextField } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

/** What an organisation says about itself beside its code and its name. */
export function OrganisationFields({ visit, of }: { visit: Visit; of?: Organisation }): VNode {
  const { t, lang } = visit
  const choose = t('请选择', 'Choose one')
  const options = (
    table: readonly { readonly code: string; readonly label: { readonly zh: string; readonly en: string } }[],
  ) => table.map((entry) => ({ value: entry.code, label: `${entry.label[lang]} ${entry.code}` }))
  return (
    <>
      <SelectField
        visit={visit}
        name="kind"
        label={t('单位类型', 'Kind')}
        value={of?.kind}
        options={Object.entries(organisationKinds).map(([value, label]) => ({ value, label: label[lang] }))}
        empty={choose}
      />
      <SelectField
        visit={visit}
        name="public_class"
        label={t('事业单位类别', 'Class of public institution')}
        optional
        value={of?.public_class ?? ''}
        options={[
          { value: '1', label: t('公益一类', 'Class 1') },
          { value: '2', label: t('公益二类', 'Class 2') },
        ]}
        empty={t('不适用', 'Does not apply')}
      />
      <SelectField
        visit={visit}
        name="region"
        label={t('所在区（市、县）', 'District or county')}
        optional
        value={of?.region ?? ''}
        options={options(codeTables['guiyang-regions'])}
        empty={choose}
      />
      <SelectField
        visit={visit}
        name="managing_zone"
        label={t('所在功能区', 'Managing zone')}
        optional
        value={of?.managing_zone ?? ''}
        options={options(codeTables['managing-zones'])}
        empty={t('不在功能区', 'None')}
      />
      <SelectField
        visit={visit}
        name="industry"
        label={t('行业（GB/T 4754）', 'Industry (GB/T 4754)')}
        optional
        value={of?.industry ?? ''}
        options={options(codeTables.industries)}
        empty={choose}
      />
      <TextField
        visit={visit}
        name="legal_person"
        label={t('法定代表人', 'Legal representative')}
        optional
        value={of?.legal_person ?? ''}
        width={20}
      />
    </>
  )
}

export const organisationIn = (typed: Typed) => ({
  kind: textOf(typed, 'kind'),
  public_class: textOf(typed, 'public_class') || undefined,
  region: textOf(typed, 'region') || undefined,
  managing_zone: textOf(typed, 'managing_zone') || undefined,
  industry: textOf(typed, 'industry') || undefined,
  legal_person: textOf(typed, 'legal_person') || undefined,
})
