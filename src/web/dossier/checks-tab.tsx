import type { VNode } from 'preact'
import { fill, isText } from '#platform/text'
import type { Visit } from '../page.ts'
import { Details, Table, Tag } from '../parts/index.ts'
import type { Opened } from './open.ts'
import { RuleTag } from './rules-panel.tsx'

/** The conditions as the platform works them out now, and beside them what screening decided, rule by rule. */
export function ChecksTab({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { t, lang } = visit
  const { readiness, programme, round } = opened
  const screened = verdictsOf(opened)
  return (
    <>
      <Table
        caption={t('申报条件', 'Conditions')}
        columns={[
          { key: 'says', head: t('条件', 'Condition') },
          { key: 'now', head: t('系统核对', 'As worked out') },
          { key: 'screened', head: t('形式审查', 'Screening') },
        ]}
        rows={readiness.rules.map((rule) => {
          const verdict = screened.get(rule.code)
          return {
            id: rule.code,
            cells: {
              says: (
                <>
                  {fill(rule.says[lang], round.parameters, lang)}
                  {rule.verdict === 'fails' ? (
                    <div class="govuk-hint">{fill(rule.fails[lang], round.parameters, lang)}</div>
                  ) : null}
                </>
              ),
              now: <RuleTag visit={visit} rule={rule} />,
              screened: verdict ? (
                <>
                  <Tag tone={verdict.ok ? 'good' : 'late'}>{verdict.ok ? t('符合', 'yes') : t('不符合', 'no')}</Tag>{' '}
                  {verdict.reason}
                </>
              ) : (
                '—'
              ),
            },
          }
        })}
        empty={t('这个计划没有设置申报条件。', 'This programme sets no conditions.')}
      />
      <Details summary={t('这些条件用到的政策参数', 'The numbers that these conditions use')}>
        <ul class="govuk-list">
          {programme.parameters.map((key) => (
            <li>
              <code>{key}</code> = {valueText(round.parameters[key], lang)}
            </li>
          ))}
        </ul>
        <p class="govuk-hint">
          {t(
            '批次发布时锁定，对本批次所有办件一样。',
            'Frozen when the round was published, and the same for every dossier in it.',
          )}
        </p>
      </Details>
    </>
  )
}

const valueText = (value: unknown, lang: 'zh' | 'en'): string =>
  isText(value) ? value[lang] : typeof value === 'object' ? JSON.stringify(value) : String(value ?? '—')

type Verdict = { readonly rule: string; readonly ok: boolean; readonly reason?: string | null }

/** What the last screening said: it keeps its verdicts with its outcome. */
function verdictsOf({ outcomes, programme }: Opened): ReadonlyMap<string, Verdict> {
  const screens = new Set(programme.stages.filter((stage) => stage.kind === 'screen').map((stage) => stage.key))
  const last = [...outcomes].reverse().find((outcome) => screens.has(outcome.stage))
  const kept = (last?.facts as { verdicts?: readonly Verdict[] } | null)?.verdicts ?? []
  return new Map(kept.map((verdict) => [verdict.rule, verdict]))
}
