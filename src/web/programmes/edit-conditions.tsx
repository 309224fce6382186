import type { Rule } from '../../procedure/index.ts'
import { certaintyText, valueText } from '../admin/parameter-words.ts'
import { Details, Link, SelectField, Table, TextField, TextPairField, TickField } from '../parts/index.ts'
import type { Part, PartProps } from './part.ts'
import { pairOrEmpty, rowsOf, type TypedPart, textIn, ticked } from './typed-parts.ts'

const effects = ['block', 'warn', 'person'] as const
const effectText = {
  block: { zh: '不符合不能提交', en: 'Refuses the submission' },
  warn: { zh: '可以提交，作标记', en: 'Lets it pass with a mark' },
  person: { zh: '形式审查时人工判断', en: 'Judged by a person at screening' },
} as const

/** What must hold, in words and as an expression; the numbers in it are policy parameters with their own dates. */
export const conditions: Part = {
  key: 'conditions',
  title: { zh: '申报条件', en: 'Conditions' },
  Fields(props) {
    const { visit, definition } = props
    const { t, lang } = visit
    return (
      <>
        <Numbers {...props} />
        {definition.rules.map((rule, index) => (
          <Details summary={`${rule.says[lang]} · ${effectText[rule.effect][lang]}`}>
            <RuleFields {...props} rule={rule} at={`rules.${index}`} />
          </Details>
        ))}
        <Details summary={t('增加条件', 'Add a condition')}>
          <RuleFields {...props} rule={null} at={`rules.${definition.rules.length}`} />
        </Details>
      </>
    )
  },
  read(definition, typed) {
    const rules = rowsOf(typed.rules).flatMap((row) =>
      textIn(row, 'code') === '' || ticked(row, 'remove') ? [] : [ruleIn(row)],
    )
    const named = textIn(typed, 'parameters')
      .split(/[\s,，]+/)
      .filter(Boolean)
    return { ...definition, rules, parameters: [...new Set(named)] }
  },
}

function ruleIn(row: TypedPart): Rule {
  const when = textIn(row, 'when')
  return {
    code: textIn(row, 'code'),
    says: pairOrEmpty(row, 'says'),
    fails: pairOrEmpty(row, 'fails'),
    ...(when ? { when } : {}),
    holds: textIn(row, 'holds'),
    effect: effects.find((one) => one === textIn(row, 'effect')) ?? 'block',
  }
}

function RuleFields({ visit, rule, at }: PartProps & { readonly rule: Rule | null; readonly at: string }) {
  const { t, lang } = visit
  return (
    <>
      <TextField
        visit={visit}
        name={`${at}.code`}
        label={t('代码', 'Code')}
        hint={rule ? undefined : t('不填即不增加', 'Left empty, nothing is added')}
        width={10}
        value={rule?.code ?? ''}
      />
      <TextPairField
        visit={visit}
        name={`${at}.says`}
        label={t('条件内容', 'What must hold')}
        value={rule?.says ?? null}
      />
      <TextPairField
        visit={visit}
        name={`${at}.fails`}
        label={t('不符合时怎么办', 'The way out')}
        value={rule?.fails ?? null}
      />
      <TextField
        visit={visit}
        name={`${at}.holds`}
        label={t('判断式（CEL）', 'Expression (CEL)')}
        hint={t(
          '如 answers.requested_fen <= param["keyrd.amount_max_fen"]；人工判断的填 true',
          'Such as answers.requested_fen <= param["keyrd.amount_max_fen"]; true for what a person judges',
        )}
        value={rule?.holds ?? 'true'}
      />
      <TextField
        visit={visit}
        name={`${at}.when`}
        label={t('只在此条件下适用（CEL）', 'Applies only when (CEL)')}
        optional
        value={rule?.when ?? ''}
      />
      <SelectField
        visit={visit}
        name={`${at}.effect`}
        label={t('效力', 'Effect')}
        value={rule?.effect ?? 'block'}
        options={effects.map((value) => ({ value, label: effectText[value][lang] }))}
      />
      {rule ? (
        <TickField visit={visit} name={`${at}.remove`} label={t('删除这个条件', 'Remove this condition')} />
      ) : null}
    </>
  )
}

/** The numbers of the conditions are changed where the law is kept, with a date and a document, never inside an expression. */
function Numbers({ visit, definition, parameters }: PartProps) {
  const { t, lang } = visit
  const used = definition.parameters.map((key) => ({ key, known: parameters.find((one) => one.key === key) }))
  return (
    <>
      <Table
        caption={t('条件里的数字', 'Numbers of the conditions')}
        columns={[
          { key: 'name', head: t('政策参数', 'Parameter') },
          { key: 'value', head: t('现行取值', 'In force') },
          { key: 'document', head: t('依据', 'Basis') },
          { key: 'change', head: t('修改', 'Change') },
        ]}
        rows={used.map(({ key, known }) => ({
          id: key,
          cells: {
            name: `${known?.name[lang] ?? key} (${key})`,
            value: known?.now ? valueText(known.now, lang) : t('没有取值', 'No value'),
            document: known?.now
              ? `${known.now.document} · ${certaintyText[known.now.certainty as 'known'][lang]}`
              : '—',
            change: (
              <Link visit={visit} href={`/admin/parameters?key=${key}`}>
                {t('登记新取值', 'Enter a new value')}
              </Link>
            ),
          },
        }))}
        empty={t('没有用到政策参数。', 'No parameters are used.')}
      />
      <TextField
        visit={visit}
        name="parameters"
        label={t('本计划使用的政策参数', 'Parameters of this programme')}
        hint={t(
          '参数代码，用空格隔开；发布批次时固定其取值',
          'Keys with spaces between; a round freezes their values when it is published',
        )}
        value={definition.parameters.join(' ')}
      />
    </>
  )
}
