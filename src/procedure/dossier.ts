import type { Actor, Role } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { isEnd, type Programme, type Stage, stageOf, titleOfStage } from './definition/programme.ts'

/**
 * A dossier (办件) is what is filed under one version of a programme in one round. At any moment exactly one desk
 * holds it, or it has ended; everybody named in it can see which.
 */
export type Dossier = {
  readonly id: string
  readonly programme: string
  readonly programme_version: number
  readonly round: string
  readonly number: string | null
  readonly title: string
  readonly host: string
  readonly host_name: string
  readonly recommender: string | null
  readonly recommender_name: string | null
  /** What it answers, and whose that is; absent where it answers nothing. */
  readonly answers_to?: string | null
  readonly owner?: string | null
  readonly lead: string
  readonly lead_name: string
  readonly guide_item: string | null
  readonly stage: string
  readonly stage_since: Instant
  readonly due_at: Instant | null
  readonly holder_role: Role | null
  readonly holder_organisation: string | null
  readonly requested_fen: number | null
  readonly approved_fen: number | null
  readonly practice: boolean
  readonly begun_at: Instant
  readonly submitted_at: Instant | null
  readonly ended_at: Instant | null
  readonly version: number
}

/** The desk a stage belongs to, read off the dossier: the lead writes, the host's administrator endorses, and so on. */
export function holderOf(
  dossier: Pick<Dossier, 'host' | 'recommender' | 'owner'>,
  stage: Stage | undefined,
): { role: Role | null; organisation: string | null } {
  if (!stage) return { role: null, organisation: null }
  if (stage.of === 'owner') return { role: stage.by, organisation: dossier.owner ?? null }
  const organisation =
    stage.by === 'host-admin' ? dossier.host : stage.by === 'recommender' ? dossier.recommender : null
  return { role: stage.by, organisation }
}

/** The lead writes; a co-applicant who has consented may write too (the store knows). */
export const isLead = (dossier: Dossier, actor: Actor): boolean => actor.person === dossier.lead

/** Whether the actor sits at the desk that holds the dossier. */
export function sitsAt({ holder_role: role, holder_organisation: organisation, lead }: Dossier, actor: Actor): boolean {
  if (role === 'applicant') return actor.person === lead
  return role !== null && actor.is(role) && (organisation === null || actor.for(organisation))
}

export function heldBy(dossier: Dossier, actor: Actor): void {
  if (!sitsAt(dossier, actor)) refuse('procedure.not_yours', { holder: holderName(dossier.holder_role) })
}

export const hasEnded = (dossier: Dossier): boolean => isEnd(dossier.stage)

/** After approval the applying organisation is called 承担单位, before it 申报单位. */
export const hostLabel = (programme: Programme, dossier: Dossier): Text =>
  ['agree', 'run'].includes(stageOf(programme, dossier.stage)?.kind ?? '')
    ? { zh: '承担单位', en: 'Undertaking organisation' }
    : (programme.called?.host ?? { zh: '申报单位', en: 'Applying organisation' })
/** 项目负责人, unless the programme calls whoever writes something else. */
export const leadLabel = (programme: Programme): Text =>
  programme.called?.lead ?? { zh: '项目负责人', en: 'Project leader' }

export const stageTitle = (programme: Programme, dossier: Dossier): Text => titleOfStage(programme, dossier.stage)

const names: Partial<Record<Role, Text>> = {
  applicant: { zh: '项目负责人', en: 'the project leader' },
  'host-admin': { zh: '申报单位管理员', en: "the host's administrator" },
  recommender: { zh: '推荐单位', en: 'the recommender' },
  institution: { zh: '受托专业机构', en: 'the entrusted institution' },
  reviewer: { zh: '评审专家', en: 'the experts' },
  officer: { zh: '业务处室经办人', en: 'the bureau officer' },
  leader: { zh: '局领导', en: 'the leaders of the bureau' },
  finance: { zh: '财政部门', en: 'finance' },
}
export const holderName = (role: Role | null): Text => (role && names[role]) || { zh: '无人', en: 'nobody' }
