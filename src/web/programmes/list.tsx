import { listProgrammes } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { dayText, Heading, Link, Table } from '../parts/index.ts'

/** Every programme with the version in force. */
export const programmesPage = page('/officer/programmes', {
  async view(visit) {
    const { t, lang } = visit
    const programmes = await visit.ask(listProgrammes, {})
    return {
      title: t('计划', 'Programmes'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('计划', 'Programmes')}</Heading>
          <Table
            caption={t('计划列表', 'List of programmes')}
            captionHidden
            columns={[
              { key: 'name', head: t('计划', 'Programme') },
              { key: 'version', head: t('现行版本', 'Version in force'), numeric: true },
              { key: 'since', head: t('发布', 'Published') },
              { key: 'form', head: t('问题和附件', 'Questions and attachments') },
              { key: 'do', head: t('办理', 'Act') },
            ]}
            rows={programmes.map(({ programme, version, definition, published_at }) => {
              const asked = definition.form.flatMap((section) => section.questions)
              const files = asked.filter((question) => question.kind === 'file').length
              return {
                id: programme,
                cells: {
                  name: (
                    <Link visit={visit} href={`/officer/programmes/${programme}`}>
                      {definition.name[lang]}
                    </Link>
                  ),
                  version,
                  since: dayText(published_at, lang),
                  form: t(
                    `${asked.length - files} 问，${files} 个附件`,
                    `${asked.length - files} questions, ${files} attachments`,
                  ),
                  do: (
                    <Link visit={visit} href={`/officer/programmes/${programme}/edit`}>
                      {t('编辑下一版', 'Edit the next version')}
                    </Link>
                  ),
                },
              }
            })}
            empty={t('还没有发布任何计划。', 'No programme is published yet.')}
          />
        </>
      ),
    }
  },
})
