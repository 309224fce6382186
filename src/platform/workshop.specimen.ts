import { readFileSync, writeFileSync } from 'node:fs'
import { refuse } from './refusal.ts'
import { serve } from './workshop.ts'

/** A worker for the tests of the workshop: each job misbehaves in one way. */
const held: Buffer[] = []
const jobs = {
  double: (value: number) => value * 2,
  bytes: (size: number) => Buffer.alloc(size, 7),
  refuse: (name: string) => refuse('platform.not_found', { what: name }),
  break: () => {
    throw new TypeError('a bug in the worker')
  },
  loop: () => {
    for (;;) if (held.length > 1e9) return
  },
  swell: () => {
    for (;;) held.push(Buffer.alloc(8_000_000, 1))
  },
  quit: () => process.exit(1),
  settings: () => Object.keys(process.env),
  read: (path: string) => readFileSync(path, 'utf8'),
  write: (path: string) => writeFileSync(path, 'x'),
}
export type SpecimenJobs = typeof jobs

serve(jobs)
