import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { namesOf, readOrganisation } from '../store/organisation.ts'
import { accountsOf, qualificationsOf, sheetsOf } from '../store/records.ts'

/** One organisation with what the asker's scope shows of it: accounts and figures are empty for outsiders. */
export const seeOrganisation = reading('registry.read-organisation', {
  title: { zh: '查看单位', en: 'Read an organisation' },
  input: Type.Object({ organisation: Id() }),
  may: signedIn,
  async run({ organisation }, { tx }) {
    return {
      ...(await readOrganisation(tx, organisation)),
      names: await namesOf(tx, organisation),
      qualifications: await qualificationsOf(tx, organisation, null),
      sheets: await sheetsOf(tx, organisation),
      accounts: await accountsOf(tx, organisation),
    }
  },
})
