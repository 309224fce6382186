import type { VNode } from 'preact'
import { findingText } from '../../overlap/index.ts'
import type { dossierOverlaps, dossierTies, ownChecks } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Button, Form, Inset, instantText, Link, Table, Tag } from '../parts/index.ts'
import { type Opened, pageOf } from './open.ts'
import { TiesTable } from './ties.tsx'

type Found = Awaited<ReturnType<(typeof dossierOverlaps)['run']>>
type Pair = Found['pairs'][number]
type Ties = Awaited<ReturnType<(typeof dossierTies)['run']>>
type Checks = Awaited<ReturnType<(typeof ownChecks)['run']>>['checks']
type Props = {
  readonly visit: Visit
  readonly opened: Opened
  readonly found: Found
  readonly checks: Checks
  readonly ties: Ties
}

/** What a dossier overlaps with, the strongest first: how much of it, and what somebody has found of the pair. */
export function OverlapsTab({ visit, opened, found, checks, ties }: Props): VNode {
  const { t, actor } = visit
  const { dossier } = opened
  if (!found.checked)
    return (
      <Inset>
        {dossier.practice
          ? t('演练批次不查重。', 'Practice rounds are not compared.')
          : t(
              '提交后几分钟内自动与历年项目和外部参考库比对，结果显示在这里。',
              'Within minutes of the submission it is compared with all projects and references, and the result stands here.',
            )}
      </Inset>
    )
  return (
    <>
      <p class="govuk-body">
        {t(
          '与已提交的申报材料（含上传正文）和外部参考库逐段比对。比例是本件文字中能在对方找到的部分；多个项目共有的套话不计。是否重复由人认定。',
          'Compared passage by passage with everything that was handed in, uploaded bodies too, and with the reference library. The share is the part of its text that is found there; wording that many share does not count. Whether it is a duplicate is for a person to say.',
        )}{' '}
        <Link visit={visit} href="/overlap-check">
          {t('查重怎么做', 'How overlaps are found')}
        </Link>
      </p>
      <Table
        caption={t('重合的项目', 'Projects that it overlaps with')}
        columns={[
          { key: 'with', head: t('项目', 'Project') },
          { key: 'share', head: t('重合比例', 'Share'), numeric: true },
          { key: 'found', head: t('系统提示', 'The system finds') },
          { key: 'verdict', head: t('认定', 'Found by a person') },
          { key: 'do', head: t('办理', 'Act') },
        ]}
        rows={found.pairs.map((pair) => ({ id: pair.with.id, cells: cellsOf(visit, opened, pair) }))}
        empty={t('没有发现重合。', 'Nothing overlaps.')}
      />
      <TiesTable visit={visit} ties={ties} />
      <OwnChecks visit={visit} checks={checks} />
      {actor.is('officer', 'institution') ? (
        <Form visit={visit} action={pageOf(dossier.id, 'overlaps')}>
          <Button tone="secondary" name="_do" value="check">
            {t('重新查重', 'Check again')}
          </Button>
        </Form>
      ) : null}
    </>
  )
}

const OwnChecks = ({ visit, checks }: { readonly visit: Visit; readonly checks: Checks }): VNode | null =>
  checks.length === 0 ? null : (
    <Table
      caption={visit.t('申请人自查', 'Checks that the writers asked for')}
      columns={[
        { key: 'at', head: visit.t('时间', 'When') },
        { key: 'who', head: visit.t('自查人', 'Who') },
        { key: 'found', head: visit.t('发现的段落', 'Passages found'), numeric: true },
        { key: 'changed', head: visit.t('其后改写或删除', 'Changed or taken out since'), numeric: true },
      ]}
      rows={checks.map((check) => ({
        id: check.id,
        cells: {
          at: instantText(check.at, visit.lang),
          who: check.person_name,
          found: String(check.found.length),
          changed: check.changed === null ? '—' : String(check.changed),
        },
      }))}
      empty=""
    />
  )

/** Where nobody has judged it yet, whether the leader was asked and has answered. */
function notJudged({ t }: Visit, { explanation }: Pair): VNode {
  if (!explanation) return <>{t('未认定', 'not yet')}</>
  return explanation.answer === null ? (
    <Tag tone="wait">{t('待申报人说明', 'leader was asked')}</Tag>
  ) : (
    <Tag tone="accent">{t('申报人已说明', 'leader has explained')}</Tag>
  )
}

function cellsOf(visit: Visit, { dossier }: Opened, pair: Pair) {
  const { t, lang } = visit
  const other = pair.with
  return {
    with: (
      <>
        {other.title ?? t('（无权查看的办件）', '(a dossier that you may not read)')}
        <span class="govuk-hint">
          {[
            other.kind === 'reference' ? t(`外部参考库 ${other.source}`, `reference library ${other.source}`) : null,
            other.number,
            other.who,
            other.year,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
    share: (
      <>
        {`${Math.round(pair.share * 100)}%`}
        {pair.seen_from === 'other' ? <span class="govuk-hint">{t('对方后交', 'the other came later')}</span> : null}
      </>
    ),
    found: pair.flagged ? (
      <Tag tone="late">{t('请人工核对', 'Look at it')}</Tag>
    ) : (
      <Tag tone="neutral">{t('少量重合', 'Some overlap')}</Tag>
    ),
    verdict: pair.verdict ? (
      <>
        {findingText[pair.verdict.finding][lang]}
        <span class="govuk-hint">
          {pair.verdict.person_name} {instantText(pair.verdict.at, lang)}
        </span>
      </>
    ) : (
      notJudged(visit, pair)
    ),
    do: (
      <Link visit={visit} href={pageOf(dossier.id, `overlaps/${other.id}`)}>
        {t('比对', 'Compare')}
        <span class="govuk-visually-hidden"> {other.title ?? other.number}</span>
      </Link>
    ),
  }
}
