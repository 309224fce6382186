import type { Role } from '#platform/actor'
import type { Text } from '#platform/text'
import type { Section } from './question.ts'

/**
 * A programme (计划/专项) is a definition: what is asked, who may ask, which stages follow, what is scored and what is
 * told. It is plain data, so an officer can edit it in the browser; it is checked as a whole before it is published;
 * a published version never changes, and each dossier pins the one it was started under.
 */
export type Programme = {
  readonly code: string
  readonly name: Text
  /** What a dossier of this programme is called on pages: 申报书, 提名书 … */
  readonly noun: Text
  /** What its organisation and its writer are called where that is neither 申报单位 nor 项目负责人. */
  readonly called?: { readonly host?: Text; readonly lead?: Text }
  readonly summary: Text
  readonly basis: readonly Basis[]
  /** The number that a dossier gets at submission: `{code}-{year}-{running}`. */
  readonly numbering: { readonly prefix: string; readonly digits: number }
  /** The number of an agreement, with `{year}` and `{n}`; without one it begins with the prefix above. */
  readonly agreementNumber?: string
  readonly form: readonly Section[]
  readonly rules: readonly Rule[]
  readonly limits?: readonly Limit[]
  readonly stages: readonly Stage[]
  readonly ends: readonly End[]
  /** Keys of policy parameters that a round freezes when it is published. */
  readonly parameters: readonly string[]
  readonly pledge?: { readonly version: string; readonly text: Text }
  readonly funding?: Funding
  /** Which answers a public notice shows, by question code; `title`, `host` are always known. */
  readonly publicly: readonly string[]
  /** Which answer gives the dossier its title, and which one the money asked for. */
  readonly titleFrom: string
  readonly moneyFrom?: string
  /** Which answer gives the planned end: from it follow the term of the agreement and until when results are due. */
  readonly endsFrom?: string
  /** 免申即享: nobody fills in a form; the bureau draws up the list and the first stage is a `confirm`. */
  readonly entitled?: Entitled
  /** 券: what is issued, and used with listed service bodies until its last day. */
  readonly coupon?: CouponShape
  /** A dossier of this programme answers one of another that stands at this stage: a bid answers a need. */
  readonly answersTo?: { readonly programme: string; readonly at: string }
  /** The table that goes out to whoever takes the results on: its columns, in the order that they ask for. */
  readonly table?: readonly TableField[]
}

/** Who is on the list (CEL over `host`, `param`, `today`), and each answer of the form worked out from what the registry holds. */
export type Entitled = { readonly who: string; readonly answers: Readonly<Record<string, string>> }

/** `from`: number, title, host, stage, the code of a question, or `question.part` for one column of its rows. */
export type TableField = { readonly head: Text; readonly from: string }

/** Parameter keys: the most that one coupon comes to, the share of a price that it pays, how long it is valid; and whom it is paid to. */
export type CouponShape = {
  readonly cap: string
  readonly share: string
  readonly valid: string
  readonly paidTo: 'holder' | 'body'
}

export type Basis = {
  readonly document: string
  readonly clause?: string
  readonly certainty: 'sourced' | 'known' | 'uncertain'
}

/** What must hold (CEL over answers, applicant, host, round, param, today). `says` states the rule, `fails` the way out. */
export type Rule = {
  readonly code: string
  readonly says: Text
  readonly fails: Text
  readonly holds: string
  readonly when?: string
  /** `block` refuses the submission, `warn` lets it pass with a mark, `person` is judged yes or no at screening. */
  readonly effect: 'block' | 'warn' | 'person'
}

/**
 * 限项: how many dossiers may count against one subject, this one included. The platform counts; the number is a parameter.
 * It is judged while somebody writes, at submission and at the decision.
 */
export type Limit = {
  readonly code: string
  readonly says: Text
  readonly fails: Text
  /** Against whom it is counted: the leader, each member, the host, the recommender. */
  readonly of: 'lead' | 'member' | 'host' | 'recommender'
  /** In which part the other dossiers count. */
  readonly as: readonly ('lead' | 'member' | 'host' | 'recommender')[]
  readonly counting: readonly ('applying' | 'running' | 'overdue')[]
  /** Codes of the programmes that count; without it every programme does. */
  readonly programmes?: readonly string[]
  /** Only what belongs to the same round or year counts. */
  readonly within?: 'round' | 'year'
  /** An exemption is the contrary of this: CEL, as in a rule. */
  readonly when?: string
  /** Key of the parameter that holds the number. */
  readonly most: string
  /** `block` refuses, `warn` lets pass with a mark, `ask` hands it to whoever screens. */
  readonly effect: 'block' | 'warn' | 'ask'
}

export const stageKinds = [
  'draft',
  'endorse',
  'recommend',
  'screen',
  'supplement',
  'review',
  'visit',
  'pool',
  'approve',
  'reserve',
  'notice',
  'agree',
  'run',
  'accept',
  'rework',
  'confirm',
  'issue',
  'use',
  'pay',
  'match',
  'receive',
] as const
export type StageKind = (typeof stageKinds)[number]

