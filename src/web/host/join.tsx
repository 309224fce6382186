import { newId } from '#platform/ids'
import { joinOrganisation, organisationKinds, searchOrganisations } from '../../registry/index.ts'
import { dayOr } from '../dossier/read-answers.ts'
import { go, page } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Filters,
  Form,
  Heading,
  LinkButton,
  RadioField,
  TextField,
  TickField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** Joining an organisation that is on file: found by name or code, asked for, answered by its administrator. */
export const joinPage = page('/host/join', {
  async view(visit) {
    const { t, lang } = visit
    const search = visit.query.search?.trim().slice(0, 200) ?? ''
    const found = search ? await visit.ask(searchOrganisations, { query: search }) : []
    return {
      title: t('加入单位', 'Join an organisation'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading>{t('加入单位', 'Join an organisation')}</Heading>
          <Filters visit={visit}>
            <TextField
              visit={visit}
              name="search"
              type="search"
              label={t('单位名称或统一社会信用代码', 'Name or unified social credit code')}
              value={search}
              width={20}
            />
            <Button tone="secondary">{t('查找', 'Search')}</Button>
          </Filters>
          {search && found.length === 0 ? (
            <>
              <p class="govuk-body">
                {t(
                  `没有找到“${search}”。可以按统一社会信用代码登记。`,
                  `Nothing is called "${search}". You can bring it in by its code.`,
                )}
              </p>
              <LinkButton visit={visit} href="/host/found" tone="secondary">
                {t('登记新单位', 'Bring an organisation in')}
              </LinkButton>
            </>
          ) : null}
          {found.length > 0 ? (
            <Form visit={visit}>
              <RadioField
                visit={visit}
                name="organisation"
                label={t('选择单位', 'Choose the organisation')}
                options={found.map((one) => ({
                  value: one.id,
                  label: one.name,
                  hint: `${one.uscc ?? ''} ${organisationKinds[one.kind][lang]}`.trim(),
                }))}
              />
              <TextField visit={visit} name="title" label={t('职务', 'Post held there')} optional width={20} />
              <DateField visit={visit} name="since" label={t('任职起始日期', 'In post since')} optional />
              <TickField visit={visit} name="part_time" label={t('兼职', 'Part-time')} />
              <Button>{t('申请加入', 'Ask to join')}</Button>
            </Form>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const asked = {
      post: keyOf(typed) ?? newId(),
      organisation: textOf(typed, 'organisation'),
      title: textOf(typed, 'title') || undefined,
      part_time: textOf(typed, 'part_time') === 'yes',
      since: dayOr(textOf(typed, 'since')) ?? undefined,
    }
    await visit.perform(joinOrganisation, asked, keyOf(typed))
    return go('/host', visit.t('已申请，等待单位管理员确认', 'Asked: the administrator of the organisation answers'))
  },
})
