import { routes } from '#platform/http'
import { readState } from './readings/state.ts'

export const operationRoutes = routes('/operation', { 'GET /': readState })
