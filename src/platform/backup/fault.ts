/** Why a backup or a restore does not go on, in a sentence that says the way out; nothing was changed. */
export class BackupFault extends Error {
  readonly zh: string
  readonly en: string
  constructor(zh: string, en: string, cause?: unknown) {
    super(en, { cause })
    this.zh = zh
    this.en = en
  }
}

export function fault(zh: string, en: string): never {
  throw new BackupFault(zh, en)
}
