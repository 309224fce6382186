import { createReadStream, createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Table } from './catalogue.ts'
import type { TableEntry } from './manifest.ts'
import { settle, summing } from './sum.ts'

const columnsOf = ({ name, columns }: Table): string => `${name} (${columns.join(', ')})`
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Copies one table into a file, in PostgreSQL's own text format, which every server reads alike. */
export async function copyOut(client: pg.Client, table: Table, path: string): Promise<TableEntry> {
  const stream = client.query(to(`copy ${columnsOf(table)} to stdout`))
  const sum = summing()
  await pipeline(stream, sum.tap, createGzip({ level: 6 }), createWriteStream(path, { mode: 0o600 }))
  await settle(path)
  return { ...table, rows: stream.rowCount, bytes: sum.bytes(), sha256: sum.sha256() }
}

export async function copyIn(client: pg.Client, table: Table, path: string): Promise<void> {
  await pipeline(createReadStream(path), createGunzip(), client.query(from(`copy ${columnsOf(table)} from stdin`)))
}

export type Counted = Pick<TableEntry, 'rows' | 'sha256'>
/** What the table would be copied out as, without keeping it. */
export async function digestOfTable(client: pg.Client, table: Table): Promise<Counted> {
  const stream = client.query(to(`copy ${columnsOf(table)} to stdout`))
  const sum = summing()
  await pipeline(stream, sum.tap, nowhere())
  return { rows: stream.rowCount, sha256: sum.sha256() }
}

/** The digest of the text in a compressed file; null when it cannot be read to its end. */
export async function digestOfText(path: string): Promise<string | null> {
  const sum = summing()
  const read = pipeline(createReadStream(path), createGunzip(), sum.tap, nowhere())
  return read.then(sum.sha256, () => null)
}

export async function digestOfFile(path: string): Promise<string | null> {
  const sum = summing()
  return pipeline(createReadStream(path), sum.tap, nowhere()).then(sum.sha256, () => null)
}
