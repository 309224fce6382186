import type { VNode } from 'preact'
import { everyAct } from '#platform/act'
import { isEnd, titleOfStage } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Empty, Link, Timeline } from '../parts/index.ts'
import { type Opened, pageOf } from './open.ts'

type Entry = {
  readonly event: number
  readonly act: string
  readonly at: Date
  readonly person_name: string
  readonly on_behalf_of: string | null
  readonly stage: string | null
  readonly after: unknown
}
type Props = { readonly visit: Visit; readonly opened: Opened; readonly entries: readonly Entry[] }

/** Who did what and when, newest first; the record of the acts themselves. */
export function TimelineTab({ visit, opened, entries }: Props): VNode {
  const { t, lang } = visit
  const last = entries.at(-1)
  if (entries.length === 0)
    return (
      <Empty title={t('没有更早的记录', 'Nothing earlier')}>
        {t('每一步办理都会留痕并显示在这里。', 'Every act is recorded and appears here.')}
      </Empty>
    )
  return (
    <>
      <Timeline
        visit={visit}
        entries={entries.map((entry) => ({
          at: entry.at,
          title: titleOf(entry.act)[lang],
          who: entry.on_behalf_of
            ? t(`${entry.person_name}（受托办理）`, `${entry.person_name}, on behalf of the bureau`)
            : entry.person_name,
          text: textOf(visit, opened, entry),
        }))}
      />
      {last && entries.length >= 100 ? (
        <p class="govuk-body">
          <Link visit={visit} href={`${pageOf(opened.dossier.id)}?tab=timeline&after=${last.event}`}>
            {t('更早的记录', 'Earlier')}
          </Link>
        </p>
      ) : null}
    </>
  )
}

const titleOf = (name: string) => everyAct().find((act) => act.name === name)?.title ?? { zh: name, en: name }

/** Where it led, and the reason that was given. */
function textOf(visit: Visit, { programme }: Opened, entry: Entry): string | undefined {
  const after = (entry.after ?? {}) as { stage?: string; reason?: string }
  const moved = after.stage ? titleOfStage(programme, after.stage)[visit.lang] : null
  const parts = [
    moved
      ? isEnd(after.stage!)
        ? visit.t(`办结：${moved}`, `Ended: ${moved}`)
        : visit.t(`进入“${moved}”`, `Moved to "${moved}"`)
      : null,
    after.reason ? visit.t(`理由：${after.reason}`, `Reason: ${after.reason}`) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(visit.t('；', '; ')) : undefined
}