/** What a stage of each kind can come to. `end.…` in `next` closes the dossier. */
export const outcomesOf: Readonly<Record<StageKind, readonly string[]>> = {
  draft: ['submit'],
  endorse: ['endorse', 'return'],
  recommend: ['recommend', 'return', 'decline'],
  screen: ['pass', 'refuse', 'ask'],
  supplement: ['supply', 'lapse'],
  review: ['shortlist', 'reject'],
  visit: ['visited', 'skip'],
  pool: ['propose', 'release'],
  approve: ['approve', 'reserve', 'reject'],
  reserve: ['promote', 'release'],
  notice: ['clear', 'revoke', 'refuse'],
  agree: ['seal', 'lapse'],
  run: ['request', 'terminate', 'revoke'],
  accept: ['pass', 'fix', 'fail', 'terminate', 'revoke'],
  rework: ['request', 'lapse', 'terminate', 'revoke'],
  confirm: ['confirm', 'decline', 'lapse', 'refuse'],
  issue: ['issue', 'refuse'],
  use: ['spent', 'lapse'],
  pay: ['due', 'refuse'],
  match: ['match', 'none', 'reject'],
  receive: ['pass', 'fix'],
}

export type Stage = {
  readonly key: string
  readonly kind: StageKind
  readonly title: Text
  /** The role on whose desk the dossier lies in this stage. */
  readonly by: Role
  /** The desk is that of the owner of what this dossier answers, not that of its own host. */
  readonly of?: 'owner'
  /** The limit of the stage, by the policy parameter that holds it; without one the round's own cut-offs count. */
  readonly within?: string
  readonly next: Readonly<Record<string, string>>
  readonly review?: ReviewShape
  readonly chain?: readonly ChainStep[]
  readonly publicity?: {
    readonly days: string
    readonly objections: boolean
    /** Kinds of objection that are handled differently; without them every objection is one of substance. */
    readonly kinds?: readonly ObjectionKind[]
  }
  readonly seals?: readonly SealStep[]
  /** What kind of payment follows when the amount due is recorded. */
  readonly pays?: 'after-subsidy' | 'voucher'
}

export type ReviewShape = {
  readonly mode: 'network' | 'defence'
  /** 记名打分: the names stand beside the scores for whoever runs the panel, and each expert is told so. */
  readonly named?: boolean
  readonly rubric: readonly Criterion[]
  /** Parameter keys: least seats, quorum and from how many scores the highest and lowest are dropped. */
  readonly seats: string
  readonly quorum: string
  readonly dropFrom?: string
}
export type Criterion = {
  readonly code: string
  readonly title: Text
  readonly guide?: Text
  readonly weight: number
  /** A vote instead of points: it has no weight, and what goes on needs this share of the votes handed in. */
  readonly vote?: VoteShare
}
/** More than half, or at least two thirds. */
export type VoteShare = 'half' | 'two-thirds'
export type ObjectionKind = {
  readonly code: string
  readonly title: Text
  readonly hint?: Text
  /** Whoever checks the matter first and reports back, and the parameter that limits the time for it. */
  readonly checkedBy?: 'recommender'
  readonly within?: string
  /** What follows when it is upheld: the approval is revoked, or the rows of these questions are put in another order. */
  readonly upheld: 'revoke' | 'reorder'
  readonly of?: readonly string[]
}
/** One step of the approval chain (会签、局长办公会 …) in the bureau's own order. */
export type ChainStep = { readonly key: string; readonly title: Text; readonly role: Role }
export type SealStep = {
  readonly key: string
  readonly title: Text
  readonly party: 'lead' | 'host' | 'bureau' | 'recommender' | 'owner'
}
export type End = { readonly code: string; readonly title: Text; readonly good: boolean }
export type Funding = {
  readonly maxFen?: string
  readonly instalments: readonly number[]
  readonly shares?: Readonly<Record<string, number>>
}

export const stageOf = (programme: Programme, key: string): Stage | undefined =>
  programme.stages.find((stage) => stage.key === key)
export const isEnd = (key: string): boolean => key.startsWith('end.')
export const endOf = (programme: Programme, key: string): End | undefined =>
  programme.ends.find((end) => `end.${end.code}` === key)
/** Every dossier may be withdrawn and every round cancelled; those two ends need no edge in the definition. */
export const commonEnds: readonly End[] = [
  { code: 'withdrawn', title: { zh: '已撤回申报', en: 'Withdrawn' }, good: false },
  { code: 'cancelled', title: { zh: '批次已取消', en: 'Round cancelled' }, good: false },
]
export const titleOfStage = (programme: Programme, key: string): Text =>
  stageOf(programme, key)?.title ??
  endOf(programme, key)?.title ??
  commonEnds.find((end) => `end.${end.code}` === key)?.title ?? { zh: key, en: key }
