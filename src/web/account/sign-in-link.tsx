import { signInByLink } from '../../access/index.ts'
import { page } from '../page.ts'

/** A persona of the demonstration comes in by a link; the act refuses it anywhere else. */
export const signInLinkPage = page('/sign-in/link/:token', {
  open: true,
  async view(visit) {
    const { token } = await visit.perform(signInByLink, { token: visit.params.token })
    return { go: '/desk', cookie: token }
  },
})
