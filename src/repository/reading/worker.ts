import { readFile } from 'node:fs/promises'
import { Refusal } from '#platform/refusal'
import { serve } from '#platform/workshop'
import { examine } from './examine.ts'
import { forgetPdfium } from './pdfium.ts'
import type { Reading } from './reading.ts'
import { type Sheet, tableIn } from './table.ts'

type Kept = { path: string; name: string }
export type ReadingJobs = { examine(input: Kept): Promise<Reading>; table(input: Kept): Promise<Sheet> }

const jobs: ReadingJobs = {
  async examine({ path, name }) {
    try {
      return await examine(await readFile(path), name)
    } catch (fault) {
      if (!(fault instanceof Refusal)) forgetPdfium()
      throw fault
    }
  },
  table: async ({ path, name }) => tableIn(await readFile(path), name),
}

serve(jobs)
