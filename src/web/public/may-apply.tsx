import type { VNode } from 'preact'
import { fill } from '#platform/text'
import type { Programme } from '../../procedure/index.ts'
import { type Numbers, plainNumbers } from './numbers.ts'
import type { OfRound } from './opening.ts'

type Rule = Programme['rules'][number]
type Limit = NonNullable<Programme['limits']>[number]

/** The very rules that are checked while somebody writes, at submission and at screening, with the numbers of this round. */
export function MayApply({ visit, opening: { programme }, numbers }: OfRound & { readonly numbers: Numbers }): VNode {
  const { t } = visit
  const facts = plainNumbers(numbers)
  const of = (...effects: readonly Rule['effect'][]) =>
    programme.rules
      .filter((rule) => effects.includes(rule.effect))
      .map((rule) => fill(rule.says[visit.lang], facts, visit.lang))
  const limits = (effect: Limit['effect']) =>
    (programme.limits ?? [])
      .filter((limit) => limit.effect === effect)
      .map(({ says, most }) =>
        fill(
          t(`${says.zh}（最多 {${most}}，含本件）`, `${says.en} (at most {${most}}, this one included)`),
          facts,
          visit.lang,
        ),
      )
  return (
    <section>
      <h2 class="govuk-heading-m">{t('申报条件', 'Who may apply')}</h2>
      <Rules
        says={t('填写时自动核对，不满足不能提交：', 'Checked while you write; they must hold:')}
        rules={[...of('block'), ...limits('block')]}
      />
      <Rules
        says={t('会提示，但不妨碍提交：', 'You are warned, and may still submit:')}
        rules={[...of('warn'), ...limits('warn')]}
      />
      <Rules
        says={t('形式审查时逐项核对：', 'Checked by a person at screening:')}
        rules={[...of('person'), ...limits('ask')]}
      />
      <Rules
        says={t('本批次采用的数值（发布时固定）：', 'Numbers of this round, fixed when it was published:')}
        rules={numbers.map(({ name, said }) => t(`${name}：${said}`, `${name}: ${said}`))}
      />
    </section>
  )
}

const Rules = ({ says, rules }: { readonly says: string; readonly rules: readonly string[] }): VNode | null =>
  rules.length === 0 ? null : (
    <>
      <p class="govuk-body zk-lead-in">{says}</p>
      <ul class="govuk-list govuk-list--bullet">
        {rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </>
  )
