import { reserveForBureau } from '../../registry/index.ts'

/** Money is paid by the bureau and finance; no mandate hands that on. */
reserveForBureau(
  'procedure.plan-payments',
  'procedure.check-payment',
  'procedure.cancel-payment',
  'procedure.order-payments',
  'procedure.release-payment',
  'procedure.export-order',
  'procedure.take-results',
  'procedure.settle-result',
  'procedure.note-payee-alert',
  'procedure.end-payee-alert',
)
