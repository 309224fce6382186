import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { decideChange, recordRecovery, reportProgress, titleOfStage } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, dayText, Heading, instantText, LinkButton, Summary, Tag } from '../parts/index.ts'
import { fenTyped, yuanText } from '../parts/yuan.ts'
import { keyOf, textOf } from '../typed.ts'
import { Changes } from './changes.tsx'
import { type Life, lifeHref, openLife } from './open.ts'
import { Progress } from './progress.tsx'
import { RecoveryCard } from './recovery.tsx'
import { Results } from './results.tsx'

/** The life of an agreement on one page: what is due, what was reported, what changed, how its results were judged. */
export const lifePage = page('/dossiers/:dossier/run', {
  async view(visit) {
    const life = await openLife(visit)
    const { dossier } = life
    const title = visit.t('执行与验收', 'Progress and results')
    return {
      title,
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${dossier.id}`, label: dossier.title }]} />
          <Heading caption={life.agreement.number ?? dossier.number ?? ''}>{title}</Heading>
          <Head visit={visit} life={life} />
          <RecoveryCard visit={visit} life={life} />
          <Results visit={visit} life={life} />
          <Changes visit={visit} life={life} />
          <Progress visit={visit} life={life} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier } = await openLife(visit)
    const key = keyOf(typed)
    switch (textOf(typed, '_do')) {
      case 'progress': {
        const year = Number(textOf(typed, 'year') || 'NaN')
        const done = textOf(typed, 'done')
        await visit.perform(
          reportProgress,
          { dossier: dossier.id, year, done, spentFen: fenTyped(typed, 'spentFen') },
          key,
        )
        return go(lifeHref(dossier.id), visit.t('年度进展已提交', 'The report is in'))
      }
      case 'decide': {
        const reason = textOf(typed, 'reason')
        const verdict = textOf(typed, 'verdict')
        await visit.perform(
          decideChange,
          { change: textOf(typed, 'change'), verdict, ...(reason ? { reason } : {}) },
          key,
        )
        return go(lifeHref(dossier.id), visit.t('变更已办结', 'The change is settled'))
      }
      default: {
        const paid = {
          payment: key ?? newId(),
          recovery: textOf(typed, 'recovery'),
          fen: fenTyped(typed, 'fen'),
          paidOn: textOf(typed, 'paidOn'),
          receipt: textOf(typed, 'receipt'),
        }
        const { closed } = await visit.perform(recordRecovery, paid, key)
        return go(
          lifeHref(dossier.id),
          closed
            ? visit.t('已退清，申报限制自动解除', 'All came back; the bar is lifted')
            : visit.t('退款已登记', 'Recorded'),
        )
      }
    }
  },
})

function Head({ visit, life }: { readonly visit: Visit; readonly life: Life }): VNode {
  const { t, lang } = visit
  const { dossier, agreement, programme, may } = life
  const late = dossier.due_at !== null && dossier.due_at < visit.now && dossier.ended_at === null
  return (
    <>
      <Summary
        rows={[
          { key: t('状态', 'State'), value: <Tag tone="accent">{titleOfStage(programme, dossier.stage)[lang]}</Tag> },
          { key: t('承担单位', 'Undertaking organisation'), value: dossier.host_name },
          { key: t('项目负责人', 'Leader'), value: dossier.lead_name },
          { key: t('批准金额（元）', 'Approved (CNY)'), value: yuanText(agreement.approved_fen) },
          { key: t('结束日期', 'Ends on'), value: dayText(life.ends_on, lang) },
          {
            key: t('验收申请截止', 'Results due'),
            value: (
              <>
                {instantText(dossier.due_at, lang)} {late ? <Tag tone="late">{t('已超期', 'Late')}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      <div class="govuk-button-group">
        {may.write ? (
          <>
            <LinkButton visit={visit} href={lifeHref(dossier.id, 'acceptance')}>
              {t('申请验收', 'Ask for acceptance')}
            </LinkButton>
            <LinkButton visit={visit} href={lifeHref(dossier.id, 'change')} tone="secondary">
              {t('申请变更', 'Ask for a change')}
            </LinkButton>
          </>
        ) : null}
        {may.judge ? (
          <LinkButton visit={visit} href={lifeHref(dossier.id, 'judge')}>
            {t('形成验收结论', 'Judge the results')}
          </LinkButton>
        ) : null}
        {may.end ? (
          <LinkButton visit={visit} href={lifeHref(dossier.id, 'end')} tone="warning">
            {t('终止或撤销', 'Terminate or revoke')}
          </LinkButton>
        ) : null}
        <LinkButton visit={visit} href={`/dossiers/${dossier.id}/agreement`} tone="secondary">
          {t('查看任务书', 'See the agreement')}
        </LinkButton>
      </div>
    </>
  )
}
