import type { VNode } from 'preact'
import { myEarlier, reuseAnswers } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, CheckboxField, Empty, Form, Heading, Inset, RadioField } from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { type Opened, openDossier, pageOf } from './open.ts'

/** Nothing is typed twice: what an earlier dossier has already is taken over where nothing stands yet, or in place of whole sections. */
export const reusePage = page('/dossiers/:dossier/reuse', {
  async view(visit) {
    const opened = await openDossier(visit)
    if (!opened.writes) return go(pageOf(opened.dossier.id))
    const earlier = await visit.ask(myEarlier, { round: opened.round.id, dossier: opened.dossier.id })
    return {
      title: visit.t('复用以前的申报内容', 'Reuse an earlier application'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Reuse visit={visit} opened={opened} earlier={earlier} />,
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const sections = manyOf(typed, 'sections')
    const taken = { dossier, from: textOf(typed, 'from'), ...(sections.length > 0 ? { sections } : {}) }
    await visit.perform(reuseAnswers, taken, keyOf(typed))
    return go(`${pageOf(dossier)}?tab=form`, visit.t('已带入，请逐项核对', 'Taken over: check each of them'))
  },
})

type Earlier = Awaited<ReturnType<(typeof myEarlier)['run']>>[number]

function Reuse({ visit, opened, earlier }: { visit: Visit; opened: Opened; earlier: readonly Earlier[] }): VNode {
  const { t, lang } = visit
  const { dossier, programme } = opened
  return (
    <>
      <Breadcrumbs
        visit={visit}
        trail={[{ href: `${pageOf(dossier.id)}?tab=form`, label: dossier.title || t('未命名', 'Untitled') }]}
      />
      <Heading>{t('复用以前的申报内容', 'Reuse an earlier application')}</Heading>
      {earlier.length === 0 ? (
        <Empty title={t('还没有可以复用的申报', 'There is nothing to reuse yet')}>
          {t(
            '您以前在本平台填写的申报会列在这里，可以把其中的内容带入新的申报。',
            'Applications you wrote here before are listed, so that their answers can be taken over.',
          )}
        </Empty>
      ) : (
        <Form visit={visit}>
          <Inset>
            {t(
              '只填入还空着的题目和还没有上传的附件；勾选的部分会整体换成以前的内容。承诺书要重新签署。',
              'Only what is still empty is filled in, files too; a part that you tick is replaced as a whole. The pledge is signed anew.',
            )}
          </Inset>
          <RadioField
            visit={visit}
            name="from"
            label={t('从哪一件带入', 'Take over from')}
            options={earlier.map((one) => ({
              value: one.id,
              label: one.title || t('未命名', 'Untitled'),
              hint: `${one.number ?? t('草稿', 'Draft')} · ${one.round_title[lang]}`,
            }))}
          />
          <CheckboxField
            visit={visit}
            name="sections"
            label={t('整体替换的部分', 'Parts to replace as a whole')}
            optional
            options={programme.form.map((section) => ({ value: section.code, label: section.title[lang] }))}
          />
          <Button>{t('带入', 'Take over')}</Button>
        </Form>
      )}
    </>
  )
}
