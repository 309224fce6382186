import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import { listDossiers, readRound, screenManyDry, stageOf, titleOfStage } from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import { Button, CheckboxField, Form, Hidden, LinkButton, Table, TextArea } from '../parts/index.ts'
import { manyOf, type Typed, textOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

/** What an officer may do to many at once; each shows first what would happen and to which. */
export const bulkActs = [
  { key: 'screen', title: { zh: '通过形式审查', en: 'Pass at screening' }, stage: 'screen' },
  { key: 'propose', title: { zh: '列入拟立项清单', en: 'Put on a proposed list' }, stage: 'pool' },
  { key: 'release', title: { zh: '移出项目库', en: 'Release from the pool' }, stage: 'pool' },
  { key: 'agreements', title: { zh: '发送任务书', en: 'Send agreements' }, stage: 'agree' },
] as const satisfies readonly { key: string; title: Text; stage: string }[]

type Read = Awaited<ReturnType<(typeof readRound)['run']>>
type Line = {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly why: readonly Text[]
}

/** Which of those chosen the act will reach, and why the others cannot: nothing has happened yet. */
export async function dryRun(visit: Visit, typed: Typed, chosen: readonly string[]): Promise<Outcome> {
  const { t, lang } = visit
  const read = await visit.ask(readRound, { round: visit.params.round! })
  const bulk = bulkActs.find(({ key }) => key === textOf(typed, 'act')) ?? bulkActs[0]
  const confirmed = manyOf(typed, 'confirmed')
  const { fit, cannot } = await sorted(visit, read, bulk, chosen, confirmed)
  if (bulk.key === 'propose' && fit.length > 0)
    return go(`${roundHref(read.round.id, 'propose')}?only=${fit.map(({ id }) => id).join(',')}`)
  return {
    view: roundView(
      visit,
      read.round,
      'dossiers',
      t('试算', 'Dry run'),
      <>
        <p class="govuk-body-l">
          {t(
            `“${bulk.title.zh}”：${fit.length} 件可以办理，${cannot.length} 件不能。现在还没有任何改动。`,
            `"${bulk.title.en}": ${fit.length} will go through, ${cannot.length} cannot. Nothing has changed yet.`,
          )}
        </p>
        <Cannot visit={visit} lines={cannot} />
        <Form visit={visit} action={roundHref(read.round.id, 'bulk')}>
          <Hidden name="act" value={bulk.key} />
          {(bulk.key === 'screen' ? chosen : fit.map(({ id }) => id)).map((id) => (
            <Hidden name="dossier" value={id} />
          ))}
          {bulk.key === 'screen' ? <PersonRules visit={visit} read={read} confirmed={confirmed} /> : null}
          {bulk.key === 'release' ? (
            <TextArea
              visit={visit}
              name="reason"
              label={t('理由（申请人会看到）', 'Reason, read by the applicants')}
              rows={3}
            />
          ) : null}
          <div class="govuk-button-group">
            {bulk.key === 'screen' ? (
              <Button tone="secondary" name="_do" value="again">
                {t('按勾选重新试算', 'Dry run again')}
              </Button>
            ) : null}
            {fit.length > 0 ? <Button>{t(`办理 ${fit.length} 件`, `Do it for ${fit.length}`)}</Button> : null}
            <LinkButton visit={visit} href={roundHref(read.round.id, 'dossiers')} tone="secondary">
              {t('返回', 'Back')}
            </LinkButton>
          </div>
        </Form>
        <p class="govuk-hint">
          {fit.map(({ number, title }) => `${number ?? ''} ${title}`).join(lang === 'zh' ? '；' : '; ')}
        </p>
      </>,
    ),
  }
}

async function sorted(
  visit: Visit,
  read: Read,
  bulk: (typeof bulkActs)[number],
  chosen: readonly string[],
  confirmed: readonly string[],
): Promise<{ fit: readonly Line[]; cannot: readonly Line[] }> {
  if (bulk.key === 'screen') {
    const dry = await visit.ask(screenManyDry, { dossiers: [...chosen], confirmed: [...confirmed] })
    const line = ({ dossier, ...rest }: (typeof dry.pass)[number]) => ({ id: dossier, ...rest })
    return { fit: dry.pass.map(line), cannot: dry.cannot.map(line) }
  }
  const lines: Line[] = []
  for (const dossier of await chosenIn(visit, read.round.id, chosen)) {
    const here = stageOf(read.programme, dossier.stage)?.kind === bulk.stage
    const title = titleOfStage(read.programme, dossier.stage)
    const why = here ? [] : [{ zh: `现在处于“${title.zh}”`, en: `It is at "${title.en}"` }]
    lines.push({ id: dossier.id, number: dossier.number, title: dossier.title, why })
  }
  return { fit: lines.filter(({ why }) => why.length === 0), cannot: lines.filter(({ why }) => why.length > 0) }
}

async function chosenIn(visit: Visit, round: string, chosen: readonly string[]) {
  const wanted = new Set(chosen)
  const found = []
  let after: string | null = null
  do {
    const { dossiers, next }: Awaited<ReturnType<(typeof listDossiers)['run']>> = await visit.ask(listDossiers, {
      round,
      limit: 200,
      ...(after ? { after } : {}),
    })
    found.push(...dossiers.filter(({ id }) => wanted.has(id)))
    after = next
  } while (after && found.length < wanted.size)
  return found
}

function Cannot({ visit, lines }: { readonly visit: Visit; readonly lines: readonly Line[] }): VNode | null {
  if (lines.length === 0) return null
  const { t, lang } = visit
  return (
    <Table
      caption={t('不能办理的', 'Those that cannot')}
      columns={[
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'why', head: t('原因', 'Why') },
      ]}
      rows={lines.map(({ id, number, title, why }) => ({
        id,
        cells: { number: number ?? '—', title, why: why.map((text) => text[lang]).join(lang === 'zh' ? '；' : '; ') },
      }))}
      empty=""
    />
  )
}

/** Rules that only a person can judge are confirmed for the whole batch, or those dossiers stay. */
const PersonRules = ({
  visit,
  read,
  confirmed,
}: {
  readonly visit: Visit
  readonly read: Read
  readonly confirmed: readonly string[]
}) => (
  <CheckboxField
    visit={visit}
    name="confirmed"
    label={visit.t('以下各项已逐件人工核对', 'Checked by hand in each of them')}
    value={confirmed}
    options={read.programme.rules
      .filter((rule) => rule.effect === 'person')
      .map((rule) => ({ value: rule.code, label: rule.says[visit.lang] }))}
  />
)
