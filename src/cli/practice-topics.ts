import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Topic } from '../town/index.ts'
import type { Saying } from './tongue.ts'

/** Real titles with their abstracts where the samples are; plainly invented ones where they are not, and it says so. */
export async function topicsFrom(samples: string | null, count: number, says: Saying): Promise<Topic[]> {
  const file = samples ? join(samples, 'projects', 'chinese_abstracts.jsonl.gz') : ''
  if (!existsSync(file)) {
    const told = says('没有真实样本，题目为虚构。', 'There are no samples here, so the titles are invented.')
    process.stderr.write(`${told}\n`)
    return Array.from({ length: count }, (_, index) => ({
      title: `演练题目第 ${index + 1} 号：山地产业共性技术研究`,
      abstract: null,
    }))
  }
  const topics: Topic[] = []
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string }
    if (title.length >= 6) topics.push({ title, abstract })
    if (topics.length === count) break
  }
  return topics
}
