import type { VNode } from 'preact'
import { isEnd, takeBack, titleOfStage, withdrawDossier } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, Link, TextArea, Warning } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { type Opened, openDossier, pageOf } from './open.ts'

/** Giving an application up: the page says first what becomes of it and of the recommender's quota. */
export const withdrawPage = page('/dossiers/:dossier/withdraw', {
  async view(visit) {
    const opened = await openDossier(visit)
    const { t } = visit
    const closed = opened.offers.find((offer) => offer.key === 'withdraw')?.closed
    return {
      title: t('撤回申报', 'Withdraw'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: (
        <Leaving visit={visit} opened={opened} title={t('撤回申报', 'Withdraw the application')}>
          {closed || !opened.lead ? (
            <Inset>
              {closed ? closed[visit.lang] : t('只有项目负责人可以撤回。', 'Only the project leader can withdraw it.')}
            </Inset>
          ) : (
            <Form visit={visit} version={opened.dossier.version}>
              <Warning>{effectOf(visit, opened)}</Warning>
              <TextArea
                visit={visit}
                name="reason"
                label={t('撤回理由', 'Why you withdraw')}
                hint={t('申报单位和推荐单位会看到。', 'Your host and the recommender will read it.')}
                rows={4}
                max={2000}
              />
              <div class="govuk-button-group">
                <Button tone="warning">{t('确认撤回', 'Withdraw')}</Button>
                <Link visit={visit} href={pageOf(opened.dossier.id)}>
                  {t('不撤回', 'Keep it')}
                </Link>
              </div>
            </Form>
          )}
        </Leaving>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    await visit.perform(
      withdrawDossier,
      { dossier, version: versionOf(typed), reason: textOf(typed, 'reason') },
      keyOf(typed),
    )
    return go(pageOf(dossier), visit.t('已撤回', 'Withdrawn'))
  },
})

function effectOf({ t }: Visit, { dossier, outcomes, round }: Opened): string {
  const recommended = outcomes.some((outcome) => outcome.result === 'recommend')
  const quota = recommended && round.recommender_quota !== null
  if (dossier.submitted_at === null)
    return t(
      '撤回后不能再提交这份草稿；还没有提交，不占用任何名额。',
      'This draft can then no longer be submitted. It was never submitted, so no quota is touched.',
    )
  if (quota)
    return t(
      `撤回后本件办结，不能恢复。${dossier.recommender_name ?? ''}用于本件的推荐名额会退回，可推荐其他申报。`,
      `It ends and cannot be brought back. The place it took in the quota of ${dossier.recommender_name ?? 'the recommender'} becomes free for another one.`,
    )
  return t(
    '撤回后本件办结，不能恢复；本件还没有占用推荐名额。',
    'It ends and cannot be brought back. It has not taken a place in any quota.',
  )
}

/** Taking a submitted dossier back to change it, as long as nobody has begun to work on it. */
export const takeBackPage = page('/dossiers/:dossier/take-back', {
  async view(visit) {
    const opened = await openDossier(visit)
    const { t } = visit
    const closed = opened.offers.find((offer) => offer.key === 'take-back')?.closed
    return {
      title: t('取回修改', 'Take it back'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: (
        <Leaving visit={visit} opened={opened} title={t('取回修改', 'Take it back to change it')}>
          {closed || !opened.lead || isEnd(opened.dossier.stage) ? (
            <Inset>{closed ? closed[visit.lang] : t('现在不能取回。', 'It cannot be taken back now.')}</Inset>
          ) : (
            <Form visit={visit} version={opened.dossier.version}>
              <p class="govuk-body">
                {t(
                  '取回后回到填写状态，编号不变；修改后须在截止时间前重新提交。',
                  'It goes back to being written and keeps its number. Submit it again before the cut-off.',
                )}
              </p>
              <div class="govuk-button-group">
                <Button>{t('取回', 'Take it back')}</Button>
                <Link visit={visit} href={pageOf(opened.dossier.id)}>
                  {t('不取回', 'Leave it')}
                </Link>
              </div>
            </Form>
          )}
        </Leaving>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    await visit.perform(takeBack, { dossier, version: versionOf(typed) }, keyOf(typed))
    return go(`${pageOf(dossier)}?tab=form`, visit.t('已取回，可以修改', 'Taken back: you can change it now'))
  },
})

function Leaving({ visit, opened, title, children }: { visit: Visit; opened: Opened; title: string; children: VNode }) {
  const { dossier, programme } = opened
  return (
    <>
      <Breadcrumbs
        visit={visit}
        trail={[{ href: pageOf(dossier.id), label: dossier.title || visit.t('未命名', 'Untitled') }]}
      />
      <Heading
        caption={`${dossier.number ?? visit.t('草稿', 'Draft')} · ${titleOfStage(programme, dossier.stage)[visit.lang]}`}
      >
        {title}
      </Heading>
      {children}
    </>
  )
}
