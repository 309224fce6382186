import { inTime } from '#platform/clock'
import { saidFen } from '#platform/money'
import type { Text } from '#platform/text'
import type { Round } from './round.ts'

/** What the list before publishing looks at. */
export type Prepared = {
  readonly round: Round
  readonly guideItems: number
  readonly guideFen: number
  readonly unanswered: number
  /** Parameters that the programme freezes and that have no value on this day. */
  readonly valueless: readonly Text[]
  readonly newerVersion: number | null
}
/** Only what blocks keeps a round from being published; the rest is for the officer to weigh. `place` is where it is mended. */
export type Missing = { readonly code: string; readonly place: string; readonly says: Text; readonly blocks: boolean }

/** Everything that a round still lacks, told at once. */
export const missingFrom = (prepared: Prepared, now: Date): Missing[] => [
  ...missingGuide(prepared),
  ...missingSettings(prepared, now),
  ...missingAnswers(prepared, now),
]

function missingGuide({ round, guideItems, guideFen }: Prepared): Missing[] {
  const none = guideItems === 0 && round.way === 'open'
  const says = {
    zh: `指南方向合计 ${saidFen(guideFen, 'zh')}，超过批次预算额度 ${saidFen(round.budget_fen, 'zh')}`,
    en: `The guide items add up to ${saidFen(guideFen, 'en')}, above the quota of the round, ${saidFen(round.budget_fen, 'en')}`,
  }
  return [
    ...(none
      ? [
          {
            code: 'guide',
            place: 'guide',
            blocks: false,
            says: { zh: '还没有指南方向', en: 'There are no guide items yet' },
          },
        ]
      : []),
    ...(guideFen > round.budget_fen ? [{ code: 'guide-budget', place: 'guide', blocks: false, says }] : []),
  ]
}

function missingSettings({ round, valueless, newerVersion }: Prepared, now: Date): Missing[] {
  const setting = (code: string, blocks: boolean, zh: string, en: string) => ({
    code,
    place: 'adjust',
    blocks,
    says: { zh, en },
  })
  const over = round.writer_until !== null && round.writer_until <= now
  return [
    ...(over
      ? [setting('cut-off', false, '申报截止时间已经过去', 'The cut-off for applicants has passed already')]
      : []),
    ...valueless.map((name) =>
      setting(
        'parameter',
        true,
        `政策参数 ${name.zh} 今天没有值`,
        `The policy parameter ${name.en} has no value today`,
      ),
    ),
    ...(newerVersion === null
      ? []
      : [
          setting(
            'version',
            false,
            `计划已有第 ${newerVersion} 版，本批次用的是旧版`,
            `Version ${newerVersion} of the programme exists; this round uses an older one`,
          ),
        ]),
  ]
}

function missingAnswers({ round, unanswered }: Prepared, now: Date): Missing[] {
  const running = round.opinions_until && inTime(now, round.opinions_until)
  const guide = (code: string, zh: string, en: string) => ({ code, place: 'guide', blocks: true, says: { zh, en } })
  return [
    ...(unanswered > 0
      ? [guide('opinions', `还有 ${unanswered} 条意见没有答复`, `${unanswered} opinions have no answer yet`)]
      : []),
    ...(running ? [guide('opinions-running', '征求意见还没有结束', 'The draft guide still takes opinions')] : []),
  ]
}
