import type { VNode } from 'preact'
import { type ListedParameter, listParameters } from '../../policy/index.ts'
import { adjustRound, type Round, readRound } from '../../procedure/index.ts'
import { certaintyText, unitText, valueText } from '../admin/parameter-words.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Field, Form, Inset, Table, Tag, TickField } from '../parts/index.ts'
import { keyOf, type Typed, textOf, versionOf } from '../typed.ts'
import { renaming } from './renaming.ts'
import { RoundFields, roundIn } from './round-fields.tsx'
import { roundHref, roundView } from './round-frame.tsx'

/** Settings of a round that is not published: dates, quota and parameters within the bounds of the law, its number beside each. */
export const adjustPage = page('/officer/rounds/:round/adjust', {
  async view(visit) {
    const { t } = visit
    const { round, programme } = await visit.ask(readRound, { round: visit.params.round! })
    const { parameters } = await visit.ask(listParameters, {})
    const own = parameters.filter(({ key }) => programme.parameters.includes(key))
    if (round.published_at)
      return roundView(
        visit,
        round,
        'adjust',
        t('设置', 'Settings'),
        <Inset>
          {t(
            '批次已发布，只能通过补充通知或延期更正。',
            'The round is published: it is corrected only by an addendum or an extension order.',
          )}
        </Inset>,
      )
    return roundView(
      visit,
      round,
      'adjust',
      t('设置', 'Settings'),
      <Form visit={visit} version={round.version}>
        <RoundFields visit={visit} known={round} />
        <h2 class="govuk-heading-s">{t('政策参数', 'Policy parameters')}</h2>
        <p class="govuk-body">
          {t(
            '批次可以比规定更严，不能更宽。不填即按现行规定，发布时固定下来。',
            'A round may be stricter than the rule, never laxer. Left empty, the rule in force counts; it is frozen when the round is published.',
          )}
        </p>
        <Parameters visit={visit} round={round} parameters={own} />
        <TickField
          visit={visit}
          name="newestVersion"
          label={t('改用计划的最新版本', 'Take the newest version of the programme')}
          hint={t(`现用第 ${round.programme_version} 版`, `Now version ${round.programme_version}`)}
        />
        <Button>{t('保存', 'Save')}</Button>
      </Form>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const { parameters: sheet } = await visit.ask(listParameters, {})
    const parameters = parametersIn(typed, sheet)
    const input = {
      ...roundIn(typed),
      round,
      version: versionOf(typed),
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
      newestVersion: textOf(typed, 'newestVersion') === 'yes',
    }
    await renaming(visit.perform(adjustRound, input, keyOf(typed)), (field) =>
      field.startsWith('parameters.') ? fieldOf(field.slice('parameters.'.length)) : field,
    )
    return go(roundHref(round, 'adjust'), visit.t('已保存', 'Saved'))
  },
})

/** A dot in a field's name makes a branch, and parameters have dots in their keys: on the form they are colons. */
const fieldOf = (key: string): string => `parameters.${key.replaceAll('.', ':')}`

function parametersIn(typed: Typed, sheet: readonly ListedParameter[]): Record<string, unknown> {
  const given = (typed.parameters ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
      const key = name.replaceAll(':', '.')
      const text = typeof value === 'string' ? value.trim() : ''
      const parameter = sheet.find((one) => one.key === key)
      if (text === '' || !parameter) return []
      const number = Number(text)
      if (Number.isNaN(number)) return [[key, text]]
      return [[key, parameter.unit === 'fen' ? Math.round(number * 1_000_000) : number]]
    }),
  )
}

function Parameters({
  visit,
  round,
  parameters,
}: {
  readonly visit: Visit
  readonly round: Round
  readonly parameters: readonly ListedParameter[]
}): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('政策参数', 'Policy parameters')}
      captionHidden
      columns={[
        { key: 'name', head: t('参数', 'Parameter') },
        { key: 'law', head: t('现行规定', 'Rule in force') },
        { key: 'document', head: t('依据', 'Basis') },
        { key: 'own', head: t('本批次', 'This round') },
      ]}
      rows={parameters.map((parameter) => ({
        id: parameter.key,
        cells: {
          name: parameter.name[lang],
          law: parameter.now ? valueText(parameter.now, lang) : t('没有取值', 'No value'),
          document: parameter.now ? (
            <>
              {parameter.now.document}{' '}
              <Tag tone={parameter.now.certainty === 'uncertain' ? 'wait' : 'neutral'}>
                {certaintyText[parameter.now.certainty as keyof typeof certaintyText]?.[lang] ?? ''}
              </Tag>
            </>
          ) : (
            '—'
          ),
          own:
            typeof parameter.now?.value === 'number' ? <Own visit={visit} round={round} parameter={parameter} /> : '—',
        },
      }))}
      empty={t('本计划没有可调的参数。', 'This programme has no parameters to adjust.')}
    />
  )
}

function Own({
  visit,
  round,
  parameter,
}: {
  readonly visit: Visit
  readonly round: Round
  readonly parameter: ListedParameter
}): VNode {
  const name = fieldOf(parameter.key)
  const own = round.parameters[parameter.key]
  const shown = typeof own === 'number' ? (parameter.unit === 'fen' ? own / 1_000_000 : own) : ''
  const typed = (visit.typed?.parameters as Record<string, string> | undefined)?.[parameter.key.replaceAll('.', ':')]
  return (
    <Field visit={visit} name={name} label={unitText(parameter.unit, visit.lang)}>
      <input
        class="govuk-input govuk-input--width-5"
        id={name}
        name={name}
        inputMode="decimal"
        value={typed ?? String(shown)}
      />
    </Field>
  )
}
