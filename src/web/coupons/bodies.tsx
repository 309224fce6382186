import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { listBody, listServiceBodies, strikeBody } from '../../procedure/index.ts'
import { searchOrganisations } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  dayText,
  Filters,
  Form,
  Heading,
  SelectField,
  Table,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** The list of service bodies, which anybody reads; the officer puts one on it or takes one off with a reason. */
export const bodiesPage = page('/programmes/:code/service-bodies', {
  open: true,
  async view(visit) {
    const programme = visit.params.code!
    const { bodies } = await visit.ask(listServiceBodies, { programme, limit: 500 })
    const { t, query } = visit
    const officer = visit.actor.is('officer')
    const found = officer && query.q ? await visit.ask(searchOrganisations, { query: query.q }) : []
    const title = t('服务机构名单', 'List of service bodies')
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/programmes/${programme}`, label: t('计划', 'Programme') }]} />
          <Heading>{title}</Heading>
          <List visit={visit} bodies={bodies} />
          {officer ? <Listing visit={visit} found={found} /> : null}
          {officer && bodies.length > 0 ? <Striking visit={visit} bodies={bodies} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const here = `/programmes/${visit.params.code}/service-bodies`
    if (textOf(typed, '_do') === 'strike') {
      await visit.perform(strikeBody, { body: textOf(typed, 'body'), reason: textOf(typed, 'reason') }, keyOf(typed))
      return go(here, visit.t('已移出名单', 'Taken off the list'))
    }
    await visit.perform(
      listBody,
      {
        body: keyOf(typed) ?? newId(),
        programme: visit.params.code!,
        organisation: textOf(typed, 'organisation') || undefined,
        services: textOf(typed, 'services'),
      },
      keyOf(typed),
    )
    return go(here, visit.t('已列入名单', 'Put on the list'))
  },
})

type Bodies = Awaited<ReturnType<(typeof listServiceBodies)['run']>>['bodies']

function List({ visit, bodies }: { readonly visit: Visit; readonly bodies: Bodies }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('在册机构', 'On the list')}
      columns={[
        { key: 'name', head: t('机构', 'Body') },
        { key: 'services', head: t('服务', 'Services') },
        { key: 'since', head: t('列入', 'Since') },
      ]}
      rows={bodies.map((one) => ({
        id: one.id,
        cells: {
          name: one.name,
          services: one.services,
          since: dayText(one.since, lang),
        },
      }))}
      empty={t('名单还没有发布。', 'The list is still empty.')}
    />
  )
}

type Found = readonly { readonly id: string; readonly name: string }[]
function Listing({ visit, found }: { readonly visit: Visit; readonly found: Found }): VNode {
  const { t, query } = visit
  return (
    <Card title={t('列入一个机构', 'Put a body on the list')}>
      <Filters visit={visit}>
        <TextField visit={visit} name="q" label={t('单位名称', 'Name of the organisation')} value={query.q ?? ''} />
        <Button tone="secondary">{t('查找', 'Find')}</Button>
      </Filters>
      {found.length > 0 ? (
        <Form visit={visit}>
          <SelectField
            visit={visit}
            name="organisation"
            label={t('单位', 'Organisation')}
            options={found.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField visit={visit} name="services" label={t('提供的服务', 'Services')} />
          <Button>{t('列入名单', 'Put on the list')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}

function Striking({ visit, bodies }: { readonly visit: Visit; readonly bodies: Bodies }): VNode {
  const { t } = visit
  return (
    <Card title={t('移出一个机构', 'Take a body off the list')}>
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="body"
          label={t('机构', 'Body')}
          options={bodies.map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextField visit={visit} name="reason" label={t('原因', 'Reason')} />
        <Button tone="warning" name="_do" value="strike">
          {t('移出名单', 'Take it off the list')}
        </Button>
      </Form>
    </Card>
  )
}
