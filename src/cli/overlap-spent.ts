import type { Fault } from './overlap-rows.ts'

/** Rows that are told in the answer itself; every one is told on stderr. */
const faultsShown = 50

/** What a command has used up and met: the figures that each of them prints. */
export function spending(file: string) {
  const begun = performance.now()
  const times: number[] = []
  const faults: Fault[] = []
  let wrong = 0
  return {
    time: (ms: number) => void times.push(ms),
    fault(fault: Fault) {
      wrong += 1
      this.tell(fault)
    },
    /** What a person should know of a row that is not wrong. */
    tell(fault: Fault) {
      if (faults.length < faultsShown) faults.push(fault)
      process.stderr.write(`${file}:${fault.line}: ${fault.says}\n`)
    },
    told() {
      const sorted = Float64Array.from(times).sort()
      const at = (part: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
      return {
        rejected: wrong,
        faults,
        seconds: rounded((performance.now() - begun) / 1000),
        peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
        medianMs: at(0.5),
        p95Ms: at(0.95),
      }
    },
  }
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000
