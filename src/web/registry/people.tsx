import type { VNode } from 'preact'
import { findPerson } from '../../registry/index.ts'
import { page, type View, type Visit } from '../page.ts'
import { Button, Form, Heading, Link, Table } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { PersonFields } from './person-fields.tsx'
import { RegistryTabs } from './tabs.tsx'

type Found = Exclude<Awaited<ReturnType<(typeof findPerson)['run']>>, Error>

/** Finding one person whom the asker already knows; there is no list of people to read through. */
export const findPeoplePage = page('/registry/people', {
  view: async (visit) => findingView(visit, null),
  async submit(visit, typed) {
    const asked = { name: textOf(typed, 'name'), by: textOf(typed, 'by'), value: textOf(typed, 'value') }
    const found = await visit.perform(findPerson, asked)
    return { view: findingView({ ...visit, typed }, found as Found) }
  },
})

function findingView(visit: Visit, found: Found | null): View {
  const { t } = visit
  return {
    title: t('查找人员', 'Find a person'),
    frame: 'workspace',
    body: (
      <>
        <Heading>{t('查找人员', 'Find a person')}</Heading>
        <RegistryTabs visit={visit} current="people" />
        {found ? <Results visit={visit} found={found} /> : null}
        <Form visit={visit}>
          <PersonFields visit={visit} />
          <Button>{t('查找', 'Find')}</Button>
        </Form>
      </>
    ),
  }
}

const Results = ({ visit, found }: { readonly visit: Visit; readonly found: Found }): VNode => (
  <Table
    caption={visit.t('查到的人员', 'Found')}
    columns={[
      { key: 'name', head: visit.t('姓名', 'Name') },
      { key: 'posts', head: visit.t('任职单位', 'Works at') },
    ]}
    rows={found.map((person) => ({
      id: person.id,
      cells: {
        name: (
          <Link visit={visit} href={`/registry/people/${person.id}`}>
            {person.name}
          </Link>
        ),
        posts: person.posts.map((post) => post.organisation_name).join('；') || '—',
      },
    }))}
    empty=""
  />
)
