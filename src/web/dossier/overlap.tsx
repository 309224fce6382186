import type { VNode } from 'preact'
import { findings, findingText } from '../../overlap/index.ts'
import { checkOverlaps, judgeOverlap, readOverlap } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  Heading,
  instantText,
  RadioField,
  Summary,
  TextArea,
  Timeline,
} from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { Asking, asked, Explained } from './explained.tsx'
import { Marked } from './marked.tsx'
import { idIn, pageOf } from './open.ts'
import { SharedFacts } from './shared-facts.tsx'

type Read = Awaited<ReturnType<(typeof readOverlap)['run']>>

/** Checks a dossier again; the result stands in its tab. */
export const overlapsPage = page('/dossiers/:dossier/overlaps', {
  view: async (visit) => go(`${pageOf(idIn(visit, 'dossier', '这一办件', 'dossier'))}?tab=overlaps`),
  async submit(visit, typed) {
    const dossier = idIn(visit, 'dossier', '这一办件', 'dossier')
    const { overlaps, flagged } = (await visit.perform(checkOverlaps, { dossier }, keyOf(typed))) as {
      overlaps: number
      flagged: number
    }
    return go(
      `${pageOf(dossier)}?tab=overlaps`,
      visit.t(
        `已重新查重：${overlaps} 项重合，其中 ${flagged} 项请人工核对`,
        `Checked: ${overlaps} overlaps, ${flagged} of them to be looked at`,
      ),
    )
  },
})

/** Two texts side by side, the shared passages marked in both, and what is found of the pair. */
export const overlapPage = page('/dossiers/:dossier/overlaps/:other', {
  async view(visit) {
    const { t } = visit
    const dossier = idIn(visit, 'dossier', '这一办件', 'dossier')
    const read = await visit.ask(readOverlap, { dossier, other: idIn(visit, 'other', '比对的材料', 'text') })
    const title = read.with.title ?? read.with.number ?? t('另一份材料', 'the other text')
    return {
      title: t('重合比对', 'Compare two texts'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: `${pageOf(dossier)}?tab=overlaps`, label: `${read.dossier.title} · ${t('查重', 'overlaps')}` },
            ]}
          />
          <Heading caption={t('重合比对', 'Compare two texts')}>{title}</Heading>
          <Facts visit={visit} read={read} />
          <SideBySide visit={visit} read={read} title={title} />
          <SharedFacts visit={visit} facts={read.facts} title={title} />
          <Verdicts visit={visit} read={read} />
          <Explained visit={visit} read={read} />
          {visit.actor.is('officer', 'institution') ? (
            <>
              <Asking visit={visit} read={read} />
              <Judging visit={visit} />
            </>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = idIn(visit, 'dossier', '这一办件', 'dossier')
    if (textOf(typed, '_do') === 'ask') return asked(visit, typed, dossier)
    const given = {
      verdict: textOf(typed, 'verdict'),
      dossier,
      other: visit.params.other!,
      finding: textOf(typed, 'finding'),
      reason: textOf(typed, 'reason'),
    }
    await visit.perform(judgeOverlap, given, keyOf(typed))
    return go(
      `${pageOf(dossier)}?tab=overlaps`,
      visit.t('已认定，下次遇到这一对会显示', 'Kept; it is shown whenever the two meet again'),
    )
  },
})

function Facts({ visit: { t, lang }, read: { pair, with: other, dossier } }: { visit: Visit; read: Read }): VNode {
  const later = pair.one === dossier.id ? dossier.title : (other.title ?? '—')
  return (
    <Summary
      rows={[
        {
          key: t('对方', 'The other'),
          value: [
            other.kind === 'reference'
              ? t(`外部参考库 ${other.source}`, `reference library ${other.source}`)
              : t('本局办件', 'a dossier of the bureau'),
            other.number,
            other.who,
            other.year,
          ]
            .filter(Boolean)
            .join(' · '),
        },
        {
          key: t('重合比例', 'Share'),
          value: t(
            `《${later}》的 ${Math.round(pair.share * 100)}% 能在另一份中找到，共 ${pair.passages.length} 处`,
            `${Math.round(pair.share * 100)}% of "${later}" is found in the other, in ${pair.passages.length} passage${pair.passages.length === 1 ? '' : 's'}`,
          ),
        },
        { key: t('比对时间', 'Compared'), value: instantText(pair.checked_at, lang) },
      ]}
    />
  )
}

function SideBySide({ visit: { t }, read, title }: { visit: Visit; read: Read; title: string }): VNode {
  const { pair, texts, dossier } = read
  const one = { text: texts.one, stretches: pair.passages }
  const other = {
    text: texts.other,
    stretches: pair.passages.map(({ otherFrom, otherTo }) => ({ from: otherFrom, to: otherTo })),
  }
  const [left, right] = pair.one === dossier.id ? [one, other] : [other, one]
  const far = t('……（未重合的内容略）', '… (text that does not overlap)')
  return (
    <div class="govuk-grid-row zk-compare">
      <section class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-s">{t(`本件：${dossier.title}`, `This one: ${dossier.title}`)}</h2>
        <Marked {...left} far={far} />
      </section>
      <section class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-s">{t(`对方：${title}`, `The other: ${title}`)}</h2>
        <Marked {...right} far={far} />
      </section>
    </div>
  )
}

const Verdicts = ({ visit, read }: { visit: Visit; read: Read }): VNode | null =>
  read.verdicts.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{visit.t('已作的认定', 'What was found before')}</h2>
      <Timeline
        visit={visit}
        entries={read.verdicts.map(({ at, finding, person_name, reason }) => ({
          at,
          title: findingText[finding][visit.lang],
          who: person_name,
          text: reason,
        }))}
      />
    </>
  )

const Judging = ({ visit }: { visit: Visit }): VNode => (
  <>
    <h2 class="govuk-heading-m">{visit.t('认定', 'Your finding')}</h2>
    <Form visit={visit}>
      <NewId visit={visit} name="verdict" />
      <RadioField
        visit={visit}
        name="finding"
        label={visit.t('这两份材料', 'These two are')}
        options={findings.map((value) => ({ value, label: findingText[value][visit.lang] }))}
      />
      <TextArea visit={visit} name="reason" label={visit.t('理由', 'Reason')} rows={3} max={2000} />
      <Button>{visit.t('保存认定', 'Keep the finding')}</Button>
    </Form>
  </>
)
