import { readFile } from 'node:fs/promises'
import { Refusal } from '#platform/refusal'
import { serve } from '#platform/workshop'
import { examine } from './examine.ts'
import { forgetPdfium } from './pdfium.ts'
import type { Reading } from './reading.ts'

export type ReadingJobs = { examine(input: { path: string; name: string }): Promise<Reading> }

const jobs: ReadingJobs = {
  async examine({ path, name }) {
    try {
      return await examine(await readFile(path), name)
    } catch (fault) {
      if (!(fault instanceof Refusal)) forgetPdfium()
      throw fault
    }
  },
}

serve(jobs)
