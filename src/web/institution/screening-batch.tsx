import type { VNode } from 'preact'
import { screenMany, screenManyDry } from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import { Breadcrumbs, Button, CheckboxField, Form, Heading, Hidden, LinkButton, Table } from '../parts/index.ts'
import { keyOf, manyOf, type Typed } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'

type Dry = Awaited<ReturnType<(typeof screenManyDry)['run']>>

/** What passing those chosen would do, before anything happens: how many pass, and for each of the others why not. */
export async function batchView(visit: Visit, typed: Typed, chosen: readonly string[]): Promise<Outcome> {
  const { t } = visit
  const confirmed = manyOf(typed, 'confirmed')
  const dry = await visit.ask(screenManyDry, { dossiers: [...chosen], confirmed })
  const title = t('批量通过：试算', 'Bulk pass: dry run')
  return {
    view: {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/screening', label: t('形式审查', 'Screening') }]} />
          <Heading>{title}</Heading>
          <OnBehalf visit={visit} mandates={await mandatesOf(visit)} act="procedure.screen-many" />
          <p class="govuk-body-l">
            {t(
              `${dry.pass.length} 件将通过，${dry.cannot.length} 件不能通过。现在还没有任何改动。`,
              `${dry.pass.length} will pass, ${dry.cannot.length} cannot. Nothing has changed yet.`,
            )}
          </p>
          <Lines visit={visit} dry={dry} />
          <Form visit={visit} action="/screening">
            {chosen.map((id) => (
              <Hidden name="dossier" value={id} />
            ))}
            <Confirm visit={visit} dry={dry} confirmed={confirmed} />
            <div class="govuk-button-group">
              {dry.judged.length > 0 ? (
                <Button tone="secondary" name="_do" value="dry">
                  {t('按勾选重新试算', 'Dry run again')}
                </Button>
              ) : null}
              {dry.pass.length > 0 ? (
                <Button name="_do" value="pass">
                  {t(`通过 ${dry.pass.length} 件`, `Pass ${dry.pass.length}`)}
                </Button>
              ) : null}
              <LinkButton visit={visit} href="/screening" tone="secondary">
                {t('返回', 'Back')}
              </LinkButton>
            </div>
          </Form>
        </>
      ),
    },
  }
}

/** The act judges again: what moved meanwhile stays where it is. */
export async function passBatch(visit: Visit, typed: Typed, chosen: readonly string[]): Promise<Outcome> {
  const input = { dossiers: [...chosen], confirmed: manyOf(typed, 'confirmed') }
  const { passed, left } = await visit.perform(screenMany, input, keyOf(typed))
  return go(
    '/screening',
    visit.t(`${passed} 件已通过，${left.length} 件留在原处`, `${passed} passed, ${left.length} stay`),
  )
}

function Lines({ visit, dry }: { readonly visit: Visit; readonly dry: Dry }): VNode {
  const { t, lang } = visit
  const line = ({ dossier, number, title, host_name, why }: Dry['pass'][number]) => ({
    id: dossier,
    cells: {
      number: number ?? '—',
      title,
      host: host_name,
      why: why.length > 0 ? why.map((text) => text[lang]).join(lang === 'zh' ? '；' : '; ') : t('可以通过', 'passes'),
    },
  })
  return (
    <Table
      caption={t('逐件结果', 'One by one')}
      columns={[
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'host', head: t('申报单位', 'Host') },
        { key: 'why', head: t('结果或原因', 'Result, or why not') },
      ]}
      rows={[...dry.cannot, ...dry.pass].map(line)}
      empty=""
    />
  )
}

type Confirming = { readonly visit: Visit; readonly dry: Dry; readonly confirmed: readonly string[] }

/** Rules that only a person judges are confirmed for the whole batch, or those dossiers stay. */
const Confirm = ({ visit, dry, confirmed }: Confirming): VNode | null =>
  dry.judged.length === 0 ? null : (
    <CheckboxField
      visit={visit}
      name="confirmed"
      label={visit.t('以下各项已逐件人工核对', 'Checked by hand in each of them')}
      value={confirmed}
      options={dry.judged.map((rule) => ({ value: rule.code, label: rule.says[visit.lang] }))}
    />
  )
