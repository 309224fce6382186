import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'

export type Sum = { readonly tap: Transform; sha256(): string; bytes(): number }

/** Lets a stream pass and says afterwards how long it was and what its SHA-256 is. */
export function summing(): Sum {
  const hash = createHash('sha256')
  let bytes = 0
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  let digest: string | null = null
  return {
    tap,
    sha256: () => {
      digest ??= hash.digest('hex')
      return digest
    },
    bytes: () => bytes,
  }
}

/** After this a file, or the names in a folder, outlive a power cut. */
export async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
