import { Worker } from 'node:worker_threads'
import type { Instance } from './instance.ts'
import type { Asked, Assigned, Stage, Unassignable } from './solve.ts'

type Watched = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }
export type Progress = { readonly stage: Stage; readonly seconds: number }

/**
 * The assignment that is asked for, worked out on a thread of its own: the service goes on answering, hears how far it is,
 * and may break it off at any moment, upon which the promise fails with the signal's reason.
 */
export function assign(
  instance: Instance,
  asked: Asked,
  { signal, onProgress }: Watched = {},
): Promise<Assigned | Unassignable> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { instance, asked }, env: {} })
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      settle()
    }
    const abort = () => end(() => reject(signal?.reason))
    signal?.addEventListener('abort', abort)
    worker.on('message', (said: { answer?: Assigned | Unassignable; stage?: Stage }) => {
      if (said.answer) end(() => resolve(said.answer!))
      else if (said.stage) onProgress?.({ stage: said.stage, seconds: (performance.now() - begun) / 1000 })
    })
    worker.on('error', (fault) => end(() => reject(fault)))
    worker.on('exit', () => end(() => reject(new Error('the assignment ended without an answer'))))
  })
}
