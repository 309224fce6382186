import { newId } from '#platform/ids'
import { searchOrganisations } from '../../registry/index.ts'
import { declareRelation, endRelation, relationKinds, relationText } from '../../review/index.ts'
import { dayOr } from '../dossier/read-answers.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  DateField,
  Filters,
  Form,
  Heading,
  Hidden,
  Inset,
  RadioField,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { Declared } from './relations-declared.tsx'

/** What an expert declares of themselves: kin, teachers and students, interests. It is used for avoidance and for nothing else. */
export const relationsPage = page('/my-relations', {
  async view(visit) {
    const { t } = visit
    const title = t('回避关系申报', 'My declared conflicts')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>
            {t(
              '近亲属、师生、持股或顾问等关系，平台查不到的请在这里申报。任职和成果（论文、专利、获奖）平台自动核对，不必填写。申报内容只用于评审回避；组织单位只看到与其评审组有关的结论和证据。',
              'Declare what the platform cannot know: kin, teachers and students, shares, advice. Posts and results (papers, patents, awards) are checked by themselves. It is used for avoidance alone; an organiser sees only what touches their own panel.',
            )}
          </Inset>
          {await Declared({ visit })}
          <h2 class="govuk-heading-m">{t('新的申报', 'Declare another')}</h2>
          {await Declaring({ visit })}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const key = keyOf(typed)
    const { t } = visit
    if (textOf(typed, '_do') === 'end') {
      await visit.perform(endRelation, { relation: textOf(typed, 'relation'), reason: textOf(typed, 'reason') }, key)
      return go('/my-relations', t('已终止', 'Ended'))
    }
    const asked = {
      relation: key ?? newId(),
      kind: textOf(typed, 'kind') as (typeof relationKinds)[number],
      name: textOf(typed, 'name') || undefined,
      organisation: textOf(typed, 'organisation') || undefined,
      about: textOf(typed, 'about'),
      since: dayOr(textOf(typed, 'since')) ?? undefined,
      until: dayOr(textOf(typed, 'until')) ?? undefined,
    }
    const { touched } = await visit.perform(declareRelation, asked, key)
    return go(
      '/my-relations',
      touched > 0
        ? t('已申报，并已通知相关评审组的组织单位', 'Declared; the organiser of the panel concerned was told')
        : t('已申报', 'Declared'),
    )
  },
})

async function Declaring({ visit }: { readonly visit: Visit }) {
  const { t, lang, query } = visit
  const search = query.search?.trim().slice(0, 200) ?? ''
  const found = search ? await visit.ask(searchOrganisations, { query: search }) : []
  return (
    <>
      <Filters visit={visit}>
        <TextField
          visit={visit}
          name="search"
          type="search"
          label={t('先查找有关单位（没有可不查）', 'Find the organisation first, where there is one')}
          value={search}
          width={20}
        />
        <Button tone="secondary">{t('查找', 'Search')}</Button>
      </Filters>
      <Form visit={visit}>
        <Hidden name="_do" value="declare" />
        <RadioField
          visit={visit}
          name="kind"
          label={t('关系', 'Relation')}
          options={relationKinds.map((kind) => ({ value: kind, label: relationText[kind][lang] }))}
        />
        <TextField visit={visit} name="name" label={t('对方姓名', 'Name of the other person')} optional width={20} />
        {found.length > 0 ? (
          <RadioField
            visit={visit}
            name="organisation"
            label={t('对方单位，或有利益关系的单位', 'Where they work, or the organisation concerned')}
            options={found.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        {search && found.length === 0 ? (
          <p class="govuk-body">{t('没有找到这个单位。', 'No such organisation.')}</p>
        ) : null}
        <TextArea visit={visit} name="about" label={t('说明', 'What it is')} rows={2} max={500} />
        <DateField visit={visit} name="since" label={t('开始日期', 'Since')} optional />
        <DateField visit={visit} name="until" label={t('结束日期', 'Until')} optional />
        <Button>{t('申报', 'Declare')}</Button>
      </Form>
    </>
  )
}
