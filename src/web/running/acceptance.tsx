import type { VNode } from 'preact'
import { requestAcceptance } from '../../procedure/index.ts'
import { columnsOf } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Card, FileField, Form, Heading, Inset, TextArea, TextField } from '../parts/index.ts'
import { fenTyped, yuanText } from '../parts/yuan.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { type Life, lifeHref, openLife } from './open.ts'

/** One application carries results, accounts, report and data certificates (everyday 26). */
export const acceptancePage = page('/dossiers/:dossier/run/acceptance', {
  async view(visit) {
    const life = await openLife(visit)
    const title = visit.t('申请验收', 'Ask for acceptance')
    return {
      title,
      frame: 'workspace',
      practice: life.dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: lifeHref(life.dossier.id), label: visit.t('执行与验收', 'Progress and results') }]}
          />
          <Heading caption={life.dossier.title}>{title}</Heading>
          {life.may.write ? (
            <Request visit={visit} life={life} />
          ) : (
            <Inset>
              {visit.t(
                '现在不能申请验收：只有项目负责人在项目执行期可以申请。',
                'Acceptance cannot be asked for now: the leader does so while the project runs.',
              )}
            </Inset>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier, parts } = await openLife(visit)
    const audit = textOf(typed, 'audit')
    const { surplus_fen } = await visit.perform(
      requestAcceptance,
      {
        dossier: dossier.id,
        summary: textOf(typed, 'summary'),
        targets: Object.values((typed.targets ?? []) as Typed).map((_, index) =>
          textOf(typed.targets as Typed, String(index)),
        ),
        spent: spentIn(parts, (typed.spent ?? {}) as Typed),
        reportNumber: textOf(typed, 'reportNumber'),
        dataNumber: textOf(typed, 'dataNumber'),
        ...(audit ? { audit } : {}),
      },
      keyOf(typed),
    )
    return go(
      lifeHref(dossier.id),
      visit.t(`验收申请已提交，结余 ${yuanText(surplus_fen)} 元`, `Sent; ${yuanText(surplus_fen)} yuan are left over`),
    )
  },
})

const spentIn = (parts: Life['parts'], typed: Typed) =>
  Object.fromEntries(
    (parts.budget?.lines ?? []).map((line) => [
      line.code,
      Object.fromEntries(
        (parts.budget?.sources ?? []).map((source) => [
          source.code,
          fenTyped((typed[line.code] ?? {}) as Typed, source.code),
        ]),
      ),
    ]),
  )

function Request({ visit, life }: { readonly visit: Visit; readonly life: Life }): VNode {
  const { t, lang } = visit
  const { parts, agreement, acceptances } = life
  const last = acceptances[0]
  return (
    <Form visit={visit} multipart>
      <TextArea
        visit={visit}
        name="summary"
        label={t('任务完成情况', 'What was done')}
        rows={8}
        max={20000}
        value={last?.summary ?? ''}
      />
      {parts.targets ? (
        <Card title={t('指标完成情况', 'Targets')}>
          {agreement.content.targets.map(({ row }, index) => (
            <TextArea
              visit={visit}
              key={index}
              name={`targets.${index}`}
              label={columnsOf(parts.targets!)
                .map((column) => said(column, row[column.code], lang))
                .filter(Boolean)
                .join(t('，', ', '))}
              hint={t('写明完成值和佐证材料', 'Say what was reached and what proves it')}
              rows={2}
              max={4000}
              value={last?.targets[index] ?? ''}
            />
          ))}
        </Card>
      ) : null}
      {parts.budget ? (
        <Card title={t('经费支出（元）', 'Money spent (CNY)')}>
          {(parts.budget.lines ?? []).flatMap((line) =>
            (parts.budget!.sources ?? []).map((source) => (
              <TextField
                visit={visit}
                key={`${line.code}.${source.code}`}
                name={`spent.${line.code}.${source.code}`}
                label={`${line.label[lang]} · ${source.label[lang]}`}
                hint={t(
                  `预算 ${yuanText(agreement.content.budget[line.code]?.[source.code] ?? 0)}`,
                  `Budget ${yuanText(agreement.content.budget[line.code]?.[source.code] ?? 0)}`,
                )}
                width={10}
                inputmode="decimal"
                value={last ? yuanText(last.spent[line.code]?.[source.code] ?? 0) : ''}
              />
            )),
          )}
        </Card>
      ) : null}
      <TextField
        visit={visit}
        name="reportNumber"
        label={t('科技报告收录证书编号', 'Number of the science report certificate')}
        width={20}
        value={last?.report_number ?? ''}
      />
      <TextField
        visit={visit}
        name="dataNumber"
        label={t('科学数据汇交凭证编号', 'Number of the data deposit certificate')}
        hint={t('没有产生科学数据的，填“无科学数据”并简要说明', 'Where there are no data, say so and why')}
        value={last?.data_number ?? ''}
      />
      <FileField
        visit={visit}
        name="audit"
        label={t('专项审计报告', 'Special audit report')}
        hint={t(
          `财政资金 ${life.audit_from_fen / 1_000_000} 万元及以上的必须上传`,
          `Needed with public money of ${life.audit_from_fen / 1_000_000} × 10,000 yuan or more`,
        )}
        optional
      />
      <Button>{t('提交验收申请', 'Send the request')}</Button>
    </Form>
  )
}
