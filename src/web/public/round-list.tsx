import type { VNode } from 'preact'
import type { Round } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Link, moneyText } from '../parts/index.ts'
import { nextText, RoundTag } from './round-words.tsx'

type OfList = { readonly visit: Visit; readonly rounds: readonly Round[]; readonly level?: 'h2' | 'h3' }

/** Rounds as the public meets them: what it is, whether it takes applications, and until when. */
export const RoundList = ({ visit, rounds, level: Title = 'h3' }: OfList): VNode => (
  <ul class="zk-list">
    {rounds.map((round) => (
      <li class="zk-list__item">
        <Title class="zk-list__title">
          <Link visit={visit} href={`/rounds/${round.id}`}>
            {round.title[visit.lang]}
          </Link>
        </Title>
        <p class="zk-list__facts">
          <RoundTag visit={visit} round={round} />
          <span>{nextText(visit, round)}</span>
          <span>
            {visit.t('经费总额 ', 'Budget ')}
            {moneyText(round.budget_fen, visit.lang)}
          </span>
        </p>
      </li>
    ))}
  </ul>
)
