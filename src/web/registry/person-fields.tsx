import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { SelectField, TextField } from '../parts/index.ts'

/** The name and one exact identifier: neither alone finds anybody, and the search is on record. */
export function PersonFields({ visit, optional }: { readonly visit: Visit; readonly optional?: boolean }): VNode {
  const { t } = visit
  return (
    <>
      <TextField visit={visit} name="name" label={t('姓名', 'Name')} optional={optional} width={20} />
      <SelectField
        visit={visit}
        name="by"
        label={t('按什么查找', 'Search by')}
        value="phone"
        options={[
          { value: 'phone', label: t('手机号', 'Phone') },
          { value: 'email', label: t('电子邮箱', 'E-mail') },
          { value: 'number', label: t('证件号码', 'Document number') },
          { value: 'orcid', label: 'ORCID' },
        ]}
      />
      <TextField
        visit={visit}
        name="value"
        label={t('完整的号码、邮箱或 ORCID', 'The whole number, e-mail or ORCID iD')}
        hint={t(
          '姓名和这一项须同时相符；查找会记入办理记录',
          'Both must be right, and the search is written into the record of acts',
        )}
        optional={optional}
        width={20}
      />
    </>
  )
}
