export { refused } from './caller.ts'
export { mountApi } from './mount.ts'
export { openApi } from './openapi.ts'
export { tables } from './tables.ts'
