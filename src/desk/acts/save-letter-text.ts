import { Type } from 'typebox'
import { act } from '#platform/act'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { factsNamed, letterOf } from '../letter.ts'
import { saveWording } from '../store/message.ts'

const Wording = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 4000 }),
  en: Type.String({ minLength: 1, maxLength: 4000 }),
})

/** Changes the wording of a letter; a fact that the letter does not know is refused, so nobody gets a letter with a hole. */
export const saveLetterText = act('desk.save-letter-text', {
  title: { zh: '修改文书模板', en: 'Change the wording of a letter' },
  input: Type.Object({ code: Type.String({ maxLength: 80 }), title: Wording, body: Wording }),
  may: (actor) => actor.is('system-admin', 'officer', 'system'),
  async run(input, { tx, actor, now, record }) {
    const letter = letterOf(input.code) ?? refuse('platform.not_found', { what: { zh: '文书模板', en: 'letter' } })
    const unknown = factsNamed(input).filter((name) => !(name in letter.facts))
    if (unknown.length > 0)
      refuse('desk.unknown_fact', { names: unknown, known: Object.keys(letter.facts) }, [
        { field: 'body', says: { zh: `不认识：${unknown.join('、')}`, en: `Unknown: ${unknown.join(', ')}` } },
      ])
    await saveWording(tx, input.code, input.title, input.body, actor.person, now)
    record({ kind: 'letter', id: newId(), after: { code: input.code, title: input.title } })
    return { code: input.code }
  },
})
