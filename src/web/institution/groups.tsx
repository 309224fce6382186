import { idFrom, newId } from '#platform/ids'
import { convenePanel, planPanels } from '../../procedure/index.ts'
import { roundHref } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Empty,
  Figures,
  Form,
  Heading,
  MomentField,
  momentFrom,
  NumberField,
} from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'
import { Group } from './group.tsx'

type Plan = Awaited<ReturnType<(typeof planPanels)['run']>>
const numbers = ['size', 'reserves', 'unit', 'each'] as const

/** Cuts what waits at a review stage into groups and proposes a panel for each; nothing is made before the button is pressed. */
export const groupsPage = page('/officer/rounds/:round/review/:stage/groups', {
  async view(visit) {
    const { t, lang } = visit
    const plan = await visit.ask(planPanels, asked(visit))
    const title = t('分组与评审组方案', 'Groups and their panels')
    const missing = plan.panels.reduce((sum, one) => sum + one.missing, 0)
    const dossiers = plan.panels.reduce((sum, one) => sum + one.dossiers.length, 0)
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: roundHref(plan.round.id, 'review'), label: t('评审', 'Review') }]}
          />
          <Heading caption={plan.stage.title[lang]}>{title}</Heading>
          <OnBehalf
            visit={visit}
            mandates={await mandatesOf(visit)}
            act="procedure.convene-panel"
            reach={{ programme: plan.round.programme, round: plan.round.id }}
          />
          <Figures
            items={[
              { label: t('待编组', 'To be grouped'), value: String(dossiers) },
              {
                label: t('组数', 'Groups'),
                value: String(plan.panels.length),
                hint: t(`每组 ${plan.least} 至 ${plan.most} 件`, `${plan.least} to ${plan.most} each`),
              },
              { label: t('在库专家', 'Experts on the list'), value: String(plan.pool) },
              { label: t('缺少专家', 'Seats missing'), value: String(missing) },
            ]}
          />
          <Numbers visit={visit} plan={plan} />
          {plan.panels.length === 0 ? (
            <Empty title={t('没有待编组的办件', 'Nothing waits for a group')}>
              {t('本环节的办件都已编入评审组。', 'Every dossier of this stage lies with a panel.')}
            </Empty>
          ) : (
            <Form visit={visit}>
              {plan.panels.map((panel, index) => (
                <Group key={panel.dossiers[0]!.dossier} visit={visit} plan={plan} panel={panel} index={index} />
              ))}
              <MomentField
                visit={visit}
                name="due"
                label={t('评审截止', 'Due')}
                hint={t('不填则按本环节期限', 'Left empty, the limit of the stage counts')}
                optional
              />
              <Button>{t('按方案组建并邀请', 'Convene these and invite')}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { round = '', stage = '' } = visit.params
    const due = momentFrom(typed, 'due')
    const groups = ((typed.group ?? []) as Typed[]).filter((group) => textOf(group, 'take') === 'yes')
    const key = keyOf(typed) ?? newId()
    for (const [index, group] of groups.entries()) {
      // A double click, or the same press after a refusal half way, makes no panel twice.
      const idOf = (...parts: string[]) => idFrom('panel', key, String(index), ...parts)
      await visit.perform(
        convenePanel,
        {
          panel: idOf(),
          round,
          stage,
          title: textOf(group, 'title'),
          dossiers: textOf(group, 'dossiers').split(' '),
          experts: manyOf(group, 'expert').map((person) => ({ seat: idOf(person), person })),
          reserves: textOf(group, 'reserves').split(' ').filter(Boolean),
          ...(due ? { due } : {}),
        },
        idOf('key'),
      )
    }
    const said = visit.t(
      `已组建 ${groups.length} 个评审组，邀请已发送`,
      `${groups.length} panels are convened and invited`,
    )
    return go(roundHref(round, 'review'), said)
  },
})

function asked(visit: Visit) {
  const given = numbers.flatMap((name) =>
    /^\d{1,2}$/.test(visit.query[name] ?? '') ? [[name, Number(visit.query[name])]] : [],
  )
  return { round: visit.params.round!, stage: visit.params.stage!, ...Object.fromEntries(given) }
}

/** The numbers of the plan stand in the address: it can be sent, reloaded and gone back to. */
const Numbers = ({ visit, plan }: { readonly visit: Visit; readonly plan: Plan }) => (
  <form method="get" action={visit.href(visit.path)} class="zk-filters">
    <NumberField visit={visit} name="size" label={visit.t('每组专家', 'Experts of a panel')} value={plan.rules.size} />
    <NumberField
      visit={visit}
      name="unit"
      label={visit.t('同一单位最多几人', 'Experts of one unit')}
      value={plan.rules.perUnit}
    />
    <NumberField visit={visit} name="reserves" label={visit.t('候补', 'Reserves')} value={plan.rules.reserves} />
    <NumberField
      visit={visit}
      name="each"
      label={visit.t('每位专家最多几组', 'Panels for one expert')}
      value={plan.rules.perExpert}
    />
    <Button tone="secondary">{visit.t('重新计算', 'Plan again')}</Button>
  </form>
)
