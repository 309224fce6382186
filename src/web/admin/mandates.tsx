import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { listProgrammes, listRounds } from '../../procedure/index.ts'
import { endMandate, giveMandate, listMandates, mandateKinds, titleOfAct } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Details, dayText, Form, Heading, Hidden, Table, Tag, TextField } from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { Giving } from './give-mandate.tsx'
import { organisationIn } from './picking.ts'

/** What institutions may do for the bureau: acts, reach, dates, limit and document. Approval and sanctions are never among them. */
export const mandatesPage = page('/admin/mandates', {
  async view(visit) {
    const { t, lang, now } = visit
    const mandates = await visit.ask(listMandates, {})
    const { rounds } = await visit.ask(listRounds, { limit: 100 })
    const today = dayOf(now)
    return {
      title: t('委托', 'Mandates'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('委托专业机构', 'Mandates of institutions')}</Heading>
          <Table
            caption={t('委托', 'Mandates')}
            captionHidden
            columns={[
              { key: 'who', head: t('专业机构', 'Institution') },
              { key: 'acts', head: t('委托事项', 'Acts') },
              { key: 'reach', head: t('范围', 'Reach') },
              { key: 'dates', head: t('起止', 'From and to') },
              { key: 'document', head: t('文件', 'Document') },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={mandates.map((one) => ({
              id: one.id,
              cells: {
                who: (
                  <>
                    {one.institution_name}
                    <span class="govuk-hint">{t(`代表 ${one.given_for_name}`, `for ${one.given_for_name}`)}</span>
                  </>
                ),
                acts: (
                  <Details summary={t(`${one.acts.length} 项`, `${one.acts.length} acts`)}>
                    {one.acts.map((act) => titleOfAct(act)[lang]).join(t('、', ', '))}
                  </Details>
                ),
                reach: `${one.programme ?? t('全部计划', 'any programme')} · ${rounds.find((round) => round.id === one.round)?.title[lang] ?? (one.round ? one.round.slice(-8) : t('全部批次', 'any round'))}${one.dossiers_max ? t(` · 最多 ${one.dossiers_max} 件`, ` · at most ${one.dossiers_max}`) : ''}`,
                dates: `${dayText(one.since, lang)} – ${dayText(one.until, lang)}`,
                document: `${one.document} · ${mandateKinds[one.kind][lang]}`,
                state: one.ended_at ? (
                  <Tag>{t('已终止', 'Ended')}</Tag>
                ) : one.until < today ? (
                  <Tag>{t('已到期', 'Run out')}</Tag>
                ) : (
                  <Ending visit={visit} mandate={one.id} />
                ),
              },
            }))}
            empty={t('还没有委托。', 'No mandates yet.')}
          />
          {visit.actor.is('officer', 'leader', 'system-admin') ? (
            <Details summary={t('新的委托', 'A new mandate')}>
              <Giving visit={visit} programmes={await visit.ask(listProgrammes, {})} rounds={rounds} />
            </Details>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    if (textOf(typed, '_do') === 'end') {
      const mandate = textOf(typed, 'mandate')
      await visit.perform(endMandate, { mandate, reason: textOf(typed, `reason-${mandate}`) }, keyOf(typed))
      return go('/admin/mandates', visit.t('委托已终止', 'The mandate is ended'))
    }
    await visit.perform(giveMandate, await mandateIn(visit, typed), keyOf(typed))
    return go('/admin/mandates', visit.t('委托已生效', 'The mandate is given'))
  },
})

async function mandateIn(visit: Visit, typed: Typed) {
  const [programme, round, most] = ['programme', 'round', 'dossiers_max'].map((name) => textOf(typed, name))
  return {
    mandate: keyOf(typed) ?? newId(),
    institution: await organisationIn(visit, typed, 'institution'),
    given_for: await organisationIn(visit, typed, 'given_for'),
    kind: textOf(typed, 'kind'),
    acts: manyOf(typed, 'acts'),
    ...(programme ? { programme } : {}),
    ...(round ? { round } : {}),
    since: textOf(typed, 'since'),
    until: textOf(typed, 'until'),
    ...(most ? { dossiers_max: most } : {}),
    document: textOf(typed, 'document'),
  }
}

const Ending = ({ visit, mandate }: { readonly visit: Visit; readonly mandate: string }) => (
  <>
    <Tag tone="good">{visit.t('有效', 'In force')}</Tag>
    <Details summary={visit.t('终止', 'End it')}>
      <Form visit={visit}>
        <Hidden name="mandate" value={mandate} />
        <TextField visit={visit} name={`reason-${mandate}`} label={visit.t('理由', 'Reason')} width={20} />
        <Button tone="warning" name="_do" value="end">
          {visit.t('终止委托', 'End the mandate')}
        </Button>
      </Form>
    </Details>
  </>
)
