import { routes } from '#platform/http'
import { readCharter } from './charter.ts'

export const insightRoutes = routes('', { 'GET /charter': readCharter })
