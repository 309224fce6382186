import { keepsSealed } from '../registry/index.ts'

keepsSealed({ table: 'review.payee', column: 'sealed', owner: 'person', field: 'payee' })
