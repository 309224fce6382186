import { Type } from 'typebox'
import { reading, type Scene } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { refuse } from '#platform/refusal'
import { parameterKeys } from '../../policy/index.ts'
import { differences } from '../definition/difference.ts'
import type { Programme } from '../definition/programme.ts'
import { faultsOf } from '../definition/shape.ts'
import { draftOf, latestVersion, programmeAt, versionsOf } from '../store/programme.ts'

const Code = Type.String({ minLength: 1, maxLength: 60 })
const bureau: Parameters<typeof reading>[1]['may'] = (actor) => actor.is(...bureauRoles, 'system-admin')

/** The versions of a programme, newest first, and whether a draft of the next one is being written. */
export const listVersions = reading('procedure.list-versions', {
  title: { zh: '计划版本', en: 'Versions of a programme' },
  input: Type.Object({ programme: Code }),
  may: bureau,
  async run({ programme }, { tx }) {
    const versions = await versionsOf(tx, programme)
    const [newest] = versions
    if (!newest) return refuse('platform.not_found', { what: { zh: '计划', en: 'programme' } })
    const draft = await draftOf(tx, programme)
    return {
      programme,
      name: newest.definition.name,
      versions: versions.map(({ version, published_at, note }) => ({ version, published_at, note })),
      draft: draft && { version: draft.version, based_on: draft.based_on, saved_at: draft.saved_at },
    }
  },
})

/** The draft of the next version, or the version in force where there is none, with all that keeps it from being published. */
export const checkProgrammeDraft = reading('procedure.check-programme-draft', {
  title: { zh: '核对计划草稿', en: 'Check a programme draft' },
  input: Type.Object({ programme: Code }),
  may: bureau,
  async run({ programme }, { tx }) {
    const draft = await draftOf(tx, programme)
    const newest = await latestVersion(tx, programme)
    const definition = draft?.definition ?? newest.definition
    return {
      definition,
      inForce: newest.version,
      draft: draft && { version: draft.version, based_on: draft.based_on, saved_at: draft.saved_at },
      contradictions: faultsOf(definition, await parameterKeys(tx)),
      differences: differences(newest.definition, definition),
    }
  },
})

/** What changed between two versions, in words; `to` left out means the draft. */
export const diffProgrammes = reading('procedure.diff-programmes', {
  title: { zh: '对比计划版本', en: 'Compare versions of a programme' },
  input: Type.Object({
    programme: Code,
    from: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
    to: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'the draft when left out' })),
  }),
  may: bureau,
  async run({ programme, from, to }, { tx }) {
    const before = await programmeAt(tx, programme, from)
    const after = to ? await programmeAt(tx, programme, to) : await drafted(tx, programme)
    return { programme, name: after.name, from, to: to ?? null, differences: differences(before, after) }
  },
})

async function drafted(tx: Scene['tx'], programme: string): Promise<Programme> {
  const draft = await draftOf(tx, programme)
  return draft?.definition ?? refuse('platform.not_found', { what: { zh: '草稿', en: 'draft' } })
}
