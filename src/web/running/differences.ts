import type { AgreementParts, Change, Terms } from '../../procedure/index.ts'
import { columnsOf } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import type { Visit } from '../page.ts'
import { dayText } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'

export type Difference = { readonly what: string; readonly before: string; readonly after: string }
type Row = Readonly<Record<string, unknown>>

/** What a change changes, line by line; what stays the same is left out. */
export function differences(visit: Visit, parts: AgreementParts, { kind, before, after }: Change): Difference[] {
  const { t, lang } = visit
  if (before.terms && after.terms) return ofTerms(visit, parts, before.terms, after.terms)
  const what = {
    member: t('人员', 'Members'),
    term: t('结束日期', 'Ends on'),
    leader: t('负责人', 'Leader'),
    unit: t('承担单位', 'Organisation'),
    terms: '',
  }[kind]
  const told = (says: string | undefined) => (says && kind === 'term' ? dayText(says, lang) : (says ?? '—'))
  return [{ what, before: told(before.says), after: told(after.says) }]
}

function ofTerms({ t, lang }: Visit, parts: AgreementParts, before: Terms, after: Terms): Difference[] {
  const rowText = (part: AgreementParts['targets'], row: Row | undefined) =>
    part && row
      ? columnsOf(part)
          .map((column) => said(column, row[column.code], lang))
          .filter(Boolean)
          .join(t('，', ', '))
      : '—'
  const rows = (label: string, part: AgreementParts['targets'], one: readonly Row[], other: readonly Row[]) =>
    Array.from({ length: Math.max(one.length, other.length) }, (_, index) => ({
      what: `${label} ${index + 1}`,
      before: rowText(part, one[index]),
      after: rowText(part, other[index]),
    }))
  const lines = (parts.budget?.lines ?? []).flatMap((line) =>
    (parts.budget?.sources ?? []).map((source) => ({
      what: `${line.label[lang]} · ${source.label[lang]}`,
      before: yuanText(before.budget[line.code]?.[source.code] ?? 0),
      after: yuanText(after.budget[line.code]?.[source.code] ?? 0),
    })),
  )
  return [
    ...rows(
      t('指标', 'Target'),
      parts.targets,
      before.targets.map(({ row }) => row),
      after.targets.map(({ row }) => row),
    ),
    ...rows(t('节点', 'Milestone'), parts.milestones, before.milestones, after.milestones),
    ...lines,
    { what: t('其他约定', 'Further terms'), before: before.note || '—', after: after.note || '—' },
  ].filter((one) => one.before !== one.after)
}
