import { findDuplicates } from '../../registry/index.ts'
import { page } from '../page.ts'
import { Heading, Inset, Link, Table, Tabs } from '../parts/index.ts'
import { RegistryTabs } from './tabs.tsx'

const most = 200

/** Pairs that look like one, with what speaks for it; a person looks at both and decides. */
export const duplicatesPage = page('/registry/duplicates', {
  async view(visit) {
    const { t, query } = visit
    const kind = query.kind === 'organisation' ? 'organisation' : 'person'
    const pairs = await visit.ask(findDuplicates, { kind })
    return {
      title: t('疑似重复', 'Possible duplicates'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('疑似重复', 'Possible duplicates')}</Heading>
          <RegistryTabs visit={visit} current="duplicates" />
          <Tabs
            visit={visit}
            label={t('记录种类', 'Kind of record')}
            current={kind}
            tabs={[
              { key: 'person', label: t('人员', 'People'), href: '/registry/duplicates?kind=person' },
              {
                key: 'organisation',
                label: t('单位', 'Organisations'),
                href: '/registry/duplicates?kind=organisation',
              },
            ]}
          />
          {pairs.length === most ? (
            <Inset>
              {t(
                `只列出依据最多的 ${most} 对，处理后会补上其余的。`,
                `The ${most} with most evidence; others follow as these are settled.`,
              )}
            </Inset>
          ) : null}
          <Table
            caption={t('疑似重复', 'Possible duplicates')}
            captionHidden
            columns={[
              { key: 'one', head: t('一条', 'One') },
              { key: 'other', head: t('另一条', 'The other') },
              { key: 'says', head: t('依据', 'What speaks for it') },
              { key: 'do', head: t('办理', 'Act') },
            ]}
            rows={pairs.map((pair) => ({
              id: `${pair.one}-${pair.other}`,
              cells: {
                one: pair.one_name,
                other: pair.other_name,
                says: pair.says.join(t('、', ', ')),
                do: (
                  <Link visit={visit} href={`/registry/duplicates/${kind}/${pair.one}/${pair.other}`}>
                    {t('并排比较', 'Compare side by side')}
                    <span class="govuk-visually-hidden"> {pair.one_name}</span>
                  </Link>
                ),
              },
            }))}
            empty={t('没有疑似重复的记录。', 'Nothing looks like a duplicate.')}
          />
        </>
      ),
    }
  },
})
