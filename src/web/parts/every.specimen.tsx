import type { VNode } from 'preact'
import { actorOf } from '#platform/actor'
import { type Lang, voice } from '#platform/text'
import type { Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  CheckboxField,
  DateField,
  Details,
  Empty,
  Figures,
  FileField,
  Filters,
  Form,
  Heading,
  Inset,
  LinkButton,
  MomentField,
  MoneyField,
  NumberField,
  Pager,
  Paragraphs,
  RadioField,
  SelectField,
  SortLinks,
  StageLine,
  Summary,
  Table,
  Tabs,
  Tag,
  TextArea,
  TextField,
  TextPairField,
  TickField,
  Timeline,
  Warning,
} from './index.ts'

const officer = { grant: 'g1', role: 'officer', organisation: 'o1', organisationName: '资源配置与管理处' } as const

/** A visit by 陶敏, an officer, for tests of what pages show. */
export const visitOf = (lang: Lang, more: Partial<Visit> = {}): Visit =>
  ({
    actor: actorOf('p1', '陶敏', officer),
    lang,
    t: voice(lang),
    now: new Date('2026-11-25T02:00:00Z'),
    path: '/officer/rounds',
    otherLanguage: '/en/officer/rounds',
    params: {},
    query: {},
    key: 'key-1',
    csrf: 'csrf-1',
    typed: null,
    refusal: null,
    href: (path: string) => (lang === 'en' ? `/en${path}` : path),
    ...more,
  }) as Visit

/** Every part once, as a page would use it: the tests read it, and the eye looks at it. */
export function Every({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/officer/rounds', label: t('批次', 'Rounds') }]} />
      <Heading caption={t('2026 年度第一批', 'First round of 2026')}>{t('形式审查', 'Screening')}</Heading>
      <StageLine
        visit={visit}
        steps={[
          { label: t('申报', 'Apply'), state: 'done' },
          { label: t('形式审查', 'Screening'), state: 'now' },
          { label: t('评审', 'Review'), state: 'next' },
        ]}
      />
      <Figures
        items={[
          { label: t('已受理', 'Received'), value: '428' },
          { label: t('待审查', 'To screen'), value: '37', href: '#' },
          { label: t('疑似重复', 'Look alike'), value: '9', hint: t('较昨日多 2', '2 more than yesterday') },
          { label: t('申请经费（万元）', 'Asked for (CNY 10,000)'), value: '31,460.00' },
        ]}
      />
      <Tabs
        visit={visit}
        current="form"
        tabs={[
          { key: 'form', label: t('表单', 'Form'), href: '/a' },
          { key: 'checks', label: t('检查', 'Checks'), href: '/b', count: 2 },
        ]}
      />
      <Lists visit={visit} />
      <Fields visit={visit} />
      <Words visit={visit} />
    </>
  )
}

function Lists({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <Filters visit={visit}>
        <TextField visit={visit} name="search" type="search" label={t('名称或编号', 'Title or number')} width={20} />
        <Button tone="secondary">{t('筛选', 'Filter')}</Button>
      </Filters>
      <SortLinks
        visit={visit}
        options={[
          { value: 'newest', label: t('最新', 'Newest') },
          { value: 'due', label: t('先到期', 'Due first') },
        ]}
      />
      <Table
        visit={visit}
        select="chosen"
        caption={t('待审查', 'To screen')}
        columns={[
          { key: 'number', head: t('编号', 'Number'), sort: 'number' },
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'host', head: t('承担单位', 'Host') },
          { key: 'state', head: t('状态', 'State') },
          { key: 'money', head: t('申请经费（万元）', 'Asked for'), numeric: true },
        ]}
        rows={[
          [
            '筑科-2026-0031',
            '喀斯特山地石漠化遥感监测与生态修复关键技术',
            '贵州大学',
            'wait',
            t('待补正', 'Asked to complete'),
            '80.00',
          ],
          [
            '筑科-2026-0032',
            '磷石膏建材高值化利用工艺与装备',
            '花溪传感科技有限公司',
            'late',
            t('疑似重复 72%', 'Alike 72%'),
            '120.00',
          ],
          ['筑科-2026-0033', '<script>面向政务数据的隐私计算平台', '云上贵州', 'good', t('通过', 'Passed'), '150.00'],
        ].map(([number, title, host, tone, state, money]) => ({
          id: number!,
          href: '#',
          cells: { number, title, host, state: <Tag tone={tone as 'wait'}>{state}</Tag>, money },
        }))}
        empty={null}
      />
      <Pager visit={visit} next="k2" />
      <Table
        caption={t('空表', 'Nothing')}
        columns={[]}
        rows={[]}
        empty={
          <Empty title={t('还没有办件', 'No dossiers yet')}>
            {t('批次开放后，申报书会出现在这里。', 'They appear here once the round has opened.')}
          </Empty>
        }
      />
    </>
  )
}

