import { go, page } from '../page.ts'
import { provingView } from '../proving.tsx'
import { textOf } from '../typed.ts'
import { ownAddress } from './entering.ts'

/** Where a page that cannot be shown without a proof sends one to; the proof is taken before the submit, as for any form. */
export const provePage = page('/me/prove', {
  async view(visit) {
    const to = visit.typed ? textOf(visit.typed, 'to') : (visit.query.to ?? '')
    return { ...(await provingView(visit, { to })), status: 200 }
  },
  submit: async (_visit, typed) => go(ownAddress(textOf(typed, 'to'))),
})
