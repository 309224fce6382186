import { roleNames } from '../../registry/index.ts'
import { panelStatements } from '../../review/index.ts'
import { page } from '../page.ts'
import { Breadcrumbs, Heading, instantText, Table, Tag } from '../parts/index.ts'

/** Who of a panel has given the blank statement, and who still owes it. */
export const statementsPage = page('/supervisor/panels/:panel/statements', {
  async view(visit) {
    const { t, lang } = visit
    const read = await visit.ask(panelStatements, { panel: visit.params.panel! })
    const title = t('无请托声明', 'Blank statements')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: '/supervisor/approaches', label: t('请托登记', 'Approach log') }]}
          />
          <Heading caption={read.panel.title}>{title}</Heading>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'name', head: t('姓名', 'Name') },
              { key: 'role', head: t('身份', 'Role') },
              { key: 'state', head: t('声明', 'Statement') },
            ]}
            rows={[
              ...read.statements.map((one) => ({
                id: one.person,
                cells: {
                  name: one.person_name,
                  role: roleNames[one.role as keyof typeof roleNames]?.[lang] ?? one.role,
                  state: (
                    <>
                      <Tag tone="good">{t('无请托', 'None')}</Tag> {instantText(one.stated_at, lang)}
                    </>
                  ),
                },
              })),
              ...read.missing.map((one) => ({
                id: one.person,
                cells: {
                  name: one.person_name,
                  role: roleNames.reviewer[lang],
                  state: <Tag tone="wait">{t('尚未声明', 'Not yet')}</Tag>,
                },
              })),
            ]}
            empty={t('这个评审组还没有专家。', 'Nobody sits on this panel yet.')}
          />
        </>
      ),
    }
  },
})
