import { refuseDossier } from '../../procedure/index.ts'
import { openDossier, pageOf } from '../dossier/open.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, TextArea } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'

/** The bureau does not grant it; the organisation reads the reason. */
export const refusePage = page('/dossiers/:dossier/refuse', {
  async view(visit) {
    const { dossier, programme } = await openDossier(visit)
    const { t, lang } = visit
    return {
      title: t('不予兑现', 'Refuse'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={`${programme.name[lang]} · ${dossier.number ?? ''}`}>{t('不予兑现', 'Refuse')}</Heading>
          <Form visit={visit} version={dossier.version}>
            <TextArea
              visit={visit}
              name="reason"
              label={t('理由', 'Reason')}
              hint={t('写明依据和事实，单位会看到', 'Name the rule and the facts; the organisation reads it')}
              rows={4}
              max={2000}
            />
            <Button tone="warning">{t('不予兑现', 'Refuse')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    await visit.perform(
      refuseDossier,
      { dossier, version: versionOf(typed), reason: textOf(typed, 'reason') },
      keyOf(typed),
    )
    return go(pageOf(dossier), visit.t('已办结，理由已告知单位', 'Refused; the organisation was told why'))
  },
})
