import { recordVisit } from '../../procedure/index.ts'
import { openDossier, pageOf } from '../dossier/open.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Empty, Form, Heading, RadioField, TextArea, TextField } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'

/** What a site visit found, or why none is needed. */
export const visitPage = page('/dossiers/:dossier/visit', {
  async view(visit) {
    const { t } = visit
    const { dossier, kind } = await openDossier(visit)
    const title = t('登记现场考察', 'Record the site visit')
    return {
      title,
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={`${dossier.number ?? ''} · ${dossier.host_name}`}>{title}</Heading>
          {kind === 'visit' && visit.actor.is('officer', 'institution') ? (
            <>
              <OnBehalf
                visit={visit}
                mandates={await mandatesOf(visit)}
                act="procedure.record-visit"
                reach={{ programme: dossier.programme, round: dossier.round }}
              />
              <Form visit={visit} version={dossier.version}>
                <RadioField
                  visit={visit}
                  name="result"
                  label={t('考察情况', 'Visit')}
                  options={[
                    { value: 'visited', label: t('已考察', 'Visited') },
                    { value: 'skip', label: t('不需要考察', 'No visit is needed') },
                  ]}
                />
                <TextArea
                  visit={visit}
                  name="note"
                  label={t('考察记录，或不需要考察的理由', 'What was found, or why no visit is needed')}
                  rows={6}
                  max={4000}
                />
                <TextField
                  visit={visit}
                  name="evidence"
                  label={t('考察人员、时间和材料', 'Who went, when, which papers')}
                  max={1000}
                  optional
                />
                <Button>{t('登记', 'Record')}</Button>
              </Form>
            </>
          ) : (
            <Empty title={t('现在不在现场考察环节', 'It does not wait for a visit')} />
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const note = textOf(typed, 'note')
    const evidence = textOf(typed, 'evidence')
    const input = { dossier, version: versionOf(typed), result: textOf(typed, 'result'), note }
    await visit.perform(recordVisit, evidence ? { ...input, evidence } : input, keyOf(typed))
    return go(pageOf(dossier), visit.t('已登记', 'Recorded'))
  },
})
