import type { VNode } from 'preact'
import { checkOwnText, ownChecks } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Card, Empty, Form, Heading, Inset, instantText, Link } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { openDossier, pageOf } from './open.ts'

type Found = Awaited<ReturnType<(typeof ownChecks)['run']>>

/** A writer looks which passages stand elsewhere already, before anybody else does. */
export const ownCheckPage = page('/dossiers/:dossier/own-check', {
  async view(visit) {
    const { t } = visit
    const opened = await openDossier(visit)
    if (!opened.writes) return go(pageOf(opened.dossier.id))
    const found = await visit.ask(ownChecks, { dossier: opened.dossier.id })
    return {
      title: t('自查重合', 'Check your own text'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: pageOf(opened.dossier.id, 'check'), label: t('核对并提交', 'Check and submit') }]}
          />
          <Heading caption={opened.dossier.title}>{t('自查重合', 'Check your own text')}</Heading>
          <Inset>
            {t(
              '与外部参考库和您自己的申报材料比对，列出相同的段落，不给比例。他人的申报材料不在其中；提交后由市科技局与全部项目比对。每批次次数有限，每次自查及其后的改动，形式审查时都能看到。',
              'Compares with the public reference library and with your own applications and lists the same passages, without a share. Other people’s applications are not among them; after the submission the bureau compares with everything. The number of checks in a round is limited; each check, and what is changed after it, is seen at screening.',
            )}{' '}
            <Link visit={visit} href="/overlap-check">
              {t('查重怎么做', 'How overlaps are found')}
            </Link>
          </Inset>
          <Asking visit={visit} left={found.left} />
          <Checks visit={visit} found={found} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { dossier } = await openDossier(visit)
    await visit.perform(checkOwnText, { check: textOf(typed, 'check'), dossier: dossier.id }, keyOf(typed))
    return go(pageOf(dossier.id, 'own-check'))
  },
})

const Asking = ({ visit, left }: { visit: Visit; left: number }): VNode =>
  left === 0 ? (
    <p class="govuk-body">{visit.t('本批次的自查次数已用完。', 'The checks of this round are used up.')}</p>
  ) : (
    <Form visit={visit}>
      <NewId visit={visit} name="check" />
      <Button tone="secondary">{visit.t(`自查一次（还可 ${left} 次）`, `Check once (${left} left)`)}</Button>
    </Form>
  )

function Checks({ visit, found: { checks } }: { visit: Visit; found: Found }): VNode {
  const { t, lang } = visit
  if (checks.length === 0)
    return (
      <Empty title={t('还没有自查过', 'No check yet')}>
        {t('结果会列在这里，也会保留。', 'Its result stands here and is kept.')}
      </Empty>
    )
  return (
    <>
      {checks.map(({ at, found, person_name }) => (
        <Card title={`${instantText(at, lang)} · ${person_name}`}>
          {found.length === 0 ? (
            <p class="govuk-body">{t('没有发现相同的段落。', 'No passage stands elsewhere.')}</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {found.map(({ text, other }) => (
                <li>
                  <mark>{text}</mark>
                  <span class="govuk-hint">{other}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </>
  )
}
