import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, moneyText, TextField } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import type { Entry } from './read.ts'

/** A correction is a reversal: everything that the entry is linked with is posted once more the other way round. */
export function ReverseForm({ visit, entry }: { readonly visit: Visit; readonly entry: Entry }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('冲销这笔收支', 'Reverse this transfer')}>
      <p class="govuk-body">
        {t(
          `${entry.other_title}，${moneyText(entry.posted_fen, lang)}。原记录保留不变，另记一笔方向相反的收支；成组记入的一并冲销。`,
          `${entry.other_title}, ${moneyText(entry.posted_fen, lang)}. The first record stays; the opposite is posted beside it, with all that it is linked with.`,
        )}
      </p>
      <Form visit={visit}>
        <Hidden name="transfer" value={entry.transfer} />
        <NewId visit={visit} name="reversal" />
        <TextField visit={visit} name="document" width={20} label={t('依据文号', 'Document that it rests on')} />
        <TextField visit={visit} name="note" label={t('冲销原因', 'Why it is reversed')} />
        <Button tone="warning">{t('冲销', 'Reverse')}</Button>
      </Form>
    </Card>
  )
}
