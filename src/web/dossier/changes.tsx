import type { VNode } from 'preact'
import { dossierVersions, everyQuestion } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Empty, Heading, instantText, Table } from '../parts/index.ts'
import { Answer } from './answer.tsx'
import { type Opened, openDossier, pageOf } from './open.ts'

type Versions = Awaited<ReturnType<(typeof dossierVersions)['run']>>
type Version = Versions[number]

/** What changed from one submission to the next: whoever reads a resubmission reads this first. */
export const changesPage = page('/dossiers/:dossier/changes', {
  async view(visit) {
    const opened = await openDossier(visit)
    const versions = await visit.ask(dossierVersions, { dossier: opened.dossier.id })
    const { t } = visit
    return {
      title: t('各次提交之间的改动', 'Changes between submissions'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(opened.dossier.id), label: opened.dossier.title }]} />
          <Heading caption={opened.dossier.number ?? ''}>
            {t('各次提交之间的改动', 'Changes between submissions')}
          </Heading>
          {versions.length < 2 ? (
            <Empty title={t('没有可以比较的提交', 'Nothing to compare yet')}>
              {t(
                '退回修改或补正后再次提交时，这里逐项显示改了什么。',
                'When it is handed in again after a return or a supplement, what changed is shown here field by field.',
              )}
            </Empty>
          ) : null}
          {versions
            .filter((version) => version.changes !== null)
            .map((version) => (
              <Changes visit={visit} opened={opened} version={version} />
            ))}
        </>
      ),
    }
  },
})

function Changes({ visit, opened, version }: { visit: Visit; opened: Opened; version: Version }): VNode {
  const { t, lang } = visit
  const questions = new Map(everyQuestion(opened.programme.form).map((question) => [question.code, question]))
  const shown = (code: string, answer: unknown) => {
    const question = questions.get(code)
    return question ? <Answer visit={visit} question={question} answer={answer} /> : String(answer ?? '')
  }
  const { added, removed } = version.files
  return (
    <>
      <Table
        caption={t(
          `${instantText(version.received_at, lang)} 提交，与前一次相比`,
          `Handed in ${instantText(version.received_at, lang)}, against the one before`,
        )}
        columns={[
          { key: 'label', head: t('项目', 'Question') },
          { key: 'before', head: t('原来', 'Before') },
          { key: 'after', head: t('现在', 'After') },
        ]}
        rows={(version.changes ?? []).map((change) => ({
          id: change.code,
          cells: {
            label: change.label[lang],
            before: shown(change.code, change.before),
            after: shown(change.code, change.after),
          },
        }))}
        empty={t('填写内容没有改动。', 'No answer changed.')}
      />
      {added.length > 0 ? (
        <p class="govuk-body">{t(`新增附件：${added.join('、')}`, `Files added: ${added.join(', ')}`)}</p>
      ) : null}
      {removed.length > 0 ? (
        <p class="govuk-body">{t(`移除附件：${removed.join('、')}`, `Files removed: ${removed.join(', ')}`)}</p>
      ) : null}
    </>
  )
}
