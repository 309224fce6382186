import { refuse } from '#platform/refusal'
import type { Visit } from '../page.ts'

/** The organisation that somebody administers in the role they act in now, or the refusal that says to change it. */
export const administered = ({ actor }: Pick<Visit, 'actor'>): string =>
  (actor.is('host-admin') ? actor.standing.organisation : null) ??
  refuse('platform.not_allowed', { act: { zh: '管理本单位', en: 'Administer an organisation' } })
