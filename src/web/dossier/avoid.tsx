import { askAvoidance, readAvoidances } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, TextField } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { openDossier, pageOf } from './open.ts'

/** Up to three experts (the number is a policy parameter) whom the lead would not have judge, each with a reason. */
export const avoidPage = page('/dossiers/:dossier/avoid', {
  async view(visit) {
    const { dossier } = await openDossier(visit)
    const { experts, most } = await visit.ask(readAvoidances, { dossier: dossier.id })
    const { t } = visit
    return {
      title: t('申请回避专家', 'Ask to avoid experts'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={dossier.number ?? ''}>{t('申请回避专家', 'Ask to avoid experts')}</Heading>
          <Inset>
            {t(
              `最多 ${most} 名，逐人说明理由；评审组组建后不能再改。只有组织评审的人员看得到。`,
              `At most ${most}, with a reason for each; nothing changes once a panel is convened. Only those who organise the review read it.`,
            )}
          </Inset>
          <Form visit={visit}>
            {Array.from({ length: most }, (_, index) => (
              <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                  {t(`第 ${index + 1} 名`, `Expert ${index + 1}`)}
                </legend>
                <TextField
                  visit={visit}
                  name={`expert.${index}.name`}
                  label={t('姓名', 'Name')}
                  value={experts[index]?.name}
                  optional
                  width={20}
                />
                <TextField
                  visit={visit}
                  name={`expert.${index}.organisation_name`}
                  label={t('单位', 'Organisation')}
                  value={experts[index]?.organisation_name}
                  optional
                />
                <TextField
                  visit={visit}
                  name={`expert.${index}.reason`}
                  label={t('理由', 'Reason')}
                  value={experts[index]?.reason}
                  optional
                />
              </fieldset>
            ))}
            <Button>{t('保存', 'Save')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const rows = Object.values((typed.expert ?? {}) as Typed) as Typed[]
    const experts = rows
      .map((row) => ({
        name: textOf(row, 'name'),
        organisation_name: textOf(row, 'organisation_name'),
        reason: textOf(row, 'reason'),
      }))
      .filter((one) => one.name !== '')
    await visit.perform(askAvoidance, { dossier, experts }, keyOf(typed))
    return go(
      pageOf(dossier),
      visit.t(`已保存，申请回避 ${experts.length} 名`, `Saved: ${experts.length} to be avoided`),
    )
  },
})
