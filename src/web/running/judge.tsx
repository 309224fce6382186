import { judgeAcceptance, judgements, judgementText } from '../../procedure/index.ts'
import { mandatesOf, OnBehalf } from '../institution/entrusted.tsx'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, RadioField, TextArea } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { lifeHref, openLife } from './open.ts'
import { Results } from './results.tsx'

/** The judgement of the results: task and money each, and what has to be put right. */
export const judgePage = page('/dossiers/:dossier/run/judge', {
  async view(visit) {
    const { t, lang } = visit
    const life = await openLife(visit)
    const title = t('形成验收结论', 'Judge the results')
    const options = judgements.map((value) => ({ value, label: judgementText[value][lang] }))
    return {
      title,
      frame: 'workspace',
      practice: life.dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: lifeHref(life.dossier.id), label: t('执行与验收', 'Progress and results') }]}
          />
          <Heading caption={life.dossier.title}>{title}</Heading>
          {visit.actor.is('institution') ? (
            <OnBehalf
              visit={visit}
              mandates={await mandatesOf(visit)}
              act="procedure.judge-acceptance"
              reach={{ programme: life.dossier.programme, round: life.dossier.round }}
            />
          ) : null}
          <Results visit={visit} life={life} />
          {life.may.judge ? (
            <Form visit={visit}>
              <RadioField visit={visit} inline name="task" label={t('任务', 'Task')} options={options} />
              <RadioField
                visit={visit}
                inline
                name="money"
                label={t('经费', 'Money')}
                hint={t('以两项中较差的为验收结论', 'The worse of the two is the result')}
                options={options}
              />
              <TextArea visit={visit} name="opinion" label={t('验收意见', 'Opinion')} rows={5} max={10000} />
              <TextArea
                visit={visit}
                name="fixes"
                label={t('整改要求', 'To be put right')}
                optional
                rows={3}
                max={4000}
              />
              <Button>{t('提交验收结论', 'Give the result')}</Button>
            </Form>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier } = await openLife(visit)
    const fixes = textOf(typed, 'fixes')
    const { result } = await visit.perform(
      judgeAcceptance,
      {
        dossier: dossier.id,
        task: textOf(typed, 'task'),
        money: textOf(typed, 'money'),
        opinion: textOf(typed, 'opinion'),
        ...(fixes ? { fixes } : {}),
      },
      keyOf(typed),
    )
    return go(
      lifeHref(dossier.id),
      visit.t(`验收结论：${judgementText[result].zh}`, `Result: ${judgementText[result].en}`),
    )
  },
})
