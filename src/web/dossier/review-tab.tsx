import type { VNode } from 'preact'
import { titleOfStage } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Empty, instantText, Link, Table, Tag } from '../parts/index.ts'
import { type Opened, pageOf } from './open.ts'
import { type Opinions, Verdict } from './opinions.tsx'
import { resultText } from './results.ts'

/** What each stage came to, by whom, with the reason that was given: everybody concerned reads the same words. */
export function ReviewTab({ visit, opened, opinions }: { visit: Visit; opened: Opened; opinions: Opinions }): VNode {
  const { t, lang } = visit
  if (opened.outcomes.length === 0)
    return (
      <Empty title={t('还没有结论', 'No results yet')}>
        {t(
          '提交以后，单位审核、推荐、形式审查、评审和立项的每一项结论及理由都会显示在这里。',
          'After submission every result, from endorsement to decision, appears here with its reason.',
        )}
      </Empty>
    )
  return (
    <>
      <Table
        caption={t('各阶段结论', 'Results by stage')}
        columns={[
          { key: 'stage', head: t('阶段', 'Stage') },
          { key: 'result', head: t('结论', 'Result') },
          { key: 'reason', head: t('理由或意见', 'Reason or opinion') },
          { key: 'who', head: t('办理人', 'By') },
          { key: 'at', head: t('时间', 'When') },
        ]}
        rows={[...opened.outcomes].reverse().map((outcome) => ({
          id: String(outcome.id),
          cells: {
            stage: titleOfStage(opened.programme, outcome.stage)[lang],
            result: <Tag>{resultText(outcome.result)[lang]}</Tag>,
            reason: outcome.reason ?? '—',
            who: outcome.on_behalf_of
              ? t(`${outcome.person_name}（受托办理）`, `${outcome.person_name} (on behalf of the bureau)`)
              : outcome.person_name,
            at: instantText(outcome.at, lang),
          },
        }))}
        empty=""
      />
      {opinions.map((verdict) => (
        <Verdict visit={visit} opened={opened} verdict={verdict} />
      ))}
      {opened.submissions.length > 1 ? (
        <p class="govuk-body">
          <Link visit={visit} href={pageOf(opened.dossier.id, 'changes')}>
            {t('查看各次提交之间的改动', 'See what changed between submissions')}
          </Link>
        </p>
      ) : null}
    </>
  )
}
