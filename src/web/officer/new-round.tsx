import { newId } from '#platform/ids'
import { listProgrammes, listRounds, openRound } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  Heading,
  Hidden,
  Inset,
  Link,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { RoundFields, roundIn } from './round-fields.tsx'
import { roundHref } from './round-frame.tsx'

/** A round is made from the newest version of a programme, or from an earlier round whose guide is taken over. */
export const newRoundPage = page('/officer/rounds/new', {
  async view(visit) {
    const { t, lang, query } = visit
    const programmes = await visit.ask(listProgrammes, {})
    const { rounds } = await visit.ask(listRounds, { limit: 100 })
    const from = rounds.find((round) => round.id === query.from) ?? null
    const year = visit.now.getFullYear() + (from ? 1 : 0)
    return {
      title: t('建立批次', 'Make a round'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/officer/rounds', label: t('批次', 'Rounds') }]} />
          <Heading>{t('建立批次', 'Make a round')}</Heading>
          {from ? (
            <Inset>
              {t(
                `克隆自“${from.title.zh}”：指南方向一并带入，时间请重新填写。`,
                `Cloned from "${from.title.en}" with its guide items; set the times anew.`,
              )}
            </Inset>
          ) : (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{t('克隆往年批次', 'Clone an earlier round')}</span>
              </summary>
              <ul class="govuk-list govuk-details__text">
                {rounds.map((round) => (
                  <li>
                    <Link visit={visit} href={`/officer/rounds/new?from=${round.id}`}>
                      {round.title[lang]}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Form visit={visit}>
            {from ? <Hidden name="clonedFrom" value={from.id} /> : null}
            <SelectField
              visit={visit}
              name="programme"
              label={t('计划', 'Programme')}
              hint={t('采用最新发布的版本', 'Its newest published version is taken')}
              value={from?.programme ?? query.programme ?? programmes[0]?.programme}
              options={programmes.map((one) => ({
                value: one.programme,
                label: `${one.definition.name[lang]} (v${one.version})`,
              }))}
            />
            <TextField
              visit={visit}
              name="code"
              label={t('批次代码', 'Code')}
              hint={t('不可重复，如 ZKRD-2027-1', 'Unique, such as ZKRD-2027-1')}
              width={20}
            />
            <NumberField visit={visit} name="year" label={t('年度', 'Year')} value={year} />
            <RadioField
              visit={visit}
              name="way"
              label={t('方式', 'Way')}
              value={from?.way ?? 'open'}
              options={[
                { value: 'open', label: t('公开申报', 'Open call') },
                {
                  value: 'directed',
                  label: t('定向委托', 'Directed'),
                  hint: t(
                    '不公开征集；须写明理由和会议，其余程序相同',
                    'No open call; reason and meeting are recorded, all else is the same',
                  ),
                },
              ]}
            />
            <TextArea
              visit={visit}
              name="wayReason"
              label={t('定向委托的理由和会议', 'Reason and meeting of a directed round')}
              optional
              rows={2}
              value={from?.way_reason}
            />
            <RoundFields
              visit={visit}
              known={
                from && {
                  ...from,
                  opens_at: undefined as never,
                  writer_until: null,
                  host_until: null,
                  recommender_until: null,
                }
              }
            />
            <TickField
              visit={visit}
              name="practice"
              label={t('演练批次', 'Practice round')}
              hint={t(
                '供培训使用，每页都有标记，不计入统计，可以清空',
                'For training: marked on every page, counted nowhere, can be wiped',
              )}
            />
            <Button>{t('建立', 'Make')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const round = keyOf(typed) ?? newId()
    const clonedFrom = textOf(typed, 'clonedFrom')
    const reason = textOf(typed, 'wayReason')
    const input = {
      ...roundIn(typed),
      round,
      programme: textOf(typed, 'programme'),
      code: textOf(typed, 'code'),
      year: textOf(typed, 'year'),
      way: textOf(typed, 'way') || 'open',
      ...(reason ? { wayReason: reason } : {}),
      ...(clonedFrom ? { clonedFrom } : {}),
      practice: textOf(typed, 'practice') === 'yes',
    }
    await visit.perform(openRound, input, keyOf(typed))
    return go(roundHref(round), visit.t('批次已建立，外部还看不到', 'The round is made; nobody outside sees it yet'))
  },
})
