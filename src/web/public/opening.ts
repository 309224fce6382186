import type { readRound } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'

/** A round as its public pages read it. */
export type Opening = Awaited<ReturnType<(typeof readRound)['run']>>
export type OfRound = { readonly visit: Visit; readonly opening: Opening }
