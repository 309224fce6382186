import type { Chance } from './chance.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { a: value }
  return value
}

/** What a stranger sends where something else was asked for. */
export const nasty: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfffy',
  '\u202eevil',
  '𝟏𝟐𝟑',
  '１２３',
  '٣٤',
  '𠮷'.repeat(300),
  'A'.repeat(70_000),
  "' or 1=1 --",
  "'; drop table procedure.dossier; --",
  '%',
  '_%\\',
  '\\',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$' + '{7*7}',
  '=cmd|calc',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x10',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '2026-03-02T09:00:00+99:99',
  0,
  -1,
  -0,
  0.1,
  1e21,
  -1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  9_223_372_036_854_776_000,
  [],
  {},
  [[]],
  [null],
  ['', ''],
  { $gt: '' },
  { length: 3 },
  { toString: 'x' },
  { zh: '\0', en: '\ud800' },
  nested(60),
  nested(3000),
  Array.from({ length: 5000 }, () => 1),
]

export const nastyPath: readonly string[] = [
  '%00',
  '..',
  '%2e%2e%2f',
  '%ff',
  '%',
  '%u0000',
  "'",
  '\\',
  'a'.repeat(400),
  '%ED%A0%80',
  '０',
  '-1',
  '1e9',
  '9'.repeat(30),
  '*',
  'null',
]

/** An object as no JSON writer would send it: names twice, names of the prototype. */
export const rawBodies: readonly string[] = [
  '{"__proto__":{"person":"x"},"constructor":{"prototype":{"x":1}}}',
  '{"dossier":1,"dossier":2}',
  '{"a":',
  '"text"',
  '12',
  'null',
  '[]',
  '[1,2]',
  '\u0000',
  '\ufeff{}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{"text":"\\ud800"}',
  '{"dossier":"\\u0000"}',
]

export const contentTypes: readonly (string | undefined)[] = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  '',
  'nonsense',
  'application/json, text/plain',
  undefined,
]

/** Puts something nasty in one place of an input, at any depth. */
export function spoilt(input: Readonly<Record<string, unknown>>, chance: Chance): Record<string, unknown> {
  const names = Object.keys(input)
  if (names.length === 0 || chance.often(0.1))
    return { ...input, [chance.of(['extra', 'constructor', 'role', 'person', 'version'])]: chance.of(nasty) }
  const name = chance.of(names)
  const value = input[name]
  if (chance.often(0.1)) return Object.fromEntries(Object.entries(input).filter(([other]) => other !== name))
  const deeper = typeof value === 'object' && value !== null && !Array.isArray(value) && chance.often(0.6)
  return { ...input, [name]: deeper ? spoilt(value as Record<string, unknown>, chance) : chance.of(nasty) }
}
