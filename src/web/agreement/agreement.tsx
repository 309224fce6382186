import type { VNode } from 'preact'
import { idFrom } from '#platform/ids'
import { saveAgreement, submitAgreement } from '../../procedure/index.ts'
import { withoutRow } from '../dossier/read-answers.ts'
import { go, page, type Visit } from '../page.ts'
import { Inset, instantText, LinkButton, Timeline } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { AgreementHead } from './head.tsx'
import { type Opened, openAgreement } from './open.ts'
import { termsIn } from './read-terms.ts'
import { TermsForm } from './terms-form.tsx'
import { TermsRead } from './terms-read.tsx'

/** The agreement of a dossier: written by its lead, read by everybody who sees the dossier. */
export const agreementPage = page('/dossiers/:dossier/agreement', {
  async view(visit) {
    const opened = await openAgreement(visit)
    return {
      title: visit.t('任务书', 'Agreement'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Agreement visit={visit} opened={opened} />,
    }
  },
  async submit(visit, typed) {
    const opened = await openAgreement(visit)
    const dossier = opened.dossier.id
    const command = textOf(typed, '_do')
    const key = keyOf(typed)
    const content = termsIn(opened, withoutRow(typed, command))
    const version = versionOf(typed) ?? opened.agreement.version
    const saved = await visit.perform(saveAgreement, { dossier, version, content }, key)
    const here = `/dossiers/${dossier}/agreement`
    if (command === 'submit') {
      await visit.perform(submitAgreement, { dossier, version: saved.version }, key ? idFrom('submit', key) : undefined)
      return go(here, visit.t('任务书已提交审核', 'The agreement was handed in for the check'))
    }
    const [, part] = /^(?:add|remove)\.(\w+)/.exec(command) ?? []
    if (part) return go(command.startsWith('add') ? `${here}?add=${part}#${part}` : `${here}#${part}`)
    const left = saved.left.length
    return go(
      here,
      left === 0
        ? visit.t('已保存，可以提交审核', 'Saved; it can be handed in')
        : visit.t(`已保存，还差 ${left} 处`, `Saved; ${left} thing${left === 1 ? ' is' : 's are'} left`),
    )
  },
})

function Agreement({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { dossier, open, checks } = opened
  const { t, lang } = visit
  const last = checks[0]
  return (
    <>
      <AgreementHead
        visit={visit}
        opened={opened}
        title={t(`任务书：${dossier.title}`, `Agreement: ${dossier.title}`)}
      />
      {opened.state === 'writing' && last?.verdict === 'return' ? (
        <Inset tone="late">
          {t('审核退回：', 'Returned: ')}
          {last.reason}（{last.person_name}，{instantText(last.at, lang)}）
        </Inset>
      ) : null}
      {open.write && opened.left.length > 0 && !visit.refusal ? (
        <Inset tone="wait">
          {t(`还差 ${opened.left.length} 处就可以提交：`, `Left before it can be handed in (${opened.left.length}):`)}
          <ul class="govuk-list govuk-list--bullet">
            {opened.left.map(({ field, says }) => (
              <li>
                <a class="govuk-link" href={`#${field}`}>
                  {says[lang]}
                </a>
              </li>
            ))}
          </ul>
        </Inset>
      ) : null}
      {open.write ? <TermsForm visit={visit} opened={opened} /> : <TermsRead visit={visit} opened={opened} />}
      <Next visit={visit} opened={opened} />
      <Seals visit={visit} opened={opened} />
    </>
  )
}

function Next({ visit, opened: { dossier, open } }: { visit: Visit; opened: Opened }): VNode {
  const { t } = visit
  const here = `/dossiers/${dossier.id}/agreement`
  return (
    <div class="govuk-button-group">
      <LinkButton visit={visit} href={`${here}/print`} tone="secondary">
        {t('打印任务书（PDF）', 'Print the agreement (PDF)')}
      </LinkButton>
      {open.check ? (
        <LinkButton visit={visit} href={`${here}/check`}>
          {t('审核', 'Check it')}
        </LinkButton>
      ) : null}
      {open.seal || open.recordScan ? (
        <LinkButton visit={visit} href={`${here}/seal`}>
          {open.seal ? t('签章', 'Seal it') : t('登记纸质盖章', 'Record a paper seal')}
        </LinkButton>
      ) : null}
    </div>
  )
}

/** Everything that happened to the text: handed in, checked, sealed. */
export function Seals({ visit, opened: { seals, order, checks, submission } }: { visit: Visit; opened: Opened }) {
  const { t, lang } = visit
  const entries = [
    ...(submission ? [{ at: submission.at, title: t('提交审核', 'Handed in'), who: submission.person_name }] : []),
    ...checks.map((check) => ({
      at: check.at,
      title: check.verdict === 'ok' ? t('审核通过', 'Found in order') : t('审核退回', 'Returned'),
      who: check.person_name + (check.on_behalf_of ? t('（受托）', ' (under a mandate)') : ''),
      text: check.reason ?? undefined,
    })),
    ...seals.map((seal) => ({
      at: seal.at,
      title: order[seal.position]?.title[lang] ?? seal.key,
      who: seal.person_name,
      text:
        seal.way === 'electronic'
          ? t(
              '电子签章（本地演示适配器，不具法律效力）',
              'Electronic seal (local demonstration adapter, without legal effect)',
            )
          : t(`纸质盖章扫描件，盖章日期 ${seal.sealed_on}`, `Scan of the sealed paper, sealed on ${seal.sealed_on}`),
    })),
  ]
  if (entries.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('审核和签章', 'Checks and seals')}</h2>
      <Timeline visit={visit} entries={entries.toSorted((one, other) => other.at.getTime() - one.at.getTime())} />
    </>
  )
}
