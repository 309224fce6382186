import { page } from '../page.ts'
import { charterView } from './charter.tsx'
import { clauseView, enterOwner } from './clause.tsx'
import { permitResult, permitView } from './work-permit.tsx'

export const dutiesPages = [
  page('/charter', { open: true, view: charterView }),
  page('/charter/:clause', { open: true, view: clauseView, submit: enterOwner }),
  page('/self-check/work-permit', { open: true, view: permitView, submit: permitResult }),
]
