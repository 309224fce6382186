import type { VNode } from 'preact'
import { disciplines } from '../../registry/index.ts'
import { conflictText, type PanelPlan, type PlannedPanel } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Card, CheckboxField, Details, Hidden, Inset, TextField, TickField } from '../parts/index.ts'

type Plan = Pick<PanelPlan, 'experts' | 'pool'>
type Props = { readonly visit: Visit; readonly plan: Plan; readonly panel: PlannedPanel; readonly index: number }

const fieldNames = (codes: readonly string[], lang: 'zh' | 'en'): string =>
  codes
    .map((code) => disciplines.find((one) => one.code === code)?.name[lang] ?? code)
    .join(lang === 'zh' ? '、' : ', ')

/** One group: what is in it, who would judge it and why others would not; every name can be taken out before it is convened. */
export function Group({ visit, plan, panel, index }: Props): VNode {
  const { t, lang } = visit
  const name = `group.${index}`
  const fields = fieldNames(panel.fields, lang) || t('未填学科', 'no field given')
  const expert = (person: string) => plan.experts[person]!
  return (
    <Card
      title={t(
        `第 ${index + 1} 组 · ${panel.dossiers.length} 件 · ${fields}`,
        `Group ${index + 1} · ${panel.dossiers.length} · ${fields}`,
      )}
    >
      <TickField
        visit={visit}
        name={`${name}.take`}
        label={t('按本方案组建', 'Convene this one')}
        value={panel.missing === 0}
      />
      <TextField
        visit={visit}
        name={`${name}.title`}
        label={t('评审组名称', 'Name of the panel')}
        value={t(`第 ${index + 1} 组（${fields}）`, `Group ${index + 1} (${fields})`).slice(0, 110)}
        max={120}
      />
      <Hidden name={`${name}.dossiers`} value={panel.dossiers.map((one) => one.dossier).join(' ')} />
      <Hidden name={`${name}.reserves`} value={panel.reserves.join(' ')} />
      <CheckboxField
        visit={visit}
        name={`${name}.expert`}
        label={t('专家', 'Experts')}
        value={[...panel.seats]}
        options={panel.seats.map((person) => ({
          value: person,
          label: `${expert(person).name} · ${expert(person).organisation_name ?? '—'}`,
          hint: t(`学科 ${expert(person).fields.join('、')}`, `Fields ${expert(person).fields.join(', ')}`),
        }))}
      />
      <p class="govuk-body">
        {t('候补：', 'Reserves: ')}
        {panel.reserves.map((person) => expert(person).name).join(t('、', ', ')) || t('无', 'none')}
      </p>
      {panel.missing > 0 ? <Missing visit={visit} plan={plan} panel={panel} index={index} /> : null}
      <Details summary={t('本组办件', 'Dossiers of the group')}>
        <ol class="govuk-list govuk-list--number">
          {panel.dossiers.map((one) => (
            <li key={one.dossier}>
              {one.number ?? '—'} {one.title} · {one.host_name}
            </li>
          ))}
        </ol>
      </Details>
    </Card>
  )
}

/** Why the panel cannot be filled: how many each rule keeps away, and which moves would help. */
function Missing({ visit, plan, panel }: Props): VNode {
  const { t, lang } = visit
  const reasons = Object.entries(panel.reasons).map(([why, count]) =>
    t(
      `${conflictText[why as keyof typeof conflictText].zh} ${count} 人`,
      `${conflictText[why as keyof typeof conflictText].en}: ${count}`,
    ),
  )
  const title = (id: string) => panel.dossiers.find((one) => one.dossier === id)?.title ?? '—'
  return (
    <Inset tone="late">
      <p class="govuk-body">
        {t(
          `还缺 ${panel.missing} 名专家。在库 ${plan.pool} 人中：回避 ${panel.kept.conflict} 人，已排满 ${panel.kept.load} 人，同单位已有专家 ${panel.kept.unit} 人。`,
          `${panel.missing} experts are missing. Of ${plan.pool} on the list: ${panel.kept.conflict} have a conflict, ${panel.kept.load} are full, ${panel.kept.unit} share a unit with somebody seated.`,
        )}
        {reasons.length > 0 ? ` ${t('回避原因：', 'Conflicts: ')}${reasons.join(lang === 'zh' ? '；' : '; ')}` : ''}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {panel.moves.map(({ dossier, frees }) => (
          <li key={dossier}>
            {t(
              `把《${title(dossier)}》移到别的组，可多出 ${frees} 名可选专家`,
              `Moving “${title(dossier)}” to another group would free ${frees} experts`,
            )}
          </li>
        ))}
        <li>
          {t(
            '增加“每位专家最多几组”，或减少每组专家后重新计算',
            'Allow more panels for one expert, or fewer experts of a panel, and plan again',
          )}
        </li>
        <li>{t('在专家名单中补充相关学科的专家', 'Add experts of these fields to the list')}</li>
      </ul>
    </Inset>
  )
}
