import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A short name for what some files and folders of the project contain; tests beside the source do not count. */
export function digestOf(project: string, paths: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(more)
  for (const path of paths.flatMap((path) => filesOf(join(project, path)))) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const within = readdirSync(path, { recursive: true, withFileTypes: true })
  return within
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
