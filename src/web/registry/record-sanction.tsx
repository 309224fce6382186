import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { parts, recordSanction } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, CheckboxField, DateField, Form, Heading, TextArea, TextField } from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { filledIn, NewId } from './new-id.tsx'
import { knownSubject, type Subject, SubjectFields, subjectIn } from './subject.tsx'

/** Enters what a body has decided: whom it binds, from what, from when to when, and how trust can be repaired. */
export const recordSanctionPage = page('/registry/sanctions/new', {
  async view(visit) {
    const { t } = visit
    const known = await knownSubject(visit)
    return {
      title: t('登记惩戒决定', 'Record a sanction'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/registry/sanctions', label: t('惩戒', 'Sanctions') }]} />
          <Heading>{t('登记惩戒决定', 'Record a sanction')}</Heading>
          <Recording visit={visit} known={known} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const sanction = {
      sanction: textOf(typed, 'sanction'),
      ...(await subjectIn(visit, typed)),
      conduct: textOf(typed, 'conduct'),
      bars: manyOf(typed, 'bars'),
      since: textOf(typed, 'since'),
      decision: textOf(typed, 'decision'),
      basis: textOf(typed, 'basis'),
      deciding_body: textOf(typed, 'deciding_body'),
      decided_on: textOf(typed, 'decided_on'),
      ...filledIn(typed, 'until', 'repair'),
    }
    await visit.perform(recordSanction, sanction, keyOf(typed))
    return go(`/registry/sanctions?subject=${sanction.subject}`, visit.t('已登记', 'Recorded'))
  },
})

function Recording({ visit, known }: { readonly visit: Visit; readonly known: Subject | null }): VNode {
  const { t, lang } = visit
  return (
    <Form visit={visit}>
      <NewId visit={visit} name="sanction" />
      <SubjectFields visit={visit} known={known} />
      <TextArea visit={visit} name="conduct" label={t('失信行为', 'What was found')} rows={3} max={500} />
      <CheckboxField
        visit={visit}
        name="bars"
        label={t('决定限制的范围', 'What the decision bars from')}
        hint={t('只勾选决定书写明的各项', 'Only what the decision names')}
        options={Object.entries(parts).map(([value, part]) => ({ value, label: part[lang] }))}
      />
      <DateField visit={visit} name="since" label={t('自哪一天起', 'First day it holds')} value={dayOf(visit.now)} />
      <DateField
        visit={visit}
        name="until"
        label={t('至哪一天（含）', 'Last day it holds')}
        hint={t('不填即未定期限；填写后期满自动解除', 'Left empty, it has no fixed end; filled in, it lifts by itself')}
        optional
      />
      <TextField visit={visit} name="decision" label={t('决定文号', 'Number of the decision')} width={20} />
      <TextField visit={visit} name="deciding_body" label={t('作出决定的机关', 'Deciding body')} />
      <DateField visit={visit} name="decided_on" label={t('决定日期', 'Day of the decision')} />
      <TextArea visit={visit} name="basis" label={t('依据', 'Basis: document and article')} rows={2} max={500} />
      <TextArea
        visit={visit}
        name="repair"
        label={t('信用修复', 'How trust can be repaired')}
        hint={t('照录决定书，对象会看到', 'In the words of the decision; its subject reads it')}
        rows={2}
        max={500}
        optional
      />
      <Button>{t('登记', 'Record it')}</Button>
    </Form>
  )
}
