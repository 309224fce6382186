import type { ComponentChildren, VNode } from 'preact'
import { type Round, roundState, roundStateText } from '../../procedure/index.ts'
import type { View, Visit } from '../page.ts'
import { Breadcrumbs, Heading, Tabs, Tag, type Tone } from '../parts/index.ts'

export const roundHref = (round: string, place = ''): string => `/officer/rounds/${round}${place ? `/${place}` : ''}`

const tones: Readonly<Record<ReturnType<typeof roundState>, Tone>> = {
  draft: 'wait',
  coming: 'neutral',
  open: 'good',
  closed: 'neutral',
  cancelled: 'late',
}
export const RoundTag = ({ visit, round }: { readonly visit: Visit; readonly round: Round }): VNode => {
  const state = roundState(round, visit.now)
  return <Tag tone={tones[state]}>{roundStateText[state][visit.lang]}</Tag>
}

export type Place =
  | 'glance'
  | 'list'
  | 'due'
  | 'adjust'
  | 'guide'
  | 'dossiers'
  | 'review'
  | 'pool'
  | 'proposals'
  | 'notice'
  | 'reserve'
  | 'agreements'

/** Every page of one round stands in the same frame: where it belongs, its state, and the way to its other pages. */
export function roundView(visit: Visit, round: Round, place: Place, title: string, children: ComponentChildren): View {
  return {
    title: `${title} · ${round.title[visit.lang]}`,
    frame: 'workspace',
    practice: round.practice,
    body: (
      <>
        <Breadcrumbs visit={visit} trail={[{ href: '/officer/rounds', label: visit.t('批次', 'Rounds') }]} />
        <Heading caption={round.code}>
          {round.title[visit.lang]} <RoundTag visit={visit} round={round} />
        </Heading>
        <Tabs visit={visit} tabs={tabsOf(visit, round)} current={place} />
        {place === 'glance' ? null : <h2 class="govuk-heading-m">{title}</h2>}
        {children}
      </>
    ),
  }
}

function tabsOf({ t }: Visit, round: Round) {
  const tab = (key: Place, label: string) => ({
    key,
    label,
    href: roundHref(round.id, key === 'glance' ? '' : key),
  })
  const always = [tab('glance', t('概览', 'Overview')), tab('guide', t('指南与答复', 'Guide and answers'))]
  if (!round.published_at) return [always[0]!, tab('adjust', t('设置', 'Settings')), always[1]!]
  const has = (...kinds: string[]) => !round.kinds || kinds.some((kind) => round.kinds!.includes(kind))
  return [
    ...always,
    ...(round.kinds?.includes('list') ? [tab('list', t('名单', 'List'))] : []),
    tab('dossiers', t('办件', 'Dossiers')),
    ...(has('review') ? [tab('review', t('评审', 'Review'))] : []),
    ...(has('pool') ? [tab('pool', t('项目库', 'Pool'))] : []),
    ...(has('approve') ? [tab('proposals', t('清单与决定', 'Lists and decisions'))] : []),
    ...(has('notice') ? [tab('notice', t('公示', 'Notice'))] : []),
    ...(has('reserve') ? [tab('reserve', t('备选', 'Reserves'))] : []),
    ...(has('agree') ? [tab('agreements', t('任务书', 'Agreements'))] : []),
    ...(round.kinds?.includes('pay') ? [tab('due', t('拨付', 'Payment'))] : []),
  ]
}
