/** A promise is signed as soon as an act is recorded: this record, under this commitment, is in the tree by then. */
export type Promised = { readonly event: number; readonly commitment: Buffer; readonly at: string; readonly by: string }

/** How long the tree may take. It takes seconds; the promise leaves room for a night in which a server is restarted. */
export const promisedMinutes = 30

/** The first line is not the origin, so that the text of a promise can never be read as a checkpoint. */
export const promiseText = (origin: string, { event, commitment, at, by }: Promised): string =>
  `${origin}/promise\n${event}\n${commitment.toString('base64')}\n${at}\n${by}\n`

export function readPromise(origin: string, text: string): Promised | null {
  const [first, event, base64, at, by] = text.split('\n')
  if (first !== `${origin}/promise` || !/^[1-9]\d{0,15}$/.test(event ?? '') || !at || !by) return null
  const commitment = Buffer.from(base64 ?? '', 'base64')
  return commitment.length === 32 ? { event: Number(event), commitment, at, by } : null
}

export const promisedBy = (at: Date): string => new Date(at.getTime() + promisedMinutes * 60_000).toISOString()
