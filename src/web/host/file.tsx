import type { VNode } from 'preact'
import { listPeople, organisationKinds, qualificationKinds, seeOrganisation } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Figures, LinkButton, Summary, Table } from '../parts/index.ts'
import { Sheets } from './sheets.tsx'

/** The file of an organisation as its administrator sees it. */
export async function fileOf(visit: Visit, organisation: string): Promise<VNode> {
  const file = await visit.ask(seeOrganisation, { organisation })
  const people = await visit.ask(listPeople, { organisation })
  const { t, lang } = visit
  const waiting = people.filter((person) => person.state === 'asked').length
  return (
    <>
      <Figures
        items={[
          { label: t('待确认人员', 'People to confirm'), value: String(waiting), href: visit.href('/host/people') },
          {
            label: t('在职人员', 'People in post'),
            value: String(people.filter((person) => person.state === 'confirmed').length),
            href: visit.href('/host/people'),
          },
          { label: t('本单位办件', 'Dossiers'), value: t('查看', 'See'), href: visit.href('/host/dossiers') },
          { label: t('最近年度数据', 'Latest yearly figures'), value: String(file.sheets[0]?.year ?? '—') },
        ]}
      />
      <h2 class="govuk-heading-m">{file.name}</h2>
      <Summary
        rows={[
          { key: t('统一社会信用代码', 'Unified social credit code'), value: file.uscc ?? file.local_id ?? '—' },
          { key: t('单位类型', 'Kind'), value: organisationKinds[file.kind][lang] },
          { key: t('法定代表人', 'Legal representative'), value: file.legal_person ?? '—' },
          {
            key: t('曾用名', 'Former names'),
            value:
              file.names
                .filter((one) => one.until)
                .map((one) => one.name)
                .join('；') || '—',
          },
        ]}
      />
      <div class="govuk-button-group">
        <LinkButton visit={visit} href="/host/organisation" tone="secondary">
          {t('更新单位信息', 'Update the file')}
        </LinkButton>
        <LinkButton visit={visit} href="/host/names" tone="secondary">
          {t('变更名称', 'Rename')}
        </LinkButton>
        <LinkButton visit={visit} href="/host/accounts" tone="secondary">
          {t(`银行账户（${file.accounts.length}）`, `Bank accounts (${file.accounts.length})`)}
        </LinkButton>
        <LinkButton visit={visit} href="/registry/sanctions" tone="secondary">
          {t('惩戒记录', 'Sanctions')}
        </LinkButton>
      </div>
      <Table
        caption={t('资质', 'Qualifications')}
        columns={[
          { key: 'kind', head: t('名称', 'Kind') },
          { key: 'number', head: t('证书编号', 'Number') },
          { key: 'until', head: t('有效期至', 'Valid until') },
        ]}
        rows={file.qualifications.map((one) => ({
          id: one.id,
          cells: {
            kind: qualificationKinds[one.kind][lang],
            number: one.number ?? '—',
            until: one.until ? dayText(one.until, lang) : t('长期', 'no end'),
          },
        }))}
        empty={t('还没有登记资质。', 'No qualifications are on file.')}
      />
      <LinkButton visit={visit} href="/host/qualifications" tone="secondary">
        {t('登记或注销资质', 'Record or end a qualification')}
      </LinkButton>
      <Sheets visit={visit} sheets={file.sheets} />
    </>
  )
}
