import type { Task } from '../../desk/index.ts'

type Subject = Pick<Task, 'what' | 'subject_kind' | 'subject' | 'round'>

/** Pages on which the acts of a dossier are done, by the stage whose task lies on the desk. */
const dossierPages: Readonly<Record<string, string>> = {
  'procedure.endorse': 'endorse',
  'procedure.recommend': 'recommend',
  'procedure.screen': 'screen',
  'procedure.confirm': 'confirm',
  'procedure.issue': 'issue',
  'procedure.supplement': 'check',
  'procedure.agree': 'agreement',
  'procedure.check-agreement': 'agreement/check',
  'procedure.seal': 'agreement/seal',
  'procedure.visit': 'visit',
  'procedure.accept': 'run/judge',
  'procedure.rework': 'run',
  'procedure.change': 'run',
  'procedure.consent': 'members',
  'procedure.match': 'match',
  'procedure.receive': 'receive',
}
const proposalPages: Readonly<Record<string, string>> = {
  'procedure.sign': 'sign',
  'procedure.decide': 'decide',
  'procedure.revise': 'revise',
}
const roundPages: Readonly<Record<string, string>> = {
  'procedure.review': 'review',
  'procedure.pool': 'pool',
  'procedure.propose': 'propose',
  'procedure.notice': 'notice',
  'procedure.reserve': 'reserve',
}

/** Where the act of a task is done; a task this page has no place for opens the page of its subject. */
export function hrefOf(task: Subject): string {
  const { what, subject } = task
  switch (task.subject_kind) {
    case 'dossier':
      if (what === 'procedure.promote' && task.round) return `/officer/rounds/${task.round}/reserve`
      return `/dossiers/${subject}${dossierPages[what] ? `/${dossierPages[what]}` : ''}`
    case 'proposal':
      return `/proposals/${subject}${proposalPages[what] ? `/${proposalPages[what]}` : ''}`
    case 'round':
      return `/officer/rounds/${subject}${roundPages[what] ? `/${roundPages[what]}` : ''}`
    case 'notice':
      return `/officer/notices/${subject}`
    case 'objection':
      return what === 'procedure.report-check' ? `/objection-checks/${subject}` : `/objections/${subject}`
    case 'seat':
      return `/reviews/${subject}`
    case 'panel':
      if (what === 'review.conflict') return `/panels/${subject}`
      return task.round ? `/officer/rounds/${task.round}/review` : '/reviews'
    case 'inquiry':
      return '/officer/inquiries'
    case 'explanation':
      return `/explanations/${subject}`
    case 'decision':
      return `/finance/decisions/${subject}`
    case 'coupon-order':
      return `/coupon-orders/${subject}`
    case 'founding':
      return '/admin/people'
    case 'payment':
      return `/payments/${subject}`
    case 'post':
      return '/host'
    default:
      return '/desk'
  }
}
