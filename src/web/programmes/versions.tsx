import { listVersions } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Breadcrumbs, Heading, Inset, instantText, Link, LinkButton, Table } from '../parts/index.ts'

/** The versions of one programme; each can be compared with the one before it, and the draft with the newest. */
export const versionsPage = page('/officer/programmes/:code', {
  async view(visit) {
    const { t, lang } = visit
    const code = visit.params.code!
    const { name, versions, draft } = await visit.ask(listVersions, { programme: code })
    const compare = (from: number, to: number | 'draft') => (
      <Link visit={visit} href={`/officer/programmes/${code}/versions/${from}/${to}`}>
        {t(`与第 ${from} 版对比`, `Compare with version ${from}`)}
      </Link>
    )
    return {
      title: name[lang],
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/officer/programmes', label: t('计划', 'Programmes') }]} />
          <Heading caption={code}>{name[lang]}</Heading>
          {draft ? (
            <Inset tone="wait">
              {t(
                `有一份草稿，${instantText(draft.saved_at, 'zh')} 保存。`,
                `There is a draft, saved ${instantText(draft.saved_at, 'en')}. `,
              )}{' '}
              {compare(versions[0]!.version, 'draft')}
            </Inset>
          ) : null}
          <div class="govuk-button-group">
            {visit.actor.is('officer') ? (
              <LinkButton visit={visit} href={`/officer/programmes/${code}/edit`}>
                {draft ? t('继续编辑', 'Go on editing') : t('编辑下一版', 'Edit the next version')}
              </LinkButton>
            ) : null}
            <LinkButton visit={visit} href={`/officer/rounds/new?programme=${code}`} tone="secondary">
              {t('建立批次', 'Make a round')}
            </LinkButton>
          </div>
          <Table
            caption={t('版本', 'Versions')}
            columns={[
              { key: 'version', head: t('版本', 'Version'), numeric: true },
              { key: 'at', head: t('发布', 'Published') },
              { key: 'note', head: t('说明', 'Note') },
              { key: 'compare', head: t('对比', 'Compare') },
            ]}
            rows={versions.map(({ version, published_at, note }) => ({
              id: String(version),
              cells: {
                version,
                at: instantText(published_at, lang),
                note: note ?? '—',
                compare: version > 1 ? compare(version - 1, version) : '—',
              },
            }))}
            empty=""
          />
        </>
      ),
    }
  },
})
