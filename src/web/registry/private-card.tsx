import type { VNode } from 'preact'
import { type Masked, numberKinds, type Personal } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, dayText, Form, Inset, Summary, TextField } from '../parts/index.ts'

type Props = {
  readonly visit: Visit
  readonly masked: Masked | null
  /** In full, for this one answer: the page that follows is masked again. */
  readonly full: Personal | null
  readonly looks: boolean
}

/** Number and contacts: masked, until somebody who may gives a reason; the look is then on record. */
export function PrivateCard({ visit, masked, full, looks }: Props): VNode {
  const { t, lang } = visit
  const kind = full?.number_kind ?? masked?.number_kind
  const genders = { male: t('男', 'male'), female: t('女', 'female') }
  return (
    <Card title={t('证件和联系方式', 'Document and contacts')}>
      {full ? (
        <Inset tone="accent">
          {t(
            '以下是完整内容，只显示这一次；本次查看及理由已记入办理记录。',
            'In full, shown this once; this look and its reason are written into the record of acts.',
          )}
        </Inset>
      ) : null}
      <Summary
        rows={[
          {
            key: kind ? numberKinds[kind][lang] : t('证件', 'Document'),
            value: (full ? full.number : masked?.number_mask) ?? '—',
          },
          { key: t('手机号', 'Phone'), value: (full ? full.phone : masked?.phone_mask) ?? '—' },
          { key: t('电子邮箱', 'E-mail'), value: (full ? full.email : masked?.email_mask) ?? '—' },
          ...(full
            ? [
                { key: t('出生日期', 'Day of birth'), value: dayText(full.birth, lang) },
                { key: t('性别', 'Gender'), value: full.gender ? genders[full.gender] : '—' },
              ]
            : []),
        ]}
      />
      {looks && !full ? (
        <Form visit={visit}>
          <TextField
            visit={visit}
            name="reason"
            label={t('查看完整内容的理由', 'Why it must be seen in full')}
            hint={t(
              '理由会记入办理记录，本人可以查问',
              'It is written into the record of acts, and the person may ask who looked',
            )}
            max={500}
          />
          <Button tone="secondary">{t('完整显示', 'Show in full')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
