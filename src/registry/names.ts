import './number-refusals.ts'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

const person: Text = { zh: '姓名', en: 'name of the person' }
const organisation: Text = { zh: '单位名称', en: 'name of the organisation' }

/**
 * A name as it is kept: up to 200 characters (a character beyond the basic plane, such as 𬭊, is one), exactly those on
 * the document. Only blanks and the point between the parts of a name are made alike: 买买提·吐尔逊 has one spelling.
 */
export const readPersonName = (typed: string): string => readName(tidy(typed), person)

/** Brackets in Chinese names of organisations are full-width, as on certificates. */
export function readOrganisationName(typed: string): string {
  const name = tidy(typed)
  return readName(/\p{Script=Han}/u.test(name) ? name.replace(/\(/g, '（').replace(/\)/g, '）') : name, organisation)
}

/** Controls, half characters and holes of Unicode, but not in planes 2 and 3: rare Han characters are added there each year. */
const unkeepable = /[\p{Cc}\p{Cs}\uFFFD]|(?![\u{20000}-\u{3FFFD}])\p{Cn}/u

function readName(name: string, what: Text): string {
  const characters = [...name]
  if (!/[\p{L}\p{N}]/u.test(name)) refuse('registry.name_empty', { what })
  if (characters.length > 200) refuse('registry.name_long', { what, length: characters.length })
  const at = characters.findIndex((character) => unkeepable.test(character))
  if (at >= 0) refuse('registry.name_characters', { what, at: at + 1 })
  return name
}

/**
 * Chinese parts are left alone: Unicode normalisation would exchange characters that the law keeps apart. Latin parts are
 * composed, full-width letters made plain, blanks between Chinese characters dropped and other runs of them made one.
 */
function tidy(typed: string): string {
  const plain = typed
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[！-～]+/g, (run) => (/^[Ａ-Ｚａ-ｚ０-９（）．－＇]+$/.test(run) ? run.normalize('NFKC') : run))
    .replace(/[^\p{Script=Han}]+/gu, (run) => run.normalize('NFC'))
  return plain
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\p{Script=Han}) ?[·•・‧･∙⋅.．] ?(?=\p{Script=Han})/gu, '·')
}
