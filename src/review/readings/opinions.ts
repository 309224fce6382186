import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { opinionRows, verdictRows } from '../store/sheet.ts'

/** What panels that have concluded said of a dossier, for whoever filed or handles it: no name, no seat. */
export const opinionsOf = reading('review.opinions-of', {
  title: { zh: '专家意见（去标识）', en: 'Opinions without names' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier }, { tx }) {
    const opinions = await opinionRows(tx, dossier)
    return (await verdictRows(tx, dossier)).map((verdict) => ({
      ...verdict,
      opinions: opinions
        .filter((one) => one.panel === verdict.panel)
        .map(({ rubric, marks, remark, total_milli }) => ({ rubric, marks, remark, total_milli })),
    }))
  },
})
