import { dayOf } from '#platform/clock'
import { wan } from '#platform/money'
import { meetingPapers, suggestionText } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { dayText, Paragraphs } from '../parts/index.ts'

/** The one-page 呈批件 for a leader who does not log in: printed, signed by hand, then recorded with its scan. */
export const proposalPrintPage = page('/proposals/:proposal/print', {
  async view(visit) {
    const { t, lang } = visit
    const { proposal, round, rows, steps, money } = await visit.ask(meetingPapers, { proposal: visit.params.proposal! })
    return {
      title: t(`呈批件：${proposal.title}`, `For signature: ${proposal.title}`),
      frame: 'bare',
      practice: round.practice,
      body: (
        <article class="zk-paper">
          <h1 class="govuk-heading-l">{t('呈 批 件', 'Paper for signature')}</h1>
          <p class="govuk-body-s">
            {t('打印日期', 'Printed')} {dayText(dayOf(visit.now), lang)} ·{' '}
            {t(`第 ${proposal.edition} 稿`, `edition ${proposal.edition}`)} · {round.code} · {proposal.id.slice(-12)}
          </p>
          <h2 class="govuk-heading-m">{proposal.title}</h2>
          <Paragraphs text={proposal.cover} />
          <p class="govuk-body">
            {t(
              `本批次预算额度 ${wan(money.budget_fen)} 万元，其他清单和决定已占用 ${wan(money.others_fen)} 万元；本清单建议立项 ${wan(money.proposed_fen)} 万元，通过后剩余 ${wan(money.left_fen)} 万元。`,
              `Budget quota CNY ${wan(money.budget_fen)} × 10,000; other lists and decisions hold ${wan(money.others_fen)}; this list suggests ${wan(money.proposed_fen)}; ${wan(money.left_fen)} are left.`,
            )}
          </p>
          <table class="govuk-table">
            <thead>
              <tr>
                {[
                  t('序号', 'No.'),
                  t('编号', 'Number'),
                  t('项目名称', 'Title'),
                  t('申报单位', 'Host'),
                  t('申请（万元）', 'Asked'),
                  t('建议', 'Suggestion'),
                  t('金额（万元）', 'Amount'),
                ].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <td>{row.rank}</td>
                  <td>{row.number}</td>
                  <td>{row.title}</td>
                  <td>{row.host_name}</td>
                  <td class="govuk-table__cell--numeric">
                    {row.requested_fen === null ? '—' : wan(row.requested_fen)}
                  </td>
                  <td>{suggestionText[row.suggestion][lang]}</td>
                  <td class="govuk-table__cell--numeric">{wan(row.proposed_fen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table class="govuk-table">
            <caption class="govuk-visually-hidden">{t('签署栏', 'Signatures')}</caption>
            <tbody>
              {steps.map((step) => (
                <tr>
                  <th scope="row">{step.title[lang]}</th>
                  <td>{t('意见：', 'Opinion: ')}</td>
                  <td>{t('签名：', 'Signature: ')}</td>
                  <td>{t('日期：', 'Date: ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      ),
    }
  },
})
