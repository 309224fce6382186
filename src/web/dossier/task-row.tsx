import type { Section } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Link, Tag } from '../parts/index.ts'
import { type Opened, openComments, pageOf } from './open.ts'

type Props = { readonly visit: Visit; readonly opened: Opened }

/** One section as a task: its state, and how many comments wait in it. */
export function TaskRow({ visit, opened, section }: Props & { section: Section }) {
  const state = sectionState(opened, section)
  const comments = openComments(opened).filter((one) =>
    section.questions.some((question) => [question.code, `answers.${question.code}`].includes(one.field)),
  )
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        {state === 'not-asked' ? (
          section.title[visit.lang]
        ) : (
          <Link visit={visit} href={pageOf(opened.dossier.id, `sections/${section.code}`)}>
            {section.title[visit.lang]}
          </Link>
        )}
        {comments.length > 0 ? (
          <div class="govuk-task-list__hint">
            {visit.t(`${comments.length} 条意见待处理`, `${comments.length} comments to answer`)}
          </div>
        ) : null}
      </div>
      <div class="govuk-task-list__status">
        <Tag tone={tones[state]}>{stateText(visit, state)}</Tag>
      </div>
    </li>
  )
}

type State = 'done' | 'begun' | 'untouched' | 'not-asked'
const tones = { done: 'good', begun: 'wait', untouched: 'neutral', 'not-asked': 'neutral' } as const
const stateText = ({ t }: Visit, state: State): string =>
  ({
    done: t('已完成', 'done'),
    begun: t('填写中', 'in progress'),
    untouched: t('未开始', 'not started'),
    'not-asked': t('不需要填写', 'not needed'),
  })[state]

function sectionState({ readiness, sections }: Opened, section: Section): State {
  const standing = readiness.sections.find((one) => one.code === section.code)
  if (!standing?.asked) return 'not-asked'
  if (standing.problems.length === 0) return 'done'
  return sections.some((one) => one.code === section.code) ? 'begun' : 'untouched'
}
