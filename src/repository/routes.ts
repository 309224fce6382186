import { routes } from '#platform/http'
import { readFile } from './readings/read-file.ts'

/** The bytes themselves come and go at /files (src/api/files.ts); this tells about one file. */
export const repositoryRoutes = routes('/files', {
  'GET /:file/facts': readFile,
})
