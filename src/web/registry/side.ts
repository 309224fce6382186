import { numberKinds, organisationKinds, regionName, seeOrganisation, seePerson } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText } from '../parts/index.ts'

/** One of two records, line by line, so that the same line of both stands side by side. */
export type Side = {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly lines: readonly (readonly [label: string, value: string])[]
}

export const sideOf = (visit: Visit, kind: 'person' | 'organisation', id: string): Promise<Side> =>
  kind === 'person' ? personSide(visit, id) : organisationSide(visit, id)

async function personSide(visit: Visit, id: string): Promise<Side> {
  const { t, lang } = visit
  const { personal, ...person } = await visit.ask(seePerson, { person: id })
  const kind = personal?.number_kind
  const number = personal?.number_mask ?? ''
  return {
    id,
    name: person.name,
    number,
    lines: [
      [t('姓名', 'Name'), person.name],
      [t('英文或拼音姓名', 'In Latin letters'), person.latin_name ?? '—'],
      [t('职称', 'Title'), person.title ?? '—'],
      [t('学位', 'Degree'), person.degree ?? '—'],
      [t('证件', 'Document'), kind ? `${numberKinds[kind][lang]} ${number}` : '—'],
      [t('手机号', 'Phone'), personal?.phone_mask ?? '—'],
      [t('电子邮箱', 'E-mail'), personal?.email_mask ?? '—'],
      ['ORCID', person.orcid ?? '—'],
      [
        t('任职', 'Posts'),
        person.posts
          .map((post) => `${post.organisation_name} ${post.title ?? ''} ${dayText(post.since, lang)}`)
          .join('；') || '—',
      ],
    ],
  }
}

async function organisationSide(visit: Visit, id: string): Promise<Side> {
  const { t, lang } = visit
  const file = await visit.ask(seeOrganisation, { organisation: id })
  const number = file.uscc ?? file.local_id ?? ''
  return {
    id,
    name: file.name,
    number,
    lines: [
      [t('名称', 'Name'), file.name],
      [t('统一社会信用代码或编号', 'Code or local number'), number || '—'],
      [t('单位类型', 'Kind'), organisationKinds[file.kind][lang]],
      [t('所在地', 'Place'), file.region ? regionName(file.region)[lang] : '—'],
      [t('法定代表人', 'Legal representative'), file.legal_person ?? '—'],
      [
        t('名称沿革', 'Names'),
        file.names.map((one) => `${one.name}（${dayText(one.since, lang)} – ${dayText(one.until, lang)}）`).join('；'),
      ],
      [t('资质', 'Qualifications'), String(file.qualifications.length)],
      [t('年度数据', 'Yearly figures'), file.sheets.map((sheet) => sheet.year).join('、') || '—'],
    ],
  }
}
