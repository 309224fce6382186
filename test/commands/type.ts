import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Urls } from '../cluster/index.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const entry = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export type Typed = { readonly code: number | null; readonly out: string; readonly err: string }
type Circumstances = {
  readonly lang?: string
  readonly env?: Readonly<Record<string, string>>
  /** Breaks the command off, as a power cut does, when this is said on stderr. */
  readonly cutAt?: RegExp
}

/** Types `zhuke …` in a process of its own, with nothing in its environment but what is told here. */
export function typist({ appUrl, ownerUrl }: Urls, folder: string) {
  return (command: readonly string[], { lang = 'C.UTF-8', env = {}, cutAt }: Circumstances = {}): Promise<Typed> =>
    new Promise((resolve, reject) => {
      const own = { PATH: process.env.PATH ?? '', LANG: lang, ZHUKE_SAMPLES: '/nowhere', ZHUKE_FILES: folder }
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), entry, ...command], {
        cwd: folder,
        env: {
          ...own,
          TSX_TSCONFIG_PATH: `${project}tsconfig.json`,
          DATABASE_URL: appUrl,
          DATABASE_OWNER_URL: ownerUrl,
          ...env,
        },
      })
      let out = ''
      let err = ''
      child.stdout.on('data', (bytes) => {
        out += bytes
      })
      child.stderr.on('data', (bytes) => {
        err += bytes
        if (cutAt?.test(err)) child.kill('SIGKILL')
      })
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, out, err }))
    })
}
