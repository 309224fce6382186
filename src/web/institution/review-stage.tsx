import type { VNode } from 'preact'
import type { reviewOfRound } from '../../procedure/index.ts'
import { listExperts, modeText } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  Details,
  dayText,
  Form,
  Hidden,
  Link,
  LinkButton,
  MomentField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { ExpertTable } from './expert-table.tsx'

type Stage = Awaited<ReturnType<(typeof reviewOfRound)['run']>>['stages'][number]
type Props = { readonly visit: Visit; readonly round: string; readonly stage: Stage }

export async function StageReview({ visit, round, stage }: Props): Promise<VNode> {
  const { t, lang } = visit
  return (
    <section aria-labelledby={`stage-${stage.key}`}>
      <h2 class="govuk-heading-m" id={`stage-${stage.key}`}>
        {stage.title[lang]} <Tag>{modeText[stage.review.mode][lang]}</Tag>
      </h2>
      <p class="govuk-body">
        {t(
          `${stage.waiting.length} 件待编组，${stage.taken} 件正在评审。`,
          `${stage.waiting.length} wait for a panel, ${stage.taken} lie with one.`,
        )}
      </p>
      <Panels visit={visit} stage={stage} />
      {stage.waiting.length > 0 && visit.actor.is('officer', 'institution') ? (
        <>
          <LinkButton visit={visit} href={`/officer/rounds/${round}/review/${stage.key}/groups`}>
            {t('分组并提出评审组方案', 'Group them and plan their panels')}
          </LinkButton>
          {await convene(visit, stage)}
        </>
      ) : null}
    </section>
  )
}

const Panels = ({ visit, stage }: { readonly visit: Visit; readonly stage: Stage }): VNode => {
  const { t, lang } = visit
  return (
    <Table
      caption={t('评审组', 'Panels')}
      columns={[
        { key: 'title', head: t('评审组', 'Panel') },
        { key: 'n', head: t('办件', 'Dossiers'), numeric: true },
        { key: 'answered', head: t('专家已答复', 'Experts answered'), numeric: true },
        { key: 'in', head: t('已提交评分', 'Sheets in'), numeric: true },
        { key: 'due', head: t('截止', 'Due') },
      ]}
      rows={stage.panels.map((panel) => ({
        id: panel.id,
        cells: {
          title: (
            <>
              <Link visit={visit} href={`/panels/${panel.id}`}>
                {panel.title}
              </Link>{' '}
              {panel.concluded_at ? <Tag tone="good">{t('已有结论', 'Concluded')}</Tag> : null}
            </>
          ),
          n: panel.dossiers,
          answered: `${panel.answered} / ${panel.seats}`,
          in: `${panel.handed_in} / ${panel.wanted}`,
          due: dayText(panel.due_at, lang),
        },
      }))}
      empty={t('还没有评审组。', 'There is no panel yet.')}
    />
  )
}

async function convene(visit: Visit, stage: Stage): Promise<VNode> {
  const { t } = visit
  const { experts } = await visit.ask(listExperts, { limit: 500 })
  return (
    <Details summary={t('组建评审组', 'Convene a panel')}>
      <Form visit={visit}>
        <Hidden name="stage" value={stage.key} />
        <TextField visit={visit} name="title" label={t('评审组名称', 'Name of the panel')} max={120} width={20} />
        <MomentField
          visit={visit}
          name="due"
          label={t('评审截止', 'Due')}
          hint={t('不填则按本环节期限', 'Left empty, the limit of the stage counts')}
          optional
        />
        <Table
          visit={visit}
          select="dossier"
          caption={t('编入的办件', 'Dossiers to judge')}
          columns={[
            { key: 'number', head: t('编号', 'Number') },
            { key: 'title', head: t('项目名称', 'Title') },
            { key: 'host', head: t('申报单位', 'Host') },
          ]}
          rows={stage.waiting.map((one) => ({
            id: one.id,
            cells: { number: one.number ?? '—', title: one.title, host: one.host_name },
          }))}
          empty=""
        />
        {await ExpertTable({ visit, experts, dossiers: stage.waiting.map((one) => one.id) })}
        <TextField
          visit={visit}
          name="reason"
          label={t('理由（专家有一般不参加的情形时填写）', 'Reason, where an expert would usually not judge')}
          optional
          width={20}
        />
        <Button>{t('组建并邀请', 'Convene and invite')}</Button>
      </Form>
    </Details>
  )
}
