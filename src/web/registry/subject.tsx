import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { findPerson, seeOrganisation, seePerson } from '../../registry/index.ts'
import { organisationIn } from '../admin/picking.ts'
import type { Visit } from '../page.ts'
import { Hidden, Inset, RadioField, TextField } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'
import { PersonFields } from './person-fields.tsx'

type Kind = 'person' | 'organisation'
export type Subject = { readonly kind: Kind; readonly id: string; readonly name: string }

/** Whom the page is about already: named in its address, or by the form that came back. */
export async function knownSubject(visit: Visit): Promise<Subject | null> {
  const typed = visit.typed ?? {}
  const kind = (textOf(typed, 'known_kind') || (visit.query.person ? 'person' : 'organisation')) as Kind
  const id = textOf(typed, 'known') || (visit.query.person ?? visit.query.organisation)
  if (!isId(id)) return null
  const { name } =
    kind === 'person'
      ? await visit.ask(seePerson, { person: id })
      : await visit.ask(seeOrganisation, { organisation: id })
  return { kind, id, name }
}

/** An organisation by its name or code, a person by the name and one exact identifier; nobody is picked off a list. */
export function SubjectFields({ visit, known }: { readonly visit: Visit; readonly known: Subject | null }): VNode {
  const { t } = visit
  if (known)
    return (
      <Inset>
        <Hidden name="known_kind" value={known.kind} />
        <Hidden name="known" value={known.id} />
        {t(`对象：${known.name}`, `Whom it binds: ${known.name}`)}
      </Inset>
    )
  return (
    <>
      <RadioField
        visit={visit}
        name="subject_kind"
        label={t('对象', 'Whom it binds')}
        value="organisation"
        inline
        options={[
          { value: 'organisation', label: t('单位', 'An organisation') },
          { value: 'person', label: t('个人', 'A person') },
        ]}
      />
      <TextField
        visit={visit}
        name="subject"
        label={t('单位全称或统一社会信用代码', 'Organisation: whole name or code')}
        hint={t('对象是单位时填写', 'When it binds an organisation')}
        optional
      />
      <PersonFields visit={visit} optional />
    </>
  )
}

export async function subjectIn(visit: Visit, typed: Typed): Promise<{ subject_kind: Kind; subject: string }> {
  if (isId(textOf(typed, 'known')))
    return { subject_kind: textOf(typed, 'known_kind') as Kind, subject: textOf(typed, 'known') }
  if (textOf(typed, 'subject_kind') === 'person')
    return { subject_kind: 'person', subject: await personIn(visit, typed) }
  const subject = await organisationIn(visit, typed, 'subject')
  const says = { zh: '请填写单位全称或代码', en: 'Write the whole name or the code' }
  if (!subject) return refuse('platform.input_invalid', { count: 1 }, [{ field: 'subject', says }])
  return { subject_kind: 'organisation', subject }
}

async function personIn(visit: Visit, typed: Typed): Promise<string> {
  const [name, by, value] = ['name', 'by', 'value'].map((field) => textOf(typed, field))
  const found = await visit.perform(findPerson, { name, by, value })
  const [only, ...others] = Array.isArray(found) ? found : []
  if (only && others.length === 0) return only.id
  const says = {
    zh: '有多人相符，请改用证件号码查找，或先处理疑似重复',
    en: 'Several fit: search by the document number, or settle the duplicates first',
  }
  return refuse('platform.input_invalid', { count: 1 }, [{ field: 'value', says }])
}
