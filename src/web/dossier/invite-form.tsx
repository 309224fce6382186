import type { Visit } from '../page.ts'
import { Button, Form, RadioField, TextField } from '../parts/index.ts'

/** Whom to invite, as what, and how their account is found. */
export function Invite({ visit }: { visit: Visit }) {
  const { t } = visit
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">{t('邀请', 'Invite')}</h2>
      <RadioField
        visit={visit}
        name="part"
        label={t('身份', 'As')}
        options={[
          { value: 'member', label: t('成员', 'Member') },
          {
            value: 'co-applicant',
            label: t('共同申请人', 'Co-applicant'),
            hint: t('确认后可以一起填写', 'Writes with you once they have agreed'),
          },
          { value: 'partner-unit', label: t('合作单位', 'Partner organisation') },
        ]}
      />
      <TextField
        visit={visit}
        name="name"
        value={visit.query.name}
        label={t('姓名或单位全称', 'Name of the person or organisation')}
        width={20}
      />
      <TextField
        visit={visit}
        name="organisation"
        label={t('所在单位', 'Organisation they work for')}
        optional
        width={20}
      />
      <TextField
        visit={visit}
        name="contact"
        label={t('对方登记的手机号或电子邮箱', 'Their registered phone or e-mail')}
        hint={t(
          '填写后对方可在自己的账号里确认；共同申请人必须填写',
          'They can then answer from their own account; needed for a co-applicant',
        )}
        optional
        width={20}
      />
      <Button name="_do" value="invite">
        {t('邀请并取得确认链接', 'Invite and get the link')}
      </Button>
    </Form>
  )
}
