import type { VNode } from 'preact'
import { measured } from '../../overlap/index.ts'
import { listParameters } from '../../policy/index.ts'
import { page, type Visit } from '../page.ts'
import { Heading, Summary, Table } from '../parts/index.ts'

const shown = ['overlap.flagged_from', 'overlap.own_checks_max', 'overlap.answer_days']
type Parameters = Awaited<ReturnType<(typeof listParameters)['run']>>['parameters']

/** How the detector works, what it cannot do, and how often it was wrong when it was measured. */
export const detectorPage = page('/overlap-check', {
  open: true,
  async view(visit) {
    const title = visit.t('查重怎么做', 'How overlaps are found')
    const { parameters } = await visit.ask(listParameters, {})
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading>{title}</Heading>
          <How visit={visit} />
          <Figures visit={visit} />
          <Thresholds visit={visit} parameters={parameters} />
          <Limits visit={visit} />
        </>
      ),
    }
  },
})

const How = ({ visit: { t } }: { readonly visit: Visit }): VNode => (
  <>
    <p class="govuk-body-l">
      {t(
        '系统只找出相同的段落，是否重复由人认定；认定前可以请申报人说明。',
        'The system finds passages that are the same. Whether that is a duplicate is for a person to say, who may ask the leader first.',
      )}
    </p>
    <ol class="govuk-list govuk-list--number">
      <li>
        {t(
          '申报材料提交后，连同上传正文的文字，与此前全部已提交的材料和外部公开名单比对，通常几分钟内完成。',
          'What was handed in, with the text of the uploaded body, is compared within minutes with everything handed in before and with open lists of other funders.',
        )}
      </li>
      <li>
        {t(
          '每个词、每两个相邻的汉字按罕见程度计分：很多材料都有的词几乎不计，只有少数材料有的词计得多。全半角、繁简体、标点和大小写不影响结果。',
          'Each word, and each pair of neighbouring Chinese characters, counts by how rare it is: what many texts hold counts for almost nothing. Width, traditional characters, punctuation and case make no difference.',
        )}
      </li>
      <li>
        {t(
          '先找出共有罕见词最多的几十份，再逐段对齐，标出相同的段落；个别改字和调换句序不影响对齐。多份材料共有的政策套话不计。',
          'The few dozen texts that share the rarest words are aligned passage by passage; single changed words and moved sentences do not hide a passage. Wording that many texts share is masked.',
        )}
      </li>
      <li>
        {t(
          '重合比例，是这份材料的文字有多少能在另一份里找到。段落的罕见程度加起来达到下限，才提示人工核对。',
          'The share is the part of the text that is found in the other one. A pair is flagged when the rarity of its passages adds up to the threshold.',
        )}
      </li>
      <li>
        {t(
          '金额、日期、指标、单位名称和专利、合同、发票、仪器编号与文字分开比对；人员、单位和凭证另按登记比对。',
          'Sums, dates, figures, organisations and the numbers of patents, contracts, invoices and instruments are compared apart from the prose; people, units and vouchers by the registers.',
        )}
      </li>
    </ol>
  </>
)

const percent = (part: number, digits = 1): string => `${(100 * part).toFixed(digits)}%`

const Figures = ({ visit: { t, lang } }: { readonly visit: Visit }): VNode => (
  <>
    <h2 class="govuk-heading-m">{t('测得的准确程度', 'How good it was when measured')}</h2>
    <p class="govuk-body">
      {t(
        `${measured.on} 在 ${measured.records} 条真实的公开记录中放入 ${measured.planted} 份人工改写的副本，测得：`,
        `On ${measured.on}, with ${measured.planted} altered copies planted among ${measured.records} real public records:`,
      )}
    </p>
    <Summary
      rows={[
        {
          key: t('误报', 'False alarms'),
          value: t(
            `${measured.innocent} 条没有被抄的记录中，${percent(measured.falseAlarms, 2)} 被提示`,
            `${percent(measured.falseAlarms, 2)} of ${measured.innocent} records that nobody copied were flagged`,
          ),
        },
        {
          key: t('找到', 'Found'),
          value: t(
            `${percent(measured.recallAmongTen)} 的副本排在前十`,
            `${percent(measured.recallAmongTen)} of the copies stood among the first ten`,
          ),
        },
        {
          key: t('提示', 'Flagged'),
          value: t(
            `${percent(measured.flaggedRightly)} 的副本被提示`,
            `${percent(measured.flaggedRightly)} of the copies were flagged`,
          ),
        },
        {
          key: t('比例的误差', 'Error of the share'),
          value: t(`中位数 ${measured.shareError.toFixed(3)}`, `${measured.shareError.toFixed(3)} in the median`),
        },
        {
          key: t('标出的段落', 'Marked passages'),
          value: t(
            `覆盖 ${percent(measured.copiedMarked)} 的照抄句子`,
            `cover ${percent(measured.copiedMarked)} of the sentences that were copied`,
          ),
        },
      ]}
    />
    <Table
      caption={t('按改写方式', 'By kind of copy')}
      columns={[
        { key: 'kind', head: t('副本', 'Copy') },
        { key: 'flagged', head: t('被提示', 'Flagged'), numeric: true },
      ]}
      rows={measured.kinds.map((one) => ({
        id: one.kind,
        cells: { kind: one[lang], flagged: percent(one.flagged) },
      }))}
      empty=""
    />
  </>
)

function Thresholds({ visit, parameters }: { readonly visit: Visit; readonly parameters: Parameters }): VNode {
  const { t, lang } = visit
  const rows = parameters.filter(({ key }) => shown.includes(key))
  return (
    <Table
      caption={t('现行取值', 'Values in force')}
      columns={[
        { key: 'name', head: t('参数', 'Parameter') },
        { key: 'value', head: t('取值', 'Value'), numeric: true },
        { key: 'from', head: t('依据', 'Rests on') },
        { key: 'alarms', head: t('测得的误报率', 'False alarms measured') },
      ]}
      rows={rows.flatMap(({ key, name, now }) =>
        now
          ? [
              {
                id: key,
                cells: {
                  name: name[lang],
                  value: String(now.value),
                  from: `${now.document} · ${now.since}`,
                  alarms: key === shown[0] && now.value === measured.at ? percent(measured.falseAlarms, 2) : '—',
                },
              },
            ]
          : [],
      )}
      empty=""
    />
  )
}

const Limits = ({ visit: { t } }: { readonly visit: Visit }): VNode => (
  <>
    <h2 class="govuk-heading-m">{t('它做不到的', 'What it cannot do')}</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {t(
          '只看得懂中文和英文的原文，看不出译文；图片、公式和扫描件里的字不参加比对。',
          'It reads Chinese and English as they stand and sees no translation; words in pictures, formulas and scans take no part.',
        )}
      </li>
      <li>
        {t(
          '整段换一种说法、每句都重写的，可能找不到。只抄三成的，约有一部分找不到，见上表。',
          'Text that was told in other words sentence by sentence may not be found; of copies of a third of a text a part is missed, as the table says.',
        )}
      </li>
      <li>
        {t(
          '没有公开的、没有导入的项目，不在比对之列。',
          'Projects that were not published or not imported are not compared.',
        )}
      </li>
      <li>
        {t(
          '申报人的自查只比对公开名单和本人的材料，不给比例；次数和其后的改动，审查时可见。',
          'A writer’s own check compares with open lists and own texts alone and tells no share; screening sees each check and what was changed after it.',
        )}
      </li>
    </ul>
  </>
)
