export { mountApi, refused } from './mount.ts'
export { openApi } from './openapi.ts'
export { tables } from './tables.ts'
