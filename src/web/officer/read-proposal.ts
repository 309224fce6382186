import type { readProposal } from '../../procedure/index.ts'

/** One proposal with rows, chain, signatures and money, as several pages of it show it. */
export type ReadProposal = Awaited<ReturnType<(typeof readProposal)['run']>>
