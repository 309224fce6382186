import type { Visit } from '../page.ts'

/** What a session was begun with, in the words of the browser itself: shown to its owner among their sessions. */
export const deviceOf = ({ agent }: Pick<Visit, 'agent'>): string => agent.slice(0, 300)
