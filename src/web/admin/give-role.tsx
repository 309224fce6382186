import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { grantedRoles, roleNames } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, DateField, Form, Hidden, SelectField, TextField } from '../parts/index.ts'

/** A role is given for a time and a reason, by somebody else; the registry decides whether the giver may. */
export function GiveRole({ visit, person }: { readonly visit: Visit; readonly person: string }): VNode {
  const { t, lang } = visit
  return (
    <Form visit={visit} action="/admin/roles">
      <Hidden name="person" value={person} />
      <SelectField
        visit={visit}
        name="role"
        label={t('身份', 'Role')}
        options={grantedRoles.map((role) => ({ value: role, label: roleNames[role][lang] }))}
      />
      <TextField
        visit={visit}
        name="organisation"
        label={t('代表单位', 'For which organisation')}
        hint={t(
          '单位管理员、推荐单位和专业机构需要；写全称或统一社会信用代码',
          'For host administrators, recommenders and institutions: whole name or code',
        )}
        optional
      />
      <DateField visit={visit} name="since" label={t('开始', 'First day')} value={dayOf(visit.now)} />
      <DateField visit={visit} name="until" label={t('结束', 'Last day')} optional />
      <TextField visit={visit} name="reason" label={t('理由或文件', 'Reason or document')} />
      <Button>{t('授予', 'Give')}</Button>
    </Form>
  )
}
