import { addTo, folderHome, indexInto } from '../overlap/index.ts'
import { type Row, rowsOf } from './overlap-rows.ts'
import { rounded, spending } from './overlap-spent.ts'

export const overlapIndex = (file: string, store: string) => taking('index', file, store)
export const overlapAdd = (file: string, store: string) => taking('add', file, store)

/** Takes the records of a file into a store: a new one, or one that is there. */
async function taking(command: 'index' | 'add', file: string, store: string) {
  const spent = spending(file)
  const counts = { read: 0, empty: 0, repeated: 0 }
  const lines = new Map<string, number>()
  async function* entries() {
    for await (const row of rowsOf(file, (fault) => spent.fault(fault))) {
      counts.read += 1
      if (isEmpty(row)) counts.empty += 1
      lines.set('at', row.line)
      const begun = performance.now()
      yield row
      spent.time(performance.now() - begun)
    }
  }
  const repeated = ({ id }: { readonly id: string }) => {
    counts.repeated += 1
    spent.tell({ line: lines.get('at') ?? 0, says: `${id} is there already, with the same text` })
  }
  const { taken } = await (command === 'index' ? indexInto : addTo)(store, entries(), repeated)
  return { command, store, ...counts, taken, ...sizeOf(store), ...spent.told() }
}

/** Without a single word or character: kept, so that nothing is lost, but never found. */
const isEmpty = ({ text }: Row): boolean => !/[\p{L}\p{N}]/u.test(text)

export function sizeOf(store: string) {
  const home = folderHome(store)
  const { records, bytes } = home
  home.close()
  return { records, bytes: { ...bytes, indexPerRecord: rounded(records === 0 ? 0 : bytes.index / records) } }
}
