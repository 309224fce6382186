import type { VNode } from 'preact'
import { type Opened, pageOf } from '../dossier/open.ts'
import type { Visit } from '../page.ts'
import { Card, instantText, Link, moneyText, Summary } from '../parts/index.ts'
import type { Sheet } from './screen-rule.tsx'

type Props = { readonly visit: Visit; readonly opened: Opened; readonly sheet: Sheet }

/** What the verdicts are read against: the answers, every attachment, and what was asked for before. */
export function ScreenBeside({ visit, opened, sheet }: Props): VNode {
  const { t, lang } = visit
  const { dossier } = opened
  return (
    <>
      <Card title={t('申报材料', 'Application')}>
        <Summary
          rows={[
            { key: t('负责人', 'Leader'), value: dossier.lead_name },
            { key: t('申请金额', 'Asked for'), value: moneyText(dossier.requested_fen, lang) },
            { key: t('提交时间', 'Submitted'), value: instantText(dossier.submitted_at, lang) },
          ]}
        />
        <ul class="govuk-list">
          <li>
            <Link visit={visit} href={`${pageOf(dossier.id)}?tab=form`}>
              {t('查看全部填报内容', 'Read all answers')}
            </Link>
          </li>
          <li>
            <Link visit={visit} href={pageOf(dossier.id, 'print')}>
              {t('申报书（PDF）', 'Application form (PDF)')}
            </Link>
          </li>
        </ul>
      </Card>
      <Card title={t('附件', 'Attachments')}>
        <ul class="govuk-list">
          {sheet.attachments.map((one) => (
            <li>
              <Link visit={visit} href={`/files/${one.file}?inline=1`}>
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
        {sheet.attachments.length === 0 ? <p class="govuk-body">{t('没有附件。', 'No attachments.')}</p> : null}
      </Card>
      {sheet.earlier.length > 0 ? (
        <Card title={t('补正经过', 'The supplement')}>
          <ul class="govuk-list">
            {sheet.earlier.map((outcome) => (
              <li>
                {instantText(outcome.at, lang)} {outcome.person_name}：{outcome.reason ?? t('已补正', 'supplemented')}
              </li>
            ))}
          </ul>
          <Link visit={visit} href={pageOf(dossier.id, 'changes')}>
            {t('查看补正改了什么', 'See what the supplement changed')}
          </Link>
        </Card>
      ) : null}
    </>
  )
}
