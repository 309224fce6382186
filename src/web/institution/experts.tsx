import type { VNode } from 'preact'
import { codeTables } from '../../registry/index.ts'
import {
  appointExpert,
  endExpert,
  expertCandidates,
  expertKinds,
  expertKindText,
  listExperts,
} from '../../review/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  CheckboxField,
  Details,
  Empty,
  Filters,
  Form,
  Heading,
  Hidden,
  Pager,
  RadioField,
  SelectField,
  Table,
  TextField,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'

/** The list of experts: who they are, how often they sat this year, and who may be put on it. */
export const expertsPage = page('/experts', {
  async view(visit) {
    const { t, query } = visit
    const title = t('专家名单', 'Experts')
    const kind = expertKinds.find((one) => one === query.kind)
    const { experts, next } = await visit.ask(listExperts, {
      ...(kind ? { kind } : {}),
      ...(query.after ? { after: query.after } : {}),
    })
    const mayAppoint = visit.actor.is('officer', 'institution')
    const found = mayAppoint && query.name?.trim() ? await visit.ask(expertCandidates, { name: query.name }) : null
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="kind"
              value={query.kind ?? ''}
              label={t('类别', 'Kind')}
              empty={t('全部', 'All')}
              options={kinds(visit)}
            />
            <Button tone="secondary">{t('筛选', 'Filter')}</Button>
          </Filters>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'name', head: t('姓名', 'Name') },
              { key: 'organisation', head: t('单位', 'Organisation') },
              { key: 'kind', head: t('类别', 'Kind') },
              { key: 'fields', head: t('学科', 'Fields') },
              { key: 'panels', head: t('今年评审次数', 'Panels this year'), numeric: true },
              ...(mayAppoint ? [{ key: 'end', head: t('办理', 'Act') }] : []),
            ]}
            rows={experts.map((expert) => ({
              id: expert.person,
              cells: {
                name: expert.name,
                organisation: expert.organisation ?? '—',
                kind: expertKindText[expert.kind][visit.lang],
                fields: expert.fields.join(' ') || '—',
                panels: expert.panels,
                end: mayAppoint ? <End visit={visit} person={expert.person} name={expert.name} /> : null,
              },
            }))}
            empty={<Empty title={t('名单里还没有专家。', 'No expert on the list yet.')} />}
          />
          <Pager visit={visit} next={next} />
          {mayAppoint ? <Find visit={visit} found={found} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const person = textOf(typed, 'person')
    if (textOf(typed, '_do') === 'end') {
      await visit.perform(endExpert, { person, reason: textOf(typed, 'reason') }, keyOf(typed))
      return go('/experts', visit.t('已移出名单', 'Taken off the list'))
    }
    await visit.perform(
      appointExpert,
      { person, kind: textOf(typed, 'kind'), fields: manyOf(typed, 'fields') },
      keyOf(typed),
    )
    return go('/experts', visit.t('已入库', 'Put on the list'))
  },
})

const kinds = ({ lang }: Visit) => expertKinds.map((value) => ({ value, label: expertKindText[value][lang] }))

const End = ({
  visit,
  person,
  name,
}: {
  readonly visit: Visit
  readonly person: string
  readonly name: string
}): VNode => (
  <Details summary={visit.t(`移出 ${name}`, `Take ${name} off`)}>
    <Form visit={visit}>
      <Hidden name="_do" value="end" />
      <Hidden name="person" value={person} />
      <div class="govuk-form-group">
        <label class="govuk-label" for={`reason-${person}`}>
          {visit.t('理由', 'Reason')}
        </label>
        <input class="govuk-input" id={`reason-${person}`} name="reason" />
      </div>
      <Button tone="warning">{visit.t('移出名单', 'Take off the list')}</Button>
    </Form>
  </Details>
)

type Found = Awaited<ReturnType<(typeof expertCandidates)['run']>>

/** Somebody is looked up in the registry first, so that one person has one file. */
function Find({ visit, found }: { readonly visit: Visit; readonly found: Found | null }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('专家入库', 'Put somebody on the list')}>
      <Filters visit={visit}>
        <TextField visit={visit} name="name" width={10} label={t('姓名', 'Name')} value={visit.query.name ?? ''} />
        <Button tone="secondary">{t('查找', 'Find')}</Button>
      </Filters>
      {found === null ? null : found.length === 0 ? (
        <p class="govuk-body">{t('没有找到；请其先注册个人账号。', 'Nobody found; they register first.')}</p>
      ) : (
        <Form visit={visit}>
          <RadioField
            visit={visit}
            name="person"
            label={t('人员', 'Person')}
            options={found.map((one) => ({
              value: one.person,
              label: [one.name, one.title, one.organisation].filter(Boolean).join(' · '),
            }))}
          />
          <RadioField visit={visit} name="kind" label={t('类别', 'Kind')} options={kinds(visit)} />
          <CheckboxField
            visit={visit}
            name="fields"
            label={t('学科', 'Fields')}
            optional
            options={codeTables.disciplines.map(({ code, label }) => ({ value: code, label: label[lang] }))}
          />
          <Button>{t('入库', 'Put on the list')}</Button>
        </Form>
      )}
    </Card>
  )
}
