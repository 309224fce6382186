import { parentPort, workerData } from 'node:worker_threads'
import type { Instance } from './instance.ts'
import { type Asked, type Stage, solve } from './solve.ts'

/** The other side of `assign.ts`: one assignment, then the end. */
const { instance, asked } = workerData as { instance: Instance; asked: Asked }
let told = 0
parentPort?.postMessage({
  answer: solve(instance, asked, (stage: Stage) => {
    const now = performance.now()
    if (now - told < 200) return
    told = now
    parentPort?.postMessage({ stage })
  }),
})
