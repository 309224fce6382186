import type { ComponentChildren, VNode } from 'preact'
import { saidFen } from '#platform/money'
import type { Notice, NoticeRow } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Details, dayText, instantText, Tag } from '../parts/index.ts'

type Listed = Notice & { readonly left: number }

/** Where a notice stands, in words that the public reads. */
export function NoticeState({ visit, notice, left }: { visit: Visit; notice: Notice; left: number }): VNode {
  if (notice.closed_at) return <Tag>{visit.t('已办结', 'Closed')}</Tag>
  if (visit.now > notice.until) return <Tag tone="wait">{visit.t('公示期已满', 'Time is over')}</Tag>
  return <Tag tone="accent">{visit.t(`还有 ${left} 个工作日`, `${left} working day${left === 1 ? '' : 's'} left`)}</Tag>
}

/** From the day after the publication to the last moment, with what it is counted by. */
export const windowText = (visit: Visit, notice: Listed | Notice): string =>
  visit.t(
    `${dayText(notice.counted_from, 'zh')}发布，次日起 ${notice.days} 个工作日，至 ${instantText(notice.until, 'zh')}`,
    `Published on ${dayText(notice.counted_from, 'en')}; ${notice.days} working days from the next day, until ${instantText(notice.until, 'en')}`,
  )

/** The title of a row, and behind it the answers that the programme makes public. */
export const ShownTitle = ({ visit, row }: { visit: Visit; row: NoticeRow }): VNode => (
  <>
    {row.title}
    {row.answers.length > 0 ? (
      <Details summary={visit.t('公开内容', 'Public content')}>
        {row.answers.map(({ code, label, answer }) => (
          <p class="govuk-body-s">
            <strong>{label[visit.lang]}</strong> {plain(visit, code, answer)}
          </p>
        ))}
      </Details>
    ) : null}
  </>
)

function plain(visit: Visit, code: string, answer: unknown): ComponentChildren {
  if (typeof answer === 'number') return code.endsWith('_fen') ? saidFen(answer, visit.lang) : String(answer)
  if (typeof answer === 'boolean') return answer ? visit.t('是', 'Yes') : visit.t('否', 'No')
  if (Array.isArray(answer)) return answer.map(named).join(visit.t('、', ', '))
  const words = answer as { readonly zh?: string; readonly en?: string } | null
  return words?.zh && words.en ? visit.t(words.zh, words.en) : named(answer)
}

const named = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null
    ? String(
        (answer as { name?: unknown }).name ??
          Object.values(answer)
            .filter((part) => typeof part === 'string')
            .join(' '),
      )
    : String(answer)
