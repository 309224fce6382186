import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, isSource } from './files.ts'
import type { Finding, Step } from './step.ts'

type Ban = { readonly pattern: RegExp; readonly says: string }

/**
 * Left anywhere, these tell of one person's machine or of work that was put off. The patterns are written so that this
 * file does not find itself.
 */
const left: readonly Ban[] = [
  { pattern: /(?<![\w.])\/(?:wor[k]|far[m]|hom[e]|User[s])\/[.\w]/, says: 'names a path of one machine' },
  { pattern: /\b(?:TOD[O]|FIXM[E]|XX[X])\b|not implemente[d]|coming soo[n]/, says: 'was left open' },
  { pattern: /\/\/registry\.[a-z]/, says: 'names a package registry, which is the reader’s own choice' },
]

/** Words that officials do not use, with the ones they do. They may stand in the charter, which quotes. */
const officials: readonly Ban[] = [
  { pattern: /三权分立/, says: '三员分离' },
  { pattern: /(?:绝密|机密|秘密)级|secrecy level/i, says: '知悉范围: 公开, 延期公开, 内部' },
  { pattern: /资金池/, says: '预算额度, 预算指标' },
  { pattern: /划转/, says: '拨付, 调剂, 缴回' },
  { pattern: /账簿|trial balance/i, says: '项目资金台账(备查), 余额表' },
  { pattern: /申报件/, says: '办件, or the programme’s own noun' },
  { pattern: /回避范围/, says: '回避关系, conflicts of interest' },
  { pattern: /席位|评分标准|抽签/, says: '评审专家, 评审指标, 抽取' },
  { pattern: /实施披露/, says: '应急授权' },
  { pattern: /justification file/i, says: '全过程留痕卷' },
  { pattern: /黑名单|红名单|black-?list|red list/i, says: '严重失信主体名单' },
  { pattern: /国别/, says: '国家(地区)' },
  {
    pattern: /台胞证|(?<!Macao and )\bTaiwan\b(?!, China| residents)/,
    says: 'Taiwan, China; 台湾居民来往大陆通行证 in full',
  },
  { pattern: /\bHong Kong\b(?!, China|,? (?:and )?Macao)/, says: 'Hong Kong, China' },
  { pattern: /军民融合/, says: 'nothing: it is only quoted in the charter' },
  { pattern: /不予受理决定书/, says: '受理回执, 补正告知, 退回修改, 结果告知' },
  { pattern: /筑科(?!平台)\s*[〔[（(]?\d/, says: '筑科平台: 筑科… begins the bureau’s own document numbers' },
  {
    pattern: /rural revival|by-post review|above-scale|deputy senior|army units/i,
    says: 'rural revitalisation, remote review, above designated size, associate-senior title, military units',
  },
]
const quotes = /^src\/duties\/charter/

export const words: Step = {
  name: 'words: nothing is left open, no machine is named, and officials would say it so',
  async run(project) {
    const findings: Finding[] = []
    for (const path of files(project)) {
      const text = readText(join(project, path))
      if (text === null || path === 'package-lock.json') continue
      const bans = isSource(path) && !quotes.test(path) ? [...left, ...officials.map(instead)] : left
      text.split('\n').forEach((line, index) => {
        for (const { pattern, says } of bans) {
          const found = pattern.exec(line)
          if (found) findings.push({ at: `${path}:${index + 1}`, says: `“${found[0]}” ${says}` })
        }
      })
    }
    return { findings: [...findings, ...lockFile(project)] }
  },
}

const instead = ({ pattern, says }: Ban): Ban => ({ pattern, says: `is not written; write ${says}` })

function lockFile(project: string): Finding[] {
  const text = readText(join(project, 'package-lock.json')) ?? ''
  return /"resolved": "https?:/.test(text)
    ? [{ at: 'package-lock.json', says: 'names the registry it was made from' }]
    : []
}

function readText(path: string): string | null {
  const bytes = readFileSync(path)
  return bytes.includes(0) ? null : bytes.toString('utf8')
}
