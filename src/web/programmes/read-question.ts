import type { Option, Question } from '../../procedure/index.ts'
import { numberIn, pairIn, pairOrEmpty, type TypedPart, textIn, ticked, tidy } from './typed-parts.ts'

/** One question as it was edited: what the form does not show (table, lines, rows of a group) stays as it was. */
export function questionIn(before: Question, row: TypedPart): Question {
  const { hint: _h, optional: _o, min, max, accept, options, calculate, when: _w, ...kept } = before
  const hint = pairIn(row, 'hint')
  const when = textIn(row, 'when')
  return tidy({
    ...kept,
    label: pairOrEmpty(row, 'label'),
    ...(hint ? { hint } : {}),
    why: pairOrEmpty(row, 'why'),
    ...(ticked(row, 'optional') ? { optional: true } : {}),
    ...sizeIn(row, min, max),
    ...('accept' in row ? acceptIn(row) : accept ? { accept } : {}),
    ...('options' in row ? { options: optionsIn(textIn(row, 'options')) } : options ? { options } : {}),
    ...('calculate' in row ? { calculate: textIn(row, 'calculate') } : calculate ? { calculate } : {}),
    ...(when ? { when } : {}),
  })
}

function sizeIn(row: TypedPart, min: number | undefined, max: number | undefined) {
  if (!('min' in row)) return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  return tidy({ min: numberIn(row, 'min'), max: numberIn(row, 'max') } as { min?: number; max?: number })
}

function acceptIn(row: TypedPart): { accept?: readonly string[] } {
  const kinds = textIn(row, 'accept')
    .split(/[,，、\s]+/)
    .map((kind) => kind.replace(/^\./, '').toLowerCase())
    .filter(Boolean)
  return kinds.length > 0 ? { accept: kinds } : {}
}

/** `enterprise | 企业 | Enterprise`, one a line; a line that lacks a language is kept, and the check names it. */
export const optionsIn = (text: string): Option[] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .flatMap(([code = '', zh = '', en = '']) => (code ? [{ code, label: { zh, en } }] : []))
export const optionLines = (options: readonly Option[]): string =>
  options.map(({ code, label }) => `${code} | ${label.zh} | ${label.en}`).join('\n')
