import type { VNode } from 'preact'
import { fill } from '#platform/text'
import type { Readiness } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Tag, type Tone } from '../parts/index.ts'
import type { Opened } from './open.ts'

type Standing = Readiness['rules'][number]

/** Which conditions are met as it stands now: the very rules that are used again at submission and at screening. */
export function RulesPanel({ visit, opened }: { visit: Visit; opened: Pick<Opened, 'readiness' | 'round'> }): VNode {
  const { rules, left } = opened.readiness
  const { t, lang } = visit
  return (
    <section class="zk-rules" aria-labelledby="rules" data-rules>
      <h2 class="govuk-heading-s" id="rules">
        {t('申报条件', 'Conditions')}
      </h2>
      <p class="govuk-body" data-left aria-live="polite">
        {leftText(visit, left)}
      </p>
      <ul class="govuk-list">
        {rules.map((rule) => (
          <li data-rule={rule.code}>
            <RuleTag visit={visit} rule={rule} /> {fill(rule.says[lang], opened.round.parameters, lang)}
            {rule.verdict === 'fails' ? (
              <div class="govuk-hint">{fill(rule.fails[lang], opened.round.parameters, lang)}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const leftText = ({ t }: Pick<Visit, 't'>, left: number): string =>
  left === 0
    ? t('已全部填好，可以提交。', 'Nothing is left: it can be submitted.')
    : t(`还差 ${left} 项就可以提交。`, `${left} things are left before it can be submitted.`)

export function RuleTag({ visit, rule }: { visit: Visit; rule: Standing }): VNode {
  const { text, tone } = ruleTag(visit, rule)
  return <Tag tone={tone}>{text}</Tag>
}

/** A warning that fails lets the submission pass; what a person judges is decided at screening. */
export function ruleTag(
  { t }: Pick<Visit, 't'>,
  rule: Pick<Standing, 'effect' | 'verdict'>,
): { text: string; tone: Tone } {
  if (rule.effect === 'person') return { text: t('形式审查时判断', 'judged at screening'), tone: 'neutral' }
  if (rule.verdict === 'holds') return { text: t('已满足', 'met'), tone: 'good' }
  if (rule.verdict === 'unknown') return { text: t('待填写', 'still open'), tone: 'wait' }
  return rule.effect === 'warn'
    ? { text: t('请留意', 'take note'), tone: 'wait' }
    : { text: t('未满足', 'not met'), tone: 'late' }
}
