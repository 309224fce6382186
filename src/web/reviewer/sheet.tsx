import type { VNode } from 'preact'
import { refuse } from '#platform/refusal'
import { readDossier } from '../../procedure/index.ts'
import {
  type Criterion,
  type Marks,
  readSeat,
  remarkMin,
  saidMilli,
  saveScore,
  submitScore,
} from '../../review/index.ts'
import { Answer } from '../dossier/answer.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  Details,
  Form,
  Heading,
  Inset,
  Link,
  NumberField,
  RadioField,
  TextArea,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf, versionOf } from '../typed.ts'
import type { Sitting } from './seat.tsx'

type Read = Awaited<ReturnType<(typeof readDossier)['run']>>
type Scoring = { readonly visit: Visit; readonly sitting: Sitting; readonly dossier: string }

/** The score sheet beside what it judges. It saves itself while it is written; handed in, it is locked. */
export const sheetPage = page('/reviews/:seat/:dossier', {
  async view(visit) {
    const { t } = visit
    const sitting = await visit.ask(readSeat, { seat: visit.params.seat! })
    const judged = sitting.dossiers.find((one) => one.dossier === visit.params.dossier)
    if (!judged) return refuse('platform.not_found', { what: { zh: '待评办件', en: 'dossier to judge' } })
    // Once the panel has concluded its experts see their own sheet and no longer the application.
    const read = sitting.panel.concluded_at ? null : await visit.ask(readDossier, { dossier: judged.dossier })
    return {
      title: judged.title,
      frame: 'workspace',
      practice: sitting.panel.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/reviews', label: t('我的评审', 'My reviews') },
              { href: `/reviews/${sitting.seat.id}`, label: sitting.panel.title },
            ]}
          />
          <Heading caption={judged.number ?? ''}>{judged.title}</Heading>
          {read ? (
            <Material visit={visit} read={read} />
          ) : (
            <Inset>
              {t(
                '本组已形成结论，申报材料不再向专家开放。',
                'The panel has concluded; the application is no longer open to its experts.',
              )}
            </Inset>
          )}
          <Scores visit={visit} sitting={sitting} dossier={judged.dossier} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const input = {
      ...marksIn(typed),
      seat: visit.params.seat!,
      dossier: visit.params.dossier!,
      version: versionOf(typed),
    }
    const here = `/reviews/${input.seat}/${input.dossier}`
    if (textOf(typed, '_autosave') === '1') {
      const { version } = await visit.perform(saveScore, input)
      return {
        type: 'application/json',
        send: JSON.stringify({ version, says: visit.t('已自动保存', 'Saved by itself') }),
      }
    }
    if (textOf(typed, '_do') === 'submit') {
      await visit.perform(submitScore, input, keyOf(typed))
      return go(`/reviews/${input.seat}`, visit.t('评分已提交', 'The sheet was handed in'))
    }
    await visit.perform(saveScore, input, keyOf(typed))
    return go(here, visit.t('已暂存', 'Saved'))
  },
})

/** The marks that were filled in; an empty criterion is left out, and handing in says which are missing. */
function marksIn(typed: Typed): { marks: Record<string, number>; remark: string } {
  const given = Object.entries((typed.marks ?? {}) as Record<string, unknown>)
  const marks = given.flatMap(([code, text]) => {
    const plain = String(text).normalize('NFKC').trim()
    return plain === '' ? [] : [[code, Number(plain)] as const]
  })
  return { marks: Object.fromEntries(marks), remark: textOf(typed, 'remark') }
}

function Material({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang } = visit
  return (
    <>
      {read.programme.form.map((section) => (
        <Details summary={section.title[lang]}>
          {section.questions
            .filter((question) => question.kind !== 'file')
            .map((question) => (
              <div class="zk-question">
                <h3 class="govuk-heading-s">{question.label[lang]}</h3>
                <Answer visit={visit} question={question} answer={read.facts.answers[question.code]} />
              </div>
            ))}
        </Details>
      ))}
      <ul class="govuk-list">
        {read.attachments.map((one) => (
          <li>
            <Link visit={visit} href={`/files/${one.file}?inline=1`}>
              {one.name}
            </Link>
          </li>
        ))}
        <li>
          <Link visit={visit} href={`/dossiers/${read.dossier.id}/print`}>
            {t('下载申报书（PDF）', 'The application as PDF')}
          </Link>
        </li>
      </ul>
    </>
  )
}

