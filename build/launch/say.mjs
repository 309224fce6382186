// @ts-check

/** Everything of the launcher goes to stderr: stdout belongs to the program that it starts (`zhuke` prints JSON there). */
export function say(/** @type {string} */ zh, /** @type {string} */ en) {
  process.stderr.write(`${zh}\n  ${en}\n`)
}

/** A launcher that cannot go on says so in a sentence with a way out; a stack trace helps nobody who starts a service. */
class Unable extends Error {
  constructor(/** @type {string} */ zh, /** @type {string} */ en) {
    super(en)
    this.zh = zh
  }
}

export const unable = (/** @type {string} */ zh, /** @type {string} */ en) => new Unable(zh, en)

/** Tells why it ended. Whatever is not an `unable` is a fault of the launcher itself and keeps its stack. */
export function told(/** @type {unknown} */ error) {
  if (error instanceof Unable) say(error.zh, error.message)
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
