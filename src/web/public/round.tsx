import type { VNode } from 'preact'
import { readRound, roundState } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Breadcrumbs, Heading, Inset, Link, LinkButton, moneyText, Paragraphs } from '../parts/index.ts'
import { Corrections } from './corrections.tsx'
import { Dates } from './dates.tsx'
import { Guide } from './guide.tsx'
import { MayApply } from './may-apply.tsx'
import { type Numbers, numbersOf } from './numbers.ts'
import type { OfRound } from './opening.ts'
import { Path } from './path.tsx'
import { momentText, nextText, RoundTag, roundIn } from './round-words.tsx'

/** Everything somebody needs to decide whether to apply, on one page that prints well. */
export const roundPage = page('/rounds/:round', {
  open: true,
  async view(visit) {
    const opening = await visit.ask(readRound, { round: roundIn(visit) })
    return {
      title: opening.round.title[visit.lang],
      frame: 'public',
      practice: opening.round.practice,
      body: <OneRound visit={visit} opening={opening} numbers={await numbersOf(visit, opening)} />,
    }
  },
})

function OneRound({ visit, opening, numbers }: OfRound & { readonly numbers: Numbers }): VNode {
  const { t, lang } = visit
  const { round, programme } = opening
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/rounds', label: t('申报批次', 'Rounds') }]} />
      <Heading caption={`${programme.name[lang]} · ${round.code}`}>{round.title[lang]}</Heading>
      <p class="zk-facts">
        <RoundTag visit={visit} round={round} />
        <span>{nextText(visit, round)}</span>
        <span>
          {t('经费总额 ', 'Budget ')}
          <strong>{moneyText(round.budget_fen, lang)}</strong>
        </span>
      </p>
      <Start visit={visit} opening={opening} />
      <Corrections visit={visit} opening={opening} />
      <Paragraphs text={round.announcement[lang]} />
      <Dates visit={visit} opening={opening} />
      <Guide visit={visit} opening={opening} />
      <MayApply visit={visit} opening={opening} numbers={numbers} />
      <Path visit={visit} programme={programme} />
      <h2 class="govuk-heading-m">{t('依据和联系', 'Basis and contact')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {programme.basis.map(({ document, clause }) => (
          <li>
            {document} {clause}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {t('联系：', 'Contact: ')}
        {round.contact}
      </p>
    </>
  )
}

/** The way in, or why it is closed; the form and the questions can be read in every state. */
function Start({ visit, opening: { round, programme } }: OfRound): VNode {
  const { t, lang } = visit
  const state = roundState(round, visit.now)
  const taken = round.opinions_until && round.opinions_until > visit.now && !round.published_at
  return (
    <>
      {taken ? (
        <Inset tone="wait">
          {t(
            `指南征求意见至 ${momentText(round.opinions_until!, lang)}。`,
            `The draft guide takes opinions until ${momentText(round.opinions_until!, lang)}. `,
          )}
          <Link visit={visit} href={`/rounds/${round.id}/questions`}>
            {t('提意见', 'Give yours')}
          </Link>
        </Inset>
      ) : null}
      {programme.entitled ? (
        <Inset>
          {t(
            '免申即享：不用申报。市科技局按已有数据拟定名单，符合条件的单位会收到确认通知。',
            'There is nothing to apply for: the bureau draws up the list from data it holds and asks those that qualify to confirm.',
          )}
        </Inset>
      ) : null}
      <div class="govuk-button-group zk-start">
        {state === 'open' && !programme.entitled ? (
          <LinkButton visit={visit} href={`/rounds/${round.id}/start`}>
            {t(`填写${programme.noun.zh}`, `Start the ${programme.noun[lang]}`)}
          </LinkButton>
        ) : null}
        <LinkButton visit={visit} href={`/rounds/${round.id}/form`} tone="secondary">
          {t('先看整份表单', 'Read the whole form first')}
        </LinkButton>
        <Link visit={visit} href={`/rounds/${round.id}/questions`}>
          {t('问答和提问', 'Questions and answers')}
        </Link>
      </div>
    </>
  )
}
