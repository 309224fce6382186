import { createHash } from 'node:crypto'

/** A link of an invitation is kept as its digest only: whoever reads the database cannot answer for somebody else. */
export const linkDigest = (link: string): string => createHash('sha256').update(link).digest('hex')
