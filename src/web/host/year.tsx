import { refuse } from '#platform/refusal'
import { saveYearlySheet, seeOrganisation } from '../../registry/index.ts'
import { QuestionField } from '../dossier/question.tsx'
import { dayOr, readAnswers } from '../dossier/read-answers.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, DateField, Form, Heading, TextField } from '../parts/index.ts'
import { keyOf, type Typed, textOf, versionOf } from '../typed.ts'
import { figuresIn, yearlyQuestions } from './figures.ts'
import { administered } from './own.ts'

/** The sheet of one year. */
export const yearPage = page('/host/years/:year', {
  async view(visit) {
    const year = yearIn(visit)
    const { name, sheets } = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    const sheet = sheets.find((one) => one.year === year)
    const { t } = visit
    const figures: Readonly<Record<string, unknown>> = sheet?.figures ?? {}
    return {
      title: t(`${year} 年度数据`, `Figures of ${year}`),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={name}>{t(`${year} 年度数据`, `Figures of ${year}`)}</Heading>
          <Form visit={visit} version={sheet?.version ?? 0}>
            {yearlyQuestions.map((question) => (
              <QuestionField
                visit={visit}
                question={question}
                name={`figures.${question.code}`}
                answer={figures[question.code]}
              />
            ))}
            <DateField
              visit={visit}
              name="as_of"
              label={t('数据截至', 'As of')}
              value={sheet?.as_of ?? `${year}-12-31`}
            />
            <TextField
              visit={visit}
              name="source"
              label={t('数据来源', 'Source')}
              hint={t(
                '如审计报告、纳税申报表或本单位财务报表',
                'Such as the audit report, the tax return or your own accounts',
              )}
              value={sheet?.source ?? ''}
              width="full"
            />
            <Button>{t('保存', 'Save')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const figures = figuresIn(readAnswers(yearlyQuestions, (typed.figures ?? {}) as Typed))
    const sheet = {
      organisation: administered(visit),
      year: yearIn(visit),
      as_of: dayOr(textOf(typed, 'as_of')) ?? '',
      figures,
      source: textOf(typed, 'source'),
      version: versionOf(typed) ?? 0,
    }
    await visit.perform(saveYearlySheet, sheet, keyOf(typed))
    return go('/host', visit.t('已保存', 'Saved'))
  },
})

function yearIn(visit: Visit): number {
  const year = Number(visit.params.year)
  return Number.isInteger(year) && year >= 1990 && year <= 2100
    ? year
    : refuse('platform.not_found', { what: { zh: '这一年度', en: 'such year' } })
}
