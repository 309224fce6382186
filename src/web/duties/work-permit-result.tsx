import { type checkWorkPermit, ways } from '../../duties/index.ts'
import { saidDocument } from '../../policy/index.ts'
import type { Visit } from '../page.ts'
import { Figures, Table, Warning } from '../parts/index.ts'

type Result = Awaited<ReturnType<typeof checkWorkPermit.run>>
type Props = { readonly visit: Visit; readonly result: Result }

/** Points, class, what is missing and the papers: made to be printed and taken along. */
export function PermitResultParts({ visit, result }: Props) {
  const { t, lang } = visit
  const classes = {
    A: t('A 类 外国高端人才', 'A, high-level talent'),
    B: t('B 类 外国专业人才', 'B, professional'),
    C: t('C 类 其他外国人员', 'C, other'),
  }
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('自测结果', 'Result')}</h2>
      <Figures
        items={[
          { label: t('积分', 'Points'), value: `${result.points} / ${result.points_max}` },
          { label: t('类别', 'Class'), value: result.class ? classes[result.class] : t('不符合', 'none') },
          ...result.missing.map((one) => ({
            label: t(`距 ${one.class} 类还差`, `Missing for class ${one.class}`),
            value: t(`${one.points} 分`, `${one.points} points`),
          })),
        ]}
      />
      <p>
        {t('认定途径：', 'Reached by: ')}
        {result.by.length > 0
          ? result.by.map((code) => saidWay(code, visit)).join(t('；', '; '))
          : t('没有符合的途径', 'no way in')}
      </p>
      {result.cautions.map((caution) => (
        <Warning key={caution.en}>{caution[lang]}</Warning>
      ))}
      <Parts visit={visit} result={result} />
      {result.papers.length > 0 && <Papers visit={visit} result={result} />}
    </section>
  )
}

const saidWay = (code: string, { t, lang }: Visit): string =>
  code === 'points' ? t('积分', 'points') : (ways.find((way) => way.code === code)?.title[lang] ?? code)

function Parts({ visit, result: { parts, table, on } }: Props) {
  const { t, lang } = visit
  const source = `${table.title[lang]} · ${saidDocument(table.document)[lang]} · ${on}`
  return (
    <>
      <Table
        visit={visit}
        caption={t(`逐项得分（${source}）`, `Points by element (${source})`)}
        columns={[
          { key: 'title', head: t('要素', 'Element') },
          { key: 'points', head: t('得分', 'Points'), numeric: true },
          { key: 'max', head: t('满分', 'At most'), numeric: true },
        ]}
        rows={parts.map((part) => ({
          id: part.code,
          cells: {
            title: part.title[lang],
            points: part.points === null ? t('未填', 'not answered') : String(part.points),
            max: String(part.max),
          },
        }))}
        empty={null}
      />
      {table.note && <p class="muted">{table.note[lang]}</p>}
    </>
  )
}

function Papers({ visit, result }: Props) {
  const { t, lang } = visit
  return (
    <>
      <Table
        visit={visit}
        caption={t(`${result.class} 类所需材料`, `Papers for class ${result.class}`)}
        columns={[
          { key: 'title', head: t('材料', 'Paper') },
          { key: 'how', head: t('方式', 'How') },
        ]}
        rows={result.papers.map((paper) => ({
          id: paper.code,
          cells: {
            title: paper.title[lang],
            how: paper.promise
              ? t('可用承诺书代替', 'a promise in writing will do')
              : paper.original
                ? t('核验原件', 'original is checked')
                : t('免核纸质材料', 'no paper check'),
          },
        }))}
        empty={null}
      />
      <p class="muted">
        {t(
          '非中文材料须附中文翻译件并加盖单位公章。材料清单依 2017 年服务指南整理，以受理窗口公布为准。',
          "Papers not in Chinese need a translation with the unit's seal. The list follows the 2017 guide; the counter's own list goes first.",
        )}
        {result.review_working_days !== null &&
          t(
            `审查时限 ${result.review_working_days} 个工作日。`,
            ` Review takes ${result.review_working_days} working days.`,
          )}
      </p>
    </>
  )
}
