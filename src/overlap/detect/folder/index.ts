export { type FolderHome, folderHome } from './home.ts'
export { StoreFault, version } from './manifest.ts'
export { addTo, type Entry, indexInto } from './writer.ts'
