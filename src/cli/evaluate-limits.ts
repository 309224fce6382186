import { type Facts, judge, type Programme } from '../procedure/index.ts'

/**
 * The limits (限项) of a programme as far as they can be told without a database: whether each applies to this application,
 * its number and its effect. What counts against somebody stands in the dossiers of the bureau, so `verdict` is unknown.
 */
export const limitsTold = ({ limits = [] }: Programme, facts: Facts) =>
  limits.map(({ code, says, fails, of, as, counting, programmes, within, when, most, effect }) => ({
    code: `limit-${code}`,
    says,
    fails,
    of,
    as,
    counting,
    programmes: programmes ?? 'all',
    within: within ?? 'any time',
    applies: when ? judge(when, facts) : 'holds',
    most: facts.param[most] ?? null,
    parameter: most,
    effect,
    verdict: 'unknown' as const,
    unknownBecause: {
      zh: '计入的项目在平台的办件中，命令行不连接数据库',
      en: 'What counts stands among the dossiers of the platform; the command reads no database',
    },
  }))