const shareSaid = {
  half: { zh: '同意票超过半数为通过', en: 'Carried by more than half' },
  'two-thirds': { zh: '同意票达到三分之二为通过', en: 'Carried by two thirds' },
} as const

const voteSaid = (visit: Visit, { code, title }: Criterion, marks: Marks | undefined): string => {
  const vote = marks?.[code]
  const said = vote === undefined ? '—' : vote === 100 ? visit.t('同意', 'For') : visit.t('不同意', 'Against')
  return `${title[visit.lang]}${visit.t('：', ': ')}${said}`
}

function Scores({ visit, sitting, dossier }: Scoring): VNode {
  const { t, lang } = visit
  const sheet = sitting.sheets.find((one) => one.dossier === dossier)
  const closed = sitting.panel.concluded_at !== null || sheet?.submitted_at
  if (closed)
    return (
      <Card title={t('我的评分', 'My sheet')}>
        <ul class="govuk-list">
          {sitting.panel.rubric.map((one) => (
            <li>
              {one.vote
                ? voteSaid(visit, one, sheet?.marks)
                : `${one.title[lang]}（${one.weight}%）：${sheet?.marks[one.code] ?? '—'}`}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <strong>
            {t('总分', 'Total')} {sheet?.total_milli == null ? '—' : saidMilli(sheet.total_milli)}
          </strong>
        </p>
        <p class="govuk-body">{sheet?.remark}</p>
        <Inset>
          {t(
            '评分提交后锁定；确需修改的，请联系组织单位说明理由后解锁。',
            'A sheet is locked once handed in; whoever runs the panel can reopen it for a reason.',
          )}
        </Inset>
      </Card>
    )
  return (
    <Card title={t('评分表', 'Score sheet')}>
      <Form visit={visit} version={sheet?.version ?? 0} autosave>
        <button type="submit" name="_do" value="save" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
        {sitting.panel.named ? (
          <Inset tone="accent">
            {t(
              '本次记名打分、记名表决：组织单位看到您的姓名和每项分数；申报方看到的意见不带姓名。',
              'Scores and votes are by name: whoever runs the panel reads your name beside each; those judged read no name.',
            )}
          </Inset>
        ) : null}
        {sitting.panel.rubric.map((one) =>
          one.vote ? (
            <RadioField
              visit={visit}
              name={`marks.${one.code}`}
              value={sheet?.marks[one.code] === undefined ? undefined : String(sheet.marks[one.code])}
              label={one.title[lang]}
              hint={[one.guide?.[lang], shareSaid[one.vote][lang]].filter(Boolean).join(t('。', '. '))}
              options={[
                { value: '100', label: t('同意', 'For') },
                { value: '0', label: t('不同意', 'Against') },
              ]}
            />
          ) : (
            <NumberField
              visit={visit}
              name={`marks.${one.code}`}
              value={sheet?.marks[one.code] ?? null}
              label={`${one.title[lang]}（${one.weight}%）`}
              hint={[one.guide?.[lang], t('0 至 100 分', '0 to 100 points')].filter(Boolean).join(t('。', '. '))}
            />
          ),
        )}
        <TextArea
          visit={visit}
          name="remark"
          value={sheet?.remark ?? ''}
          rows={6}
          max={5000}
          label={t('评审意见', 'Opinion')}
          hint={t(
            `至少 ${remarkMin} 字；申请人可见，但不显示您的姓名`,
            `At least ${remarkMin} characters; the applicant reads it without your name`,
          )}
        />
        <div class="govuk-button-group">
          <Button name="_do" value="submit">
            {t('提交评分', 'Hand in')}
          </Button>
          <Button tone="secondary" name="_do" value="save">
            {t('暂存', 'Save')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