function Fields({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  const options = [
    { value: 'a', label: t('甲', 'First'), hint: t('常用', 'The usual one') },
    { value: 'b', label: t('乙', 'Second') },
  ]
  return (
    <Form visit={visit} version={3} autosave>
      <TextField
        visit={visit}
        name="answers.title"
        label={t('项目名称', 'Title')}
        hint={t('不超过 40 个字，不含涉密内容', 'At most 40 characters, nothing classified')}
        why={t('用于公示和查重。', 'Shown in public notices and compared with others.')}
      />
      <TextArea visit={visit} name="summary" label={t('摘要', 'Summary')} max={500} optional />
      <TextPairField visit={visit} name="body" label={t('公告', 'Announcement')} rows={2} />
      <DateField visit={visit} name="day" label={t('开始日期', 'First day')} />
      <MomentField visit={visit} name="moment" label={t('截止时间', 'Cut-off')} value={visit.now} />
      <MoneyField visit={visit} name="money" label={t('申请经费', 'Money asked for')} value={8_000_000} />
      <NumberField visit={visit} name="months" label={t('周期', 'Duration')} suffix={t('个月', 'months')} />
      <SelectField
        visit={visit}
        name="kind"
        label={t('类别', 'Kind')}
        options={options}
        empty={t('请选择', 'Choose')}
      />
      <RadioField visit={visit} name="verdict" label={t('结论', 'Verdict')} options={options} />
      <CheckboxField visit={visit} name="many" label={t('领域', 'Fields')} options={options} value={['b']} />
      <TickField visit={visit} name="agreed" label={t('我承诺以上内容真实', 'I pledge that this is true')} />
      <FileField visit={visit} name="file" label={t('附件', 'Attachment')} hint="PDF, 20 MB" />
      <div class="govuk-button-group">
        <Button>{t('提交', 'Submit')}</Button>
        <Button tone="secondary">{t('保存草稿', 'Save the draft')}</Button>
        <Button tone="warning">{t('撤回', 'Withdraw')}</Button>
        <LinkButton visit={visit} href="/" tone="secondary">
          {t('返回', 'Back')}
        </LinkButton>
      </div>
    </Form>
  )
}

function Words({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <Inset>{t('受理截止 11月30日 17:00。', 'Applications close on 30 November at 17:00.')}</Inset>
      <Inset tone="wait">{t('还差 2 项就可以提交。', 'Two more answers and you can submit.')}</Inset>
      <Inset tone="late">{t('已超期 2 天。', 'Two days late.')}</Inset>
      <Warning>{t('撤回后名额不退还。', 'A withdrawal does not give the place back.')}</Warning>
      <Details summary={t('怎样计算', 'How it is counted')}>{t('按工作日计算。', 'In working days.')}</Details>
      <Card title={t('承担单位', 'Host')}>
        <Summary
          rows={[
            { key: t('名称', 'Name'), value: '贵州大学' },
            { key: t('联系人', 'Contact'), value: '文静', action: <a href="/a">{t('修改', 'Change')}</a> },
          ]}
        />
      </Card>
      <Timeline
        visit={visit}
        entries={[
          { at: visit.now, title: t('提交', 'Submitted'), who: '文静' },
          { at: visit.now, title: t('推荐', 'Recommended'), who: '观山湖区', text: t('同意推荐', 'Agreed') },
        ]}
      />
      <Paragraphs text={'第一段\n第二段'} />
    </>
  )
}
