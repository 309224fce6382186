import { answered, type Person } from './browsed.ts'

/** Answers as the fields of the form are named: rows by their number, money in ten thousands of yuan. */
export function fieldsOf(answers: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(answers).flatMap(([code, value]): [string, string][] => {
    if (Array.isArray(value))
      return value.flatMap((row, place) =>
        Object.entries(row).map(([part, text]): [string, string] => [
          `answers.${code}.${place}.${part}`,
          said(part, text),
        ]),
      )
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([line, sources]) =>
        Object.entries(sources as object).map(([source, fen]): [string, string] => [
          `answers.${code}.${line}.${source}`,
          String(Number(fen) / 1_000_000),
        ]),
      )
    return [[`answers.${code}`, said(code, value)]]
  })
}
const said = (code: string, value: unknown): string =>
  code === 'sales' || code.endsWith('_fen') ? String(Number(value) / 1_000_000) : String(value)

/** Fills one section; a second row is added once the first is filled in. */
export async function fillSection(one: Person, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const fields = fieldsOf(answers)
  const isSecond = ([name]: [string, string]) => /\.1\.\w+$/.test(name)
  await one.fill(Object.fromEntries(fields.filter((field) => !isSecond(field))))
  const second = fields.filter(isSecond)
  if (second.length === 0) return
  const list = second[0]![0].split('.')[1]!
  await answered(one.page, () => one.page.locator(`button[value="add.${list}"]`).first().click())
  await one.fill(Object.fromEntries(second))
}

/** Picks one of a list, however the page offers it. */
export async function choose(one: Person, name: string, value: string): Promise<void> {
  const select = one.page.locator(`select[name="${name}"]`)
  if ((await select.count()) > 0) await select.selectOption(value)
  else await one.tick(name, value)
}
