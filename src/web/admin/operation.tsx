import type { VNode } from 'preact'
import { version } from '#platform/version'
import { type Clock, readState } from '../../operation/index.ts'
import { saidBytes } from '../../repository/index.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Figures, Heading, Inset, instantText, Summary, Table, Tag, Warning } from '../parts/index.ts'
import { clockTitle } from './clock-words.ts'

/** How old the last backup may be before the page says so. */
const freshMs = 36 * 3_600_000

/** How the service runs: what an operator looks at first when something is wrong, and once a day when nothing is. */
export const operationPage = page('/admin/operation', {
  async view(visit) {
    const { t, lang, now } = visit
    const state = await visit.ask(readState, {})
    const { database, migrations, clocks, letters, storage, backup, restored } = state
    const late = clocks.filter(isWrong)
    const stale = !backup || now.getTime() - backup.at.getTime() > freshMs
    const notYet = t('还没有', 'None yet')
    return {
      title: t('运行状态', 'Operation'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('运行状态', 'Operation')}</Heading>
          {stale ? (
            <Warning>
              {backup
                ? t(
                    '最近一次备份已超过 36 小时。请在服务器上执行 npm run -s zhuke -- backup 目录。',
                    'The last backup is more than 36 hours old. Run npm run -s zhuke -- backup FOLDER on the server.',
                  )
                : t(
                    '还没有做过备份。请在服务器上执行 npm run -s zhuke -- backup 目录。',
                    'No backup was made yet. Run npm run -s zhuke -- backup FOLDER on the server.',
                  )}
            </Warning>
          ) : null}
          {late.length > 0 ? (
            <Warning>
              {t(
                `有 ${late.length} 项定时任务没有按时运行或出错，见下表。`,
                `${late.length} of the clocks are late or failed; see the table below.`,
              )}
            </Warning>
          ) : null}
          <Figures
            items={[
              { label: t('数据库', 'Database'), value: saidBytes(database.bytes) },
              {
                label: t('附件', 'Files'),
                value: saidBytes(storage.bytes),
                hint: t(`${storage.files} 个`, `${storage.files} in all`),
              },
              {
                label: t('待发消息', 'Letters waiting'),
                value: letters.waiting,
                href: visit.href('/admin/outbox?state=waiting'),
              },
              { label: t('未能发出', 'Given up'), value: letters.dead, href: visit.href('/admin/outbox?state=dead') },
            ]}
          />
          <Summary
            rows={[
              { key: t('版本', 'Release'), value: `Zhuke ${version} · PostgreSQL ${database.version}` },
              {
                key: t('数据库升级', 'Migrations'),
                value: t(
                  `已执行 ${migrations.ran} 个，待执行 ${migrations.waiting.length} 个`,
                  `${migrations.ran} have run, ${migrations.waiting.length} wait`,
                ),
              },
              { key: t('最近一次升级', 'Last migration'), value: instantText(migrations.last?.at, lang) },
              {
                key: t('最近一次备份', 'Last backup'),
                value: backup
                  ? `${instantText(backup.at, lang)} · ${saidBytes(backup.bytes)} · ${t(`${backup.rows} 行，${backup.files} 个附件`, `${backup.rows} rows, ${backup.files} files`)}${backup.missing > 0 ? t(`，缺 ${backup.missing} 个附件`, `, ${backup.missing} files missing`) : ''}`
                  : notYet,
              },
              ...(restored
                ? [{ key: t('由备份恢复', 'Restored from a backup of'), value: instantText(restored.at, lang) }]
                : []),
              {
                key: t('最早的待发消息', 'Oldest letter waiting'),
                value: letters.since ? instantText(letters.since, lang) : notYet,
              },
            ]}
          />
          <Clocks visit={visit} clocks={clocks} />
          <Inset>
            {t(
              '监控系统可读取 /healthz、/readyz 和 /metrics；安装、升级、备份和恢复的做法见随程序提供的 OPERATIONS.md。',
              'Monitoring reads /healthz, /readyz and /metrics. How to install, upgrade, back up and recover stands in OPERATIONS.md beside the program.',
            )}
          </Inset>
        </>
      ),
    }
  },
})

function Clocks({ visit, clocks }: { readonly visit: Visit; readonly clocks: readonly Clock[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('定时任务', 'Clocks')}
      columns={[
        { key: 'name', head: t('任务', 'What it does') },
        { key: 'state', head: t('情况', 'State') },
        { key: 'ran', head: t('最近运行', 'Last run') },
        { key: 'every', head: t('间隔（秒）', 'Every (s)'), numeric: true },
        { key: 'took', head: t('用时（毫秒）', 'Took (ms)'), numeric: true },
      ]}
      rows={worstFirst(clocks).map((clock) => ({
        id: clock.name,
        cells: {
          name: clockTitle(clock.name)[lang],
          ran: instantText(clock.ran_at, lang),
          every: clock.every_ms / 1000,
          took: clock.took_ms,
          state: <ClockState visit={visit} clock={clock} />,
        },
      }))}
      empty={t('服务启动不到一分钟，还没有运行过。', 'The service started less than a minute ago; none has run yet.')}
    />
  )
}

const worstFirst = (clocks: readonly Clock[]): Clock[] =>
  clocks.toSorted((one, other) => Number(isWrong(other)) - Number(isWrong(one)))
const isWrong = ({ late, error }: Clock): boolean => late || error !== null

function ClockState({ visit: { t }, clock }: { readonly visit: Visit; readonly clock: Clock }): VNode {
  if (clock.error !== null)
    return (
      <>
        <Tag tone="late">{t('出错', 'Failed')}</Tag>
        <span class="govuk-hint">{clock.error}</span>
      </>
    )
  return clock.late ? <Tag tone="late">{t('未按时运行', 'Late')}</Tag> : <Tag tone="good">{t('正常', 'Running')}</Tag>
}
