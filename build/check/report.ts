import type { Finding } from './step.ts'

/** So many findings of one check are printed; whoever mends these sees the rest next time. */
const enough = 40

/** What a run of the gate has seen: prints each thing as it becomes known, and the sum of all at the end. */
export class Report {
  passed = 0
  skipped = 0
  readonly failures: string[] = []

  pass(name: string, milliseconds: number, notes: readonly string[] = []): void {
    this.passed += 1
    print(`✔ ${name} (${seconds(milliseconds)})`, ...notes.map((note) => `    ${note}`))
  }

  fail(name: string, findings: readonly Finding[]): void {
    this.failures.push(name)
    const shown = findings.slice(0, enough).map(({ at, says }) => indent(`${at}: ${says}`))
    const rest = findings.length > enough ? [`    … and ${findings.length - enough} more`] : []
    print(`✖ ${name}`, ...shown, ...rest)
  }

  skip(name: string, why: string): void {
    this.skipped += 1
    print(`– ${name}: ${why}`)
  }

  /** The last line is the result, for people and for whatever reads the log. Answers the exit code. */
  close(): number {
    if (this.failures.length > 0) print('', 'Failed:', ...this.failures.map((name) => `  ${name}`))
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : ''
    print('', `${this.passed} passed, ${this.failures.length} failed${skipped}`)
    // A gate that saw nothing has proved nothing.
    return this.failures.length > 0 || this.passed + this.skipped === 0 ? 1 : 0
  }
}

export const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
export const indent = (text: string): string => text.replace(/^/gm, '    ')
