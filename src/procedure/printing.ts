import { type Instant, saidInstant } from '#platform/clock'
import type { Lang } from '#platform/text'
import { type Block, type Printable, saidBytes } from '../repository/index.ts'
import type { Programme } from './definition/programme.ts'
import { everyQuestion } from './definition/question.ts'
import type { Dossier } from './dossier.ts'
import type { Facts } from './form/condition.ts'
import { ordinal, printableForm } from './form/printable.ts'
import type { Round } from './round.ts'
import type { Attachment } from './store/attachment.ts'
import type { Member } from './store/member.ts'
import type { SignedPledge, Submission } from './store/submission.ts'

export type ToPrint = {
  readonly lang: Lang
  readonly dossier: Dossier
  readonly programme: Programme
  readonly round: Round
  readonly facts: Facts
  readonly digest: string
  /** Null while it is being written: the document is a draft then. */
  readonly submission: Submission | null
  readonly attachments: readonly Attachment[]
  readonly members: readonly Member[]
  readonly pledges: readonly SignedPledge[]
  readonly now: Instant
}

/** A dossier in the form of an official document: head, every section, people, files, the pledge and room for the seals. */
export function documentOf(given: ToPrint): Printable {
  const { lang, dossier, programme, round, facts, digest, submission, attachments } = given
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const filesOf = (question: string) =>
    attachments.filter((file) => file.question === question).map((file) => `${file.name}（${saidBytes(file.size)}）`)
  const number = dossier.number ?? null
  return {
    lang,
    title: dossier.title || t('（未命名）', '(untitled)'),
    caption: `${programme.name[lang]} · ${programme.noun[lang]}`,
    number,
    code: `${submission ? submission.number : t('草稿', 'DRAFT')} · ${digest.slice(0, 16)}`,
    ...(submission ? {} : { watermark: t('草稿', 'DRAFT') }),
    at: submission?.received_at ?? given.now,
    head: [
      { label: t('编号', 'Number'), value: number ?? t('提交后生成', 'given at submission') },
      { label: t('批次', 'Round'), value: `${round.title[lang]}（${round.code}）` },
      { label: t('申报单位', 'Applying organisation'), value: dossier.host_name },
      { label: t('项目负责人', 'Project leader'), value: dossier.lead_name },
      ...(dossier.recommender_name ? [{ label: t('推荐单位', 'Recommender'), value: dossier.recommender_name }] : []),
      {
        label: t('提交时间', 'Submitted'),
        value: submission ? saidInstant(submission.received_at, lang) : t('尚未提交', 'not submitted'),
      },
      { label: t('内容校验码', 'Digest of the content'), value: digest },
    ],
    blocks: [
      ...printableForm(programme, facts, filesOf, lang),
      ...behind(given).flatMap((blocks, index) => headed(programme.form.length + index, blocks, lang)),
    ],
  }
}

type Part = { readonly title: string; readonly blocks: readonly Block[] }
const headed = (index: number, part: Part, lang: Lang): Block[] => [
  { kind: 'heading', level: 1, text: `${ordinal(index, lang)}${part.title}` },
  ...part.blocks,
]

/** What stands behind the form: the people who agreed, the files, the pledge and the seals. */
function behind({ lang, dossier, programme, members, attachments, pledges }: ToPrint): Part[] {
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const questions = everyQuestion(programme.form)
  const label = (code: string) => questions.find((question) => question.code === code)?.label[lang] ?? code
  const people: Block = {
    kind: 'table',
    head: [t('姓名或单位', 'Name'), t('所在单位', 'Organisation'), t('身份', 'As'), t('本人确认', 'Agreed')],
    rows: members.map((member) => [
      member.name,
      member.organisation_name ?? '',
      parts[member.part][lang],
      member.consents && member.answered_at ? saidInstant(member.answered_at, lang) : t('未确认', 'not yet'),
    ]),
  }
  const files: Block = {
    kind: 'table',
    head: [t('材料', 'Paper'), t('文件', 'File'), t('大小', 'Size'), 'SHA-256'],
    rows: attachments.map((file) => [label(file.question), file.name, saidBytes(file.size), file.sha256.slice(0, 16)]),
  }
  return [
    ...(members.length > 0 ? [{ title: t('成员与合作单位确认', 'Members and partners'), blocks: [people] }] : []),
    ...(attachments.length > 0 ? [{ title: t('附件清单', 'Attachments'), blocks: [files] }] : []),
    ...(programme.pledge
      ? [{ title: t('科研诚信承诺书', 'Pledge of integrity'), blocks: pledged(programme, pledges, lang) }]
      : []),
    {
      title: t('签字盖章', 'Signatures and seals'),
      blocks: [
        {
          kind: 'seals',
          parties: [
            t(`项目负责人：${dossier.lead_name}`, `Project leader: ${dossier.lead_name}`),
            t(`申报单位：${dossier.host_name}`, `Applying organisation: ${dossier.host_name}`),
            ...(dossier.recommender_name
              ? [t(`推荐单位：${dossier.recommender_name}`, `Recommender: ${dossier.recommender_name}`)]
              : []),
          ],
        },
      ],
    },
  ]
}

function pledged({ pledge }: Programme, pledges: readonly SignedPledge[], lang: Lang): Block[] {
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const signed = pledges.filter((one) => one.version === pledge!.version)
  return [
    { kind: 'paragraph', text: pledge!.text[lang] },
    ...(signed.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            quiet: true,
            text: t(`版本 ${pledge!.version}，尚未签署`, `Version ${pledge!.version}, not signed yet`),
          },
        ]
      : [
          {
            kind: 'table' as const,
            head: [
              t('签署人', 'Signed by'),
              t('签署时间', 'At'),
              t('版本', 'Version'),
              t('文本校验码（SHA-256）', 'Digest of the text'),
            ],
            rows: signed.map((one) => [one.person_name, saidInstant(one.at, lang), one.version, one.digest]),
          },
        ]),
  ]
}

const parts: Readonly<Record<Member['part'], { zh: string; en: string }>> = {
  'co-applicant': { zh: '共同申请人', en: 'Co-applicant' },
  member: { zh: '成员', en: 'Member' },
  'partner-unit': { zh: '合作单位', en: 'Partner organisation' },
}
