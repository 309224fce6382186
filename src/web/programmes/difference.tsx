import { diffProgrammes } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Breadcrumbs, Heading } from '../parts/index.ts'
import { DifferenceTable } from './difference-table.tsx'

/** What changed between two versions; `draft` in the address stands for the next one. */
export const differencePage = page('/officer/programmes/:code/versions/:from/:to', {
  async view(visit) {
    const { t, lang, params } = visit
    const { name, differences } = await visit.ask(diffProgrammes, {
      programme: params.code!,
      from: Number(params.from),
      ...(params.to === 'draft' ? {} : { to: Number(params.to) }),
    })
    const to = params.to === 'draft' ? t('草稿', 'the draft') : t(`第 ${params.to} 版`, `version ${params.to}`)
    return {
      title: t('版本对比', 'Compare versions'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/officer/programmes', label: t('计划', 'Programmes') },
              { href: `/officer/programmes/${params.code}`, label: name[lang] },
            ]}
          />
          <Heading caption={name[lang]}>
            {t(`第 ${params.from} 版与${to}的不同`, `From version ${params.from} to ${to}`)}
          </Heading>
          <DifferenceTable visit={visit} differences={differences} />
        </>
      ),
    }
  },
})
