import type { VNode } from 'preact'
import { declineDossier, recommendDossier, returnDossier } from '../../procedure/index.ts'
import { CommentFields, commentsIn } from '../dossier/comment-fields.tsx'
import { type Opened, openDossier, pageOf } from '../dossier/open.ts'
import { RulesPanel } from '../dossier/rules-panel.tsx'
import { Attached } from '../host/endorse.tsx'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, TextArea, TextField } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { type Quota, quotaOf, quotaText } from './quota.ts'

/** The recommender checks, gives it a place in its own order, and recommends, sends back or declines. */
export const recommendPage = page('/dossiers/:dossier/recommend', {
  async view(visit) {
    const opened = await openDossier(visit)
    const quota = await quotaOf(visit, opened.round)
    return {
      title: visit.t('审核推荐', 'Recommendation'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Recommend visit={visit} opened={opened} quota={quota} />,
    }
  },
  async submit(visit, typed) {
    const { dossier, programme } = await openDossier(visit)
    const base = { dossier: dossier.id, version: versionOf(typed) }
    const said = textOf(typed, 'opinion')
    switch (textOf(typed, '_do')) {
      case 'return':
        await visit.perform(
          returnDossier,
          { ...base, reason: said, comments: commentsIn(programme, typed) },
          keyOf(typed),
        )
        return go(`/recommendations?round=${dossier.round}`, visit.t('已退回修改', 'Returned for correction'))
      case 'decline':
        await visit.perform(declineDossier, { ...base, reason: said }, keyOf(typed))
        return go(`/recommendations?round=${dossier.round}`, visit.t('已登记：不予推荐', 'Recorded: not recommended'))
      default: {
        const rank = textOf(typed, 'rank').normalize('NFKC')
        await visit.perform(
          recommendDossier,
          { ...base, opinion: said || undefined, ...(rank ? { rank: Number(rank) } : {}) },
          keyOf(typed),
        )
        return go(`/recommendations?round=${dossier.round}`, visit.t('已推荐', 'Recommended'))
      }
    }
  },
})

function Recommend({ visit, opened, quota }: { visit: Visit; opened: Opened; quota: Quota }): VNode {
  const { dossier, programme } = opened
  const { t, lang } = visit
  const offer = opened.offers.find((one) => one.key === 'recommend')
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
      <Heading caption={`${programme.name[lang]} · ${dossier.number ?? ''}`}>
        {t('审核推荐', 'Recommend the application')}
      </Heading>
      <Inset>{quotaText(visit, quota)}</Inset>
      <RulesPanel visit={visit} opened={opened} />
      {offer && !offer.closed ? (
        <Form visit={visit} version={dossier.version}>
          <CommentFields visit={visit} opened={opened} />
          <Attached visit={visit} opened={opened} />
          <TextField
            visit={visit}
            name="rank"
            label={t('推荐次序', 'Place in your order')}
            hint={t('1 为最优先', '1 comes first')}
            optional
            width={4}
            inputmode="numeric"
          />
          <TextArea
            visit={visit}
            name="opinion"
            label={t('推荐意见', 'Opinion')}
            hint={t(
              '退回或不予推荐时必须写明理由，申请人会看到',
              'A return or a refusal needs its reason; the applicant reads it',
            )}
            optional
            rows={4}
            max={2000}
          />
          <div class="govuk-button-group">
            <Button name="_do" value="recommend">
              {t('推荐', 'Recommend')}
            </Button>
            <Button tone="secondary" name="_do" value="return">
              {t('退回修改', 'Return for correction')}
            </Button>
            <Button tone="warning" name="_do" value="decline">
              {t('不予推荐', 'Do not recommend')}
            </Button>
          </div>
        </Form>
      ) : (
        <Inset>
          {offer?.closed?.[lang] ?? t('现在的身份不能推荐这件申报。', 'Your present role cannot recommend this one.')}
        </Inset>
      )}
    </>
  )
}
