import type { Routes } from '#platform/http'
import { accessRoutes } from '../access/routes.ts'
import { deskRoutes } from '../desk/routes.ts'
import { procedureRoutes } from '../procedure/routes.ts'
import { registryRoutes } from '../registry/routes.ts'

/** Every address of the API, slice by slice. */
export const tables: readonly Routes[] = [accessRoutes, registryRoutes, deskRoutes, procedureRoutes]
