import type { VNode } from 'preact'
import { seeOrganisation } from '../../registry/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Heading, Tabs } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'
import { MergedInto } from './merged-into.tsx'
import { type File, OrganisationFile } from './organisation-file.tsx'
import { AccountsTab, PeopleTab, SanctionsTab, YearsTab } from './organisation-tabs.tsx'
import { Qualifications, qualified } from './qualifications.tsx'
import { renamed } from './rename.tsx'

const tabs = [
  { key: 'file', zh: '基本信息和名称', en: 'File and names' },
  { key: 'people', zh: '人员', en: 'People' },
  { key: 'qualifications', zh: '资质', en: 'Qualifications' },
  { key: 'years', zh: '年度数据', en: 'Yearly figures' },
  { key: 'accounts', zh: '银行账户', en: 'Bank accounts' },
  { key: 'sanctions', zh: '惩戒', en: 'Sanctions' },
] as const
type Tab = (typeof tabs)[number]['key']

/** The whole file of one organisation, as far as the reader's scope shows it. */
export const registryOrganisationPage = page('/registry/organisations/:organisation', {
  async view(visit) {
    const { t, lang } = visit
    const file = await visit.ask(seeOrganisation, {
      organisation: idIn(visit, 'organisation', '这家单位', 'organisation'),
    })
    const tab = tabs.find(({ key }) => key === visit.query.tab)?.key ?? 'file'
    const here = `/registry/organisations/${file.id}`
    return {
      title: file.name,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: '/registry/organisations', label: t('单位名册', 'Organisations') }]}
          />
          <Heading caption={file.uscc ?? file.local_id ?? ''}>{file.name}</Heading>
          {file.merged_into ? <MergedInto visit={visit} kind="organisations" into={file.merged_into} /> : null}
          <Tabs
            visit={visit}
            current={tab}
            tabs={tabs.map((one) => ({ key: one.key, label: one[lang], href: `${here}?tab=${one.key}` }))}
          />
          {await inTab(visit, file, tab)}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const organisation = visit.params.organisation!
    const said = await does(visit, organisation, typed)
    return go(`/registry/organisations/${organisation}${visit.query.tab ? `?tab=${visit.query.tab}` : ''}`, said)
  },
})

async function does(visit: Visit, organisation: string, typed: Typed): Promise<string> {
  if (textOf(typed, '_do') !== 'rename') return qualified(visit, organisation, typed)
  await renamed(visit, organisation, typed)
  return visit.t('名称已变更，旧名称保留', 'Renamed; the old name stays on file')
}

async function inTab(visit: Visit, file: File, tab: Tab): Promise<VNode> {
  const { actor } = visit
  const here = `/registry/organisations/${file.id}?tab=${tab}`
  if (tab === 'people') return PeopleTab({ visit, organisation: file.id })
  if (tab === 'years') return <YearsTab visit={visit} sheets={file.sheets} />
  if (tab === 'accounts') return <AccountsTab visit={visit} accounts={file.accounts} />
  if (tab === 'sanctions') return SanctionsTab({ visit, organisation: file.id })
  if (tab === 'qualifications')
    return (
      <Qualifications visit={visit} qualifications={file.qualifications} action={actor.is('officer') ? here : null} />
    )
  return <OrganisationFile visit={visit} file={file} />
}
