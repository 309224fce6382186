import type { VNode } from 'preact'
import { codeLabel, organisationKinds, regionName, type seeOrganisation, zoneName } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Details, Summary } from '../parts/index.ts'
import { NamesTable } from './names-table.tsx'
import { RenameForm } from './rename.tsx'

export type File = Awaited<ReturnType<(typeof seeOrganisation)['run']>>

/** What the register says of an organisation, and every name it has borne. */
export function OrganisationFile({ visit, file }: { readonly visit: Visit; readonly file: File }): VNode {
  const { t, lang } = visit
  return (
    <>
      <Summary
        rows={[
          { key: t('统一社会信用代码', 'Unified social credit code'), value: file.uscc ?? '—' },
          ...(file.local_id
            ? [
                { key: t('本地编号', 'Local number'), value: file.local_id },
                { key: t('没有代码的原因', 'Why it has no code'), value: file.no_uscc_reason ?? '—' },
              ]
            : []),
          { key: t('单位类型', 'Kind'), value: organisationKinds[file.kind][lang] },
          ...(file.public_class
            ? [
                {
                  key: t('事业单位类别', 'Class of public institution'),
                  value: file.public_class === '1' ? t('公益一类', 'Class 1') : t('公益二类', 'Class 2'),
                },
              ]
            : []),
          { key: t('所在地', 'Place'), value: file.region ? regionName(file.region)[lang] : '—' },
          {
            key: t('所在功能区', 'Managing zone'),
            value: file.managing_zone ? (zoneName(file.managing_zone)?.[lang] ?? file.managing_zone) : '—',
          },
          {
            key: t('行业', 'Industry'),
            value: file.industry ? (codeLabel('industries', file.industry)?.[lang] ?? file.industry) : '—',
          },
          { key: t('法定代表人', 'Legal representative'), value: file.legal_person ?? '—' },
        ]}
      />
      <NamesTable visit={visit} names={file.names} />
      {visit.actor.is('officer', 'system-admin') ? (
        <Details summary={t('变更名称', 'Rename')}>
          <RenameForm visit={visit} />
        </Details>
      ) : null}
    </>
  )
}
