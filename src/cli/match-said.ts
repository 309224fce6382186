import type { Cause, Move } from '../review/index.ts'
import type { Folder } from './match-folder.ts'
import { BadInput } from './said.ts'
import { sayingIn } from './tongue.ts'

/** Why there is no assignment: a sentence, the dossiers and reviewers by name, and what would help. */
export function causeSaid(folder: Folder, cause: Cause) {
  const say = sayingIn()
  const { kind, needed, missing, experts } = cause
  const dossiers = cause.dossiers.map((at) => folder.dossiers[at]!)
  const reviewers = cause.reviewers.map((at) => folder.reviewers[at]!)
  const [few, some] = [shown(dossiers), shown(reviewers)]
  const cover = say(
    `无法安排：${few}共需 ${needed} 人次，符合条件的专家只能承担其中 ${needed - missing} 人次（${some}），缺 ${missing} 人次，至少再增加 ${experts} 名专家。`,
    `No assignment: ${few} need ${needed} seats, of which ${needed - missing} can be filled by the reviewers they may have (${some}). ${missing} seats are missing: at least ${experts} experts more.`,
  )
  const load = say(
    `无法安排：${some}按最低工作量须承担 ${needed} 人次，但其可评办件（${few}）只能提供 ${needed - missing} 人次，差 ${missing} 人次。`,
    `No assignment: ${some} have to take at least ${needed} seats, but the dossiers they may judge (${few}) leave them ${needed - missing}. ${missing} seats are missing.`,
  )
  const moves = cause.moves.map((move) => ({ move, says: say(...moveText[move](missing)) }))
  return { error: kind === 'cover' ? cover : load, rule: kind, dossiers, reviewers, needed, missing, experts, moves }
}

const shown = (names: readonly string[]): string =>
  names.length === 0 ? '0' : names.length > 5 ? `${names.slice(0, 5).join('、')} … (${names.length})` : names.join('、')

const moveText: Readonly<Record<Move, (missing: number) => [zh: string, en: string]>> = {
  'more-experts': () => ['增加可评这些办件的专家。', 'Bring in experts who may judge these dossiers.'],
  'higher-loads': (n) => [
    `把这些专家的工作量上限共提高 ${n}。`,
    `Raise the upper loads of these reviewers by ${n} in all.`,
  ],
  'more-pairs': () => [
    '允许尚有余量的其他专家评审其中一个办件（补充匹配或解除回避）。',
    'Allow one of these dossiers for another reviewer who still has room (an affinity, or a conflict that is lifted).',
  ],
  'fewer-seats': (n) => [
    `这些办件的评审专家人数共减少 ${n}。`,
    `Ask for ${n} reviewers less on these dossiers in all.`,
  ],
  'several-of-a-unit': () => [
    '允许同一单位的专家评审同一办件。',
    'Allow several reviewers of one organisation on a dossier.',
  ],
  'higher-share': () => ['提高单对概率上限 Q。', 'Raise Q, the largest chance of a pair.'],
  'lower-loads': (n) => [
    `把这些专家的工作量下限共降低 ${n}。`,
    `Lower the least loads of these reviewers by ${n} in all.`,
  ],
}

/** Told before anything is worked out: the cause would name every dossier. */
export function oneUnitAlone({ instance }: Folder, onePerUnit: boolean): void {
  const { unit, need } = instance
  if (!onePerUnit || unit[0]! < 0 || unit.some((one) => one !== unit[0]) || need.every((seats) => seats < 2)) return
  throw new BadInput(
    sayingIn()(
      '专家库内全部专家属于同一单位，而同一办件每个单位至多一名专家：请补充其他单位的专家，或取消 --one-per-org。',
      'All reviewers belong to one organisation, and a dossier takes one of an organisation at most: add reviewers of others, or leave --one-per-org out.',
    ),
  )
}
