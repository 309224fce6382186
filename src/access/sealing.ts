import { keepsSealed } from '../registry/index.ts'

keepsSealed({ table: 'access.authenticator', column: 'secret', owner: 'account', field: 'authenticator' })
