import { routes } from '#platform/http'
import { eraseValues } from './acts/erase-values.ts'
import { listErasures } from './readings/erasures.ts'
import { readConsistency, readHead } from './readings/head.ts'
import { recordReceipt } from './readings/receipt.ts'
import { listRecords } from './readings/records.ts'
import { readEntries, readTile } from './readings/tile.ts'

export const evidenceRoutes = routes('/log', {
  'GET /': readHead,
  'GET /consistency': readConsistency,
  'GET /tiles/:level/:number': readTile,
  'GET /entries/:number': readEntries,
  'GET /records': listRecords,
  'GET /records/:event/receipt': recordReceipt,
  'GET /erasures': listErasures,
  'POST /erasures': eraseValues,
})
