import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { Visit } from '../page.ts'
import { Link } from '../parts/index.ts'

/** Where the result of a whole round is published. */
export const RoundProgress = ({
  visit,
  round,
}: {
  readonly visit: Visit
  readonly round: { readonly id: string; readonly title: Text }
}): VNode => (
  <p class="govuk-body">
    <Link visit={visit} href={`/screening/${round.id}`}>
      {visit.t(`“${round.title.zh}”的审查进度与结果公布`, `Progress and publication: ${round.title.en}`)}
    </Link>
  </p>
)
