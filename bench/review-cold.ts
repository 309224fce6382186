import { parentPort, workerData } from 'node:worker_threads'
import { type Asked, type Instance, solve } from '../src/review/index.ts'

/** One assignment on a fresh thread, where no code is warm: the time is the solver's alone, as it is for the baselines. */
const { instance, asked } = workerData as { instance: Instance; asked: Asked }
const begun = performance.now()
const found = solve(instance, asked)
const seconds = (performance.now() - begun) / 1000
parentPort?.postMessage({ total: 'cause' in found ? Number.NaN : found.objective, seconds })
