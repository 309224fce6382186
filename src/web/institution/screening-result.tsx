import { publishScreening, readRound, screeningProgress } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Figures, Form, Heading, Inset, instantText, Table } from '../parts/index.ts'
import { keyOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'

/** How far the screening of a round has come; when nothing waits any more, its result is published. */
export const screeningResultPage = page('/screening/:round', {
  async view(visit) {
    const { t, lang, actor } = visit
    const { round } = await visit.ask(readRound, { round: visit.params.round! })
    const { passed, refused, waiting, published } = await visit.ask(screeningProgress, { round: round.id })
    const ready = waiting === 0 && passed > 0 && actor.is('officer', 'institution')
    const title = t('形式审查结果公布', 'Result of screening')
    return {
      title,
      frame: 'workspace',
      practice: round.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/screening', label: t('形式审查', 'Screening') }]} />
          <Heading caption={`${round.code} ${round.title[lang]}`}>{title}</Heading>
          <Figures
            items={[
              { label: t('通过', 'Passed'), value: String(passed) },
              { label: t('未通过', 'Not passed'), value: String(refused) },
              {
                label: t('审查或补正中', 'In screening or supplement'),
                value: String(waiting),
                href: visit.href(`/screening?round=${round.id}`),
              },
            ]}
          />
          {waiting > 0 ? (
            <Inset tone="wait">
              {t(
                `还有 ${waiting} 件没有结论，全部有结论后才能公布。`,
                `${waiting} have no result yet; publication waits for them.`,
              )}
            </Inset>
          ) : null}
          {ready ? (
            <>
              <OnBehalf
                visit={visit}
                mandates={await mandatesOf(visit)}
                act="procedure.publish-screening"
                reach={{ programme: round.programme, round: round.id }}
              />
              <Form visit={visit}>
                <Button>
                  {published ? t('重新公布', 'Publish again') : t(`公布 ${passed} 件`, `Publish ${passed}`)}
                </Button>
              </Form>
            </>
          ) : null}
          <Table
            caption={
              published
                ? t(
                    `${published.by_name}公布于${instantText(published.published_at, 'zh')}`,
                    `Published by ${published.by_name}, ${instantText(published.published_at, 'en')}`,
                  )
                : t('公布的清单', 'Published list')
            }
            columns={[
              { key: 'number', head: t('编号', 'Number') },
              { key: 'title', head: t('项目名称', 'Title') },
              { key: 'host', head: t('申报单位', 'Host') },
            ]}
            rows={(published?.rows ?? []).map((row) => ({
              id: row.number,
              cells: { number: row.number, title: row.title, host: row.host_name },
            }))}
            empty={t('还没有公布。公布后，清单会显示在这里。', 'Not published yet; the list will stand here.')}
          />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const { passed } = await visit.perform(publishScreening, { round }, keyOf(typed))
    return go(`/screening/${round}`, visit.t(`已公布 ${passed} 件`, `${passed} published`))
  },
})
