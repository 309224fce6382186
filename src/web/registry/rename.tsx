import type { VNode } from 'preact'
import { renameOrganisation } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, DateField, Form, TextField } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { filledIn } from './new-id.tsx'

/** A new name from a day on; the old one stays with its days. */
export const RenameForm = ({ visit, action }: { readonly visit: Visit; readonly action?: string }): VNode => (
  <Form visit={visit} action={action ?? visit.path}>
    <TextField visit={visit} name="name" label={visit.t('新名称', 'New name')} />
    <DateField visit={visit} name="since" label={visit.t('启用日期', 'First day of the new name')} />
    <TextField
      visit={visit}
      name="document"
      label={visit.t('变更登记通知书', 'Notice of the change of registration')}
      optional
    />
    <Button name="_do" value="rename">
      {visit.t('变更名称', 'Rename')}
    </Button>
  </Form>
)

export const renamed = (visit: Visit, organisation: string, typed: Typed) =>
  visit.perform(
    renameOrganisation,
    { organisation, name: textOf(typed, 'name'), since: textOf(typed, 'since'), ...filledIn(typed, 'document') },
    keyOf(typed),
  )
