import { reserveForBureau } from '../../registry/index.ts'

/** Who is entitled, refused or paid is the bureau's to say; no mandate hands that on. */
reserveForBureau('procedure.draw-up-list', 'procedure.refuse-dossier', 'procedure.record-due')
