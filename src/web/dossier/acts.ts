import type { Actor } from '#platform/actor'
import { type Instant, inTime, saidInstant } from '#platform/clock'
import type { Text } from '#platform/text'
import { type Dossier, holderName, isEnd, type Programme, stageOf, titleOfStage } from '../../procedure/index.ts'
import { desks, page } from './desks.ts'

/** One act as the foot of a dossier offers it; `closed` says in a sentence why it cannot be done now. */
export type Offer = {
  readonly key: string
  readonly label: Text
  readonly href: string
  readonly closed?: Text
  readonly tone?: 'secondary' | 'warning'
}
export type Situation = {
  readonly actor: Pick<Actor, 'person' | 'is' | 'for'>
  readonly dossier: Dossier
  readonly programme: Programme
  /** A co-applicant who has consented writes beside the lead. */
  readonly members: readonly {
    readonly person: string | null
    readonly part: string
    readonly consents: boolean | null
  }[]
  /** What it came to so far, oldest first. */
  readonly outcomes: readonly { readonly result: string }[]
  /** How much is left before it can be submitted, and until when the writer may. */
  readonly left: number
  readonly cutOff: Instant | null
  readonly now: Instant
}

/** The acts that this person has with this dossier, the usual one of the moment first and the closed ones last. */
export function offersOf(situation: Situation): Offer[] {
  const offers = [...atTheDesk(situation), ...ofTheWriter(situation), ...ofTheLead(situation)]
  return [...offers.filter((offer) => !offer.closed), ...offers.filter((offer) => offer.closed)]
}

function atTheDesk({ actor, dossier, programme }: Situation): Offer[] {
  return (
    desks
      .filter((desk) => actor.is(desk.role) && programme.stages.some((stage) => stage.kind === desk.stage))
      .filter((desk) => desk.of !== 'host' || actor.for(dossier.host))
      .filter((desk) => desk.of !== 'recommender' || actor.for(dossier.recommender))
      .filter((desk) => desk.of !== 'owner' || actor.for(dossier.owner ?? null))
      // A bid waits for the owner of the need, who chooses on the page of the need itself.
      .filter((desk) => desk.stage !== 'match' || !programme.answersTo)
      // A role that looks after a whole round is offered what the moment asks for, not the whole list as closed.
      .filter((desk) => desk.of || stageOf(programme, dossier.stage)?.kind === desk.stage)
      .map((desk) => ({
        key: desk.stage,
        label: desk.label,
        href: desk.href(dossier),
        ...closedUnless(stageOf(programme, dossier.stage)?.kind === desk.stage, elsewhere(programme, dossier)),
      }))
  )
}

function ofTheWriter(situation: Situation): Offer[] {
  const { actor, dossier, programme, members } = situation
  const lead = actor.person === dossier.lead
  const writes =
    lead || members.some((one) => one.person === actor.person && one.part === 'co-applicant' && one.consents)
  if (!writes || actor.person === null) return []
  const kind = stageOf(programme, dossier.stage)?.kind
  if (kind === 'supplement')
    return [
      offer(
        'supply',
        '核对并提交补正',
        'Check and send the supplement',
        page('check')(dossier),
        notLead(lead, dossier),
      ),
    ]
  if (kind !== 'draft') return []
  const late = situation.cutOff && !inTime(situation.now, situation.cutOff) ? passed(situation.cutOff) : undefined
  const submit = offer(
    'submit',
    '核对并提交',
    'Check and submit',
    page('check')(dossier),
    late ?? notLead(lead, dossier),
  )
  const write = offer('write', '继续填写', 'Go on writing', `/dossiers/${dossier.id}?tab=form`)
  return situation.left > 0 ? [write, submit] : [submit, write]
}

function ofTheLead(situation: Situation): Offer[] {
  const { actor, dossier, programme } = situation
  if (actor.person === null || actor.person !== dossier.lead) return []
  const ended = isEnd(dossier.stage)
  const kind = stageOf(programme, dossier.stage)?.kind
  const over = ended
    ? {
        zh: `已办结（${titleOfStage(programme, dossier.stage).zh}）`,
        en: `It has ended (${titleOfStage(programme, dossier.stage).en})`,
      }
    : undefined
  const sent = dossier.submitted_at !== null
  return [
    ...(kind === 'run' || kind === 'rework'
      ? [offer('run', '执行、变更与验收', 'Progress, changes and results', page('run')(dossier))]
      : []),
    ...(kind === 'agree' ? [offer('agree', '签订任务书', 'Sign the agreement', page('agreement')(dossier))] : []),
    ...(sent ? [quiet('receipt', '受理回执', 'Receipt', page('receipt')(dossier))] : []),
    ...(sent && kind !== 'draft' && !ended && !programme.entitled
      ? [quiet('take-back', '取回修改', 'Take it back', page('take-back')(dossier), tooLate(situation))]
      : []),
    ...(ended || programme.entitled
      ? []
      : [quiet('members', '成员与合作单位确认', 'Members and their consent', page('members')(dossier))]),
    ...(sent ? [quiet('rate', '评价服务', 'Rate the service', page('rate')(dossier))] : []),
    quiet('complain', '咨询或投诉', 'Ask or complain', page('complain')(dossier)),
    ...(programme.entitled
      ? []
      : [{ ...offer('withdraw', '撤回申报', 'Withdraw', page('withdraw')(dossier), over), tone: 'warning' as const }]),
  ]
}

function tooLate({ outcomes, cutOff, now }: Situation): Text | undefined {
  if (cutOff && !inTime(now, cutOff)) return passed(cutOff)
  return outcomes.at(-1)?.result === 'submit'
    ? undefined
    : { zh: '下一环节已经办理过', en: 'The next desk has already acted on it' }
}

const offer = (key: string, zh: string, en: string, href: string, closed?: Text): Offer => ({
  key,
  label: { zh, en },
  href,
  ...(closed ? { closed } : {}),
})
/** Always there for the lead, never what the moment asks for. */
const quiet = (...given: Parameters<typeof offer>): Offer => ({ ...offer(...given), tone: 'secondary' })
const closedUnless = (open: boolean, why: Text) => (open ? {} : { closed: why })
const notLead = (lead: boolean, { lead_name }: Dossier): Text | undefined =>
  lead ? undefined : { zh: `由项目负责人${lead_name}提交`, en: `${lead_name}, who leads the project, submits it` }
const passed = (at: Instant): Text => ({
  zh: `申请人截止时间 ${saidInstant(at, 'zh')} 已过`,
  en: `The cut-off for applicants was ${saidInstant(at, 'en')}`,
})

function elsewhere(programme: Programme, { stage, holder_role }: Dossier): Text {
  const title = titleOfStage(programme, stage)
  if (isEnd(stage)) return { zh: `已办结（${title.zh}）`, en: `It has ended (${title.en})` }
  const holder = holderName(holder_role)
  return { zh: `现在处于“${title.zh}”，由${holder.zh}办理`, en: `It stands at "${title.en}", with ${holder.en}` }
}
