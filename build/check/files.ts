import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of the repository that git would keep, new ones too; without git, whatever lies there. Relative paths. */
export function files(project: string): string[] {
  const listed = git(project, ['ls-files', '--cached', '--others', '--exclude-standard'])
  const all = listed ?? walk(project, '')
  // A file that is deleted but not yet committed is still listed.
  return all.filter((path) => existsSync(join(project, path))).sort()
}

/** What differs from the last commit; everything, where there is none. */
export function changed(project: string): string[] {
  const since = git(project, ['diff', '--name-only', 'HEAD'])
  const added = git(project, ['ls-files', '--others', '--exclude-standard'])
  return since && added ? [...since, ...added] : files(project)
}

export const isSource = (path: string): boolean => /^src\/.*\.tsx?$/.test(path) && !isTest(path)
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

function git(project: string, args: readonly string[]): string[] | null {
  try {
    const output = execFileSync('git', ['-c', 'core.quotepath=off', ...args, '-z'], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    })
    return output.split('\0').filter(Boolean)
  } catch {
    return null
  }
}

function walk(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (['.git', 'node_modules', '.zhuke', 'generated'].includes(entry.name)) return []
    return entry.isDirectory() ? walk(project, path) : [path]
  })
}
