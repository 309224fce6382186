import { isId } from '#platform/ids'
import { listOrganisations, organisationKinds, regionName } from '../../registry/index.ts'
import { page } from '../page.ts'
import { Button, Filters, Heading, Link, LinkButton, Pager, Table, TextField } from '../parts/index.ts'
import { RegistryTabs } from './tabs.tsx'

const size = 50

/** The register of organisations: searched by a part of a present or former name, or by the code. */
export const organisationsPage = page('/registry/organisations', {
  async view(visit) {
    const { t, lang, query, actor } = visit
    const search = query.search?.trim().slice(0, 200) ?? ''
    const found = await visit.ask(listOrganisations, {
      limit: size,
      ...(search ? { query: search } : {}),
      ...(isId(query.after) ? { after: query.after } : {}),
    })
    return {
      title: t('单位名册', 'Organisations'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('单位名册', 'Organisations')}</Heading>
          <RegistryTabs visit={visit} current="organisations" />
          <Filters visit={visit}>
            <TextField
              visit={visit}
              name="search"
              type="search"
              label={t('现用名、曾用名的一部分，或统一社会信用代码', 'Part of a present or former name, or the code')}
              value={search}
              width={20}
            />
            <Button tone="secondary">{t('查找', 'Search')}</Button>
          </Filters>
          {actor.is('officer', 'system-admin') ? (
            <LinkButton visit={visit} href="/registry/organisations/new" tone="secondary">
              {t('录入单位', 'Register an organisation')}
            </LinkButton>
          ) : null}
          <Table
            caption={t('单位', 'Organisations')}
            captionHidden
            columns={[
              { key: 'name', head: t('名称', 'Name') },
              { key: 'number', head: t('统一社会信用代码或编号', 'Code or local number') },
              { key: 'kind', head: t('单位类型', 'Kind') },
              { key: 'region', head: t('所在地', 'Place') },
            ]}
            rows={found.map((one) => ({
              id: one.id,
              cells: {
                name: (
                  <Link visit={visit} href={`/registry/organisations/${one.id}`}>
                    {one.name}
                  </Link>
                ),
                number: one.uscc ?? one.local_id ?? '—',
                kind: organisationKinds[one.kind][lang],
                region: one.region ? regionName(one.region)[lang] : '—',
              },
            }))}
            empty={t(
              '没有相符的单位。请核对名称，或按代码查找。',
              'No organisation matches. Check the name, or search by the code.',
            )}
          />
          <Pager visit={visit} next={found.length === size ? found.at(-1)!.id : null} />
        </>
      ),
    }
  },
})
