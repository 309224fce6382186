import { isId } from '#platform/ids'
import type { Text } from '#platform/text'
import { leftOf, listRecoveries, listRunning, type RunningHealth, runningHealths } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Button, dayText, Empty, Filters, Heading, Pager, SelectField, Table, Tag, TickField } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'
import { lifeHref } from './open.ts'

const healthText: Readonly<Record<RunningHealth, Text>> = {
  late: { zh: '超期', en: 'Late' },
  waiting: { zh: '有变更待审批', en: 'A change waits' },
  ending: { zh: '即将到期', en: 'Ends soon' },
  well: { zh: '正常', en: 'Well' },
}
const tones = { late: 'late', waiting: 'wait', ending: 'wait', well: 'good' } as const

/** Agreements that run, by how they stand. */
export const runningPage = page('/running', {
  async view(visit) {
    const { t, lang, query } = visit
    const health = runningHealths.find((one) => one === query.health)
    const asked = { ...(health ? { health } : {}), ...(isId(query.after) ? { after: query.after } : {}) }
    const { agreements, next } = await visit.ask(listRunning, asked)
    const title = t('在研项目', 'Running projects')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="health"
              label={t('健康状况', 'How it stands')}
              value={health ?? ''}
              empty={t('全部', 'All')}
              options={runningHealths.map((value) => ({ value, label: healthText[value][lang] }))}
            />
            <Button tone="secondary">{t('筛选', 'Filter')}</Button>
          </Filters>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'number', head: t('编号', 'Number') },
              { key: 'title', head: t('项目', 'Project') },
              { key: 'host', head: t('承担单位', 'Organisation') },
              { key: 'money', head: t('批准（元）', 'Approved (CNY)'), numeric: true },
              { key: 'ends', head: t('结束', 'Ends') },
              { key: 'reported', head: t('最近进展', 'Last report') },
              { key: 'changes', head: t('变更', 'Changes'), numeric: true },
              { key: 'health', head: t('状况', 'Stands') },
            ]}
            rows={agreements.map((one) => ({
              id: one.dossier,
              href: visit.href(lifeHref(one.dossier)),
              cells: {
                number: one.number ?? '—',
                title: one.title,
                host: one.host_name,
                money: yuanText(one.approved_fen),
                ends: dayText(one.ends_on, lang),
                reported: one.reported ?? '—',
                changes: one.changes,
                health: <Tag tone={tones[one.health]}>{healthText[one.health][lang]}</Tag>,
              },
            }))}
            empty={
              <Empty title={t('没有符合条件的在研项目', 'No running project fits')}>
                {t('签订任务书后的项目会列在这里。', 'Projects are listed here once their agreement is sealed.')}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

/** Money that has to come back; what is closed only when asked for. */
export const recoveriesPage = page('/recoveries', {
  async view(visit) {
    const { t, lang, query } = visit
    const all = query.all === 'yes'
    const asked = { all, ...(query.after ? { after: query.after } : {}) }
    const { recoveries, next } = await visit.ask(listRecoveries, asked)
    const title = t('追缴', 'Money to be paid back')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Filters visit={visit}>
            <TickField visit={visit} name="all" label={t('包括已退清的', 'Closed ones too')} value={all} />
            <Button tone="secondary">{t('筛选', 'Filter')}</Button>
          </Filters>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'number', head: t('编号', 'Number') },
              { key: 'title', head: t('项目', 'Project') },
              { key: 'who', head: t('承担单位 · 负责人', 'Organisation · leader') },
              { key: 'due', head: t('应退（元）', 'Due (CNY)'), numeric: true },
              { key: 'paid', head: t('已退（元）', 'Paid (CNY)'), numeric: true },
              { key: 'left', head: t('尚欠（元）', 'Left (CNY)'), numeric: true },
              { key: 'since', head: t('立案', 'Since') },
            ]}
            rows={recoveries.map((one) => ({
              id: one.id,
              href: visit.href(lifeHref(one.dossier)),
              cells: {
                number: one.number ?? '—',
                title: one.title,
                who: `${one.host_name} · ${one.lead_name}`,
                due: yuanText(one.due_fen),
                paid: yuanText(one.paid_fen),
                left: yuanText(leftOf(one)),
                since: dayText(one.opened_at, lang),
              },
            }))}
            empty={
              <Empty title={t('没有需要追缴的资金', 'No money has to come back')}>
                {t(
                  '终止或撤销项目时填写的追缴会列在这里。',
                  'What is asked back when a project is ended is listed here.',
                )}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})
