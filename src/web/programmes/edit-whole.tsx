import { refuse } from '#platform/refusal'
import type { Programme } from '../../procedure/index.ts'
import { Inset, TextArea } from '../parts/index.ts'
import type { Part } from './part.ts'
import { textIn } from './typed-parts.ts'

/** The whole definition as JSON, for those who know it: groups, budget tables and the ways between stages are written here. */
export const whole: Part = {
  key: 'whole',
  title: { zh: '完整定义（高级）', en: 'Whole definition (advanced)' },
  Fields({ visit, definition }) {
    return (
      <>
        <Inset tone="wait">
          {visit.t(
            '这里可以改动一切，包括环节之间的走向；发布前同样逐条核对。',
            'Everything can be changed here, the ways between stages too; the same checks come before publishing.',
          )}
        </Inset>
        <TextArea visit={visit} name="json" label="JSON" rows={30} value={JSON.stringify(definition, null, 2)} />
      </>
    )
  },
  read(_definition, typed) {
    try {
      return JSON.parse(textIn(typed, 'json')) as Programme
    } catch (error) {
      return refuse('procedure.draft_unreadable', { problem: (error as Error).message }, [
        { field: 'json', says: { zh: '请检查括号、引号和逗号', en: 'Check brackets, quotes and commas' } },
      ])
    }
  },
}
