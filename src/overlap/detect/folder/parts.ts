import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/** The files of one segment: `terms`, `postings`, `records`, `ids`, `texts`. */
export const partNames = ['terms', 'postings', 'records', 'ids', 'texts'] as const
export type PartName = (typeof partNames)[number]

/** A file that is written from its beginning to its end, in large pieces. */
export type Writing = { readonly size: () => number; write(bytes: Uint8Array): void; end(): void }

export function writing(path: string): Writing {
  const file = openSync(path, 'w')
  const pieces: Uint8Array[] = []
  let held = 0
  let size = 0
  const flush = () => {
    const bytes = Buffer.concat(pieces)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    pieces.length = 0
    held = 0
  }
  return {
    size: () => size,
    write(bytes) {
      pieces.push(bytes)
      held += bytes.length
      size += bytes.length
      if (held > 1 << 22) flush()
    },
    end() {
      flush()
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** A file that is read here and there: whole into memory when it is small. */
export type Reading = { readonly size: number; read(from: number, long: number): Uint8Array; close(): void }

export function reading(path: string, wholeMost: number): Reading {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  if (size <= wholeMost) {
    closeSync(file)
    const bytes = readFileSync(path)
    return { size, read: (from, long) => bytes.subarray(from, from + long), close: () => {} }
  }
  return {
    size,
    read(from, long) {
      const bytes = Buffer.allocUnsafe(long)
      let done = 0
      while (done < long) {
        const read = readSync(file, bytes, done, long - done, from + done)
        if (read === 0) throw new Error(`${path} ends before byte ${from + long}`)
        done += read
      }
      return bytes
    },
    close: () => closeSync(file),
  }
}

export const bytesOf = (column: Int32Array | Uint32Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

/** Columns of 32-bit numbers that lie one behind the other in a file. */
export function columnsOf(path: string, columns: number): Uint32Array[] {
  const bytes = readFileSync(path)
  const whole = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const long = whole.length / columns
  return Array.from({ length: columns }, (_, at) => whole.subarray(at * long, (at + 1) * long))
}
