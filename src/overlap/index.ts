import './refusals.ts'

export { importDossier } from './acts/import-dossier.ts'
export { knownReferences, listSources, searchReferences, seeReference } from './readings/references.ts'
export { published, type Reference, referenceId } from './reference.ts'
