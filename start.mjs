/**
 * The door: `npm start`, `npm test`, `npm run check`, `npm run -s zhuke -- …`, `npm run bench` all come in here.
 * Plain JavaScript without a dependency, for any Node from 18 on: it is what runs before anything is installed.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { told, unable } from './build/launch/say.mjs'

const project = dirname(fileURLToPath(import.meta.url))
const [verb = 'start', ...args] = process.argv.slice(2)

try {
  if (Number.parseInt(process.versions.node, 10) < 18) {
    throw unable(
      `现在的 Node 是 ${process.versions.node}，至少需要 18。请安装 Node 18 或更新的版本后再试。`,
      `This is Node ${process.versions.node}; at least 18 is needed. Install Node 18 or newer and try again.`,
    )
  }
  const { verbs } = await import('./build/launch/verbs.mjs')
  if (!Object.hasOwn(verbs, verb)) {
    throw unable(
      `没有“${verb}”这个命令；可用：${Object.keys(verbs).join('、')}。`,
      `There is no "${verb}" here; there is ${Object.keys(verbs).join(', ')}.`,
    )
  }
  process.exitCode = await verbs[verb](project, args)
} catch (error) {
  told(error)
  process.exitCode = 1
}
