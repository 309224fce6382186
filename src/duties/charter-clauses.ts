import type { Text } from '#platform/text'
import { unnumbered } from '../policy/index.ts'
import type { Clause, Owner } from './clause.ts'

const text = (zh: string, en: string): Text => ({ zh, en })
const bureau = text('贵阳市科学技术局', 'Guiyang Bureau of Science and Technology')
const page = '贵阳市科学技术局主要职责（2020-10-21）'

const since2019 = (note: Text | null = null): Owner => ({
  value: bureau,
  from: '2019-01-01',
  to: null,
  document: page,
  note,
  certainty: note ? 'uncertain' : 'known',
})

/** The 2023 State reform moved this nationally; whether and when the city followed, an administrator enters when the bureau confirms it. */
const perhapsMoved = (zh: string, en: string): Owner =>
  since2019(
    text(
      `2023 年国家机构改革后，国家层面已划入${zh}；本市是否及何时调整，待市科技局确认后由管理员录入`,
      `Nationally this went to ${en} in the State reform of 2023; whether and when the city followed is entered once the bureau confirms it`,
    ),
  )

type Rest = Partial<Pick<Clause, 'programmes' | 'services' | 'moved'>>
const clause = (number: number, title: Text, says: Text, owner: Owner = since2019(), rest: Rest = {}): Clause => ({
  number,
  title,
  says,
  owners: [owner],
  programmes: [],
  services: [],
  moved: [],
  ...rest,
})

const handedOver = (code: string, zh: string, en: string, before: Text, after: Text): Clause['moved'][number] => ({
  code,
  title: text(zh, en),
  owners: [
    { value: before, from: '1949-10-01', to: '2018-12-31', document: page, note: dayUnknown, certainty: 'uncertain' },
    { value: after, from: '2019-01-01', to: null, document: unnumbered, note: dayUnknown, certainty: 'uncertain' },
  ],
})
const dayUnknown = text(
  '依第 17 条职责调整；2018 至 2019 年机构改革期间移交，具体日期待核',
  'By clause 17; handed over in the reform of 2018-19, the exact day is to be confirmed',
)

// biome-ignore format: title and words of a clause stand together
export const clauses: readonly Clause[] = [
  clause(1, text('创新与引才政策', 'Policy on innovation and foreign talent'),
    text('拟订并组织落实科技创新和引进国外人才的政策措施。', 'Draws up policy on innovation and on bringing in foreign talent, and sees that it is carried out.'),
    perhapsMoved('人力资源社会保障部门（引智部分）', 'human resources, as far as foreign talent is concerned')),
  clause(2, text('创新体系与院所改革', 'Innovation system and reform of institutes'),
    text('建设创新体系，深化科技体制改革和激励机制，指导科研机构改革发展，提升企业创新能力，健全科技决策咨询。', 'Builds the innovation system, reforms it and its incentives, guides research institutes, strengthens innovation in enterprises and organises advice for decisions.'),
    since2019(), { programmes: ['after-subsidy', 'innovation-voucher'] }),
  clause(3, text('统一平台与科技计划管理', 'One platform, one management of plans'),
    text('建立统一的科技管理平台和科研项目资金协调、评估、监管机制，优化资源配置，推动多元投入，管理市级科技计划（专项、基金等）。', 'Sets up one management platform and the coordination, evaluation and supervision of project funds; allots resources well, widens investment, manages the municipal plans.'),
    since2019(), { programmes: ['key-rd'] }),
  clause(4, text('基础研究、基地与资源共享', 'Basic research, bases and sharing'),
    text('统筹基础研究和应用基础研究，规划创新基地和科研设施，推动科技资源开放共享。', 'Coordinates basic and applied basic research, plans bases and facilities, opens resources for sharing.')),
  clause(5, text('科学数据', 'Scientific data'),
    text('组织全市科学数据的汇交、管理、应用和共享。', 'Gathers, manages, applies and shares the scientific data of the city.')),
  clause(6, text('科技规划与重大攻关', 'Plans and major research'),
    text('编制市级科技规划和重大科技计划并监督实施，牵头关键共性技术和前沿技术攻关，组织重大项目和成果示范。', 'Prepares and supervises municipal and major plans, leads work on key common and cutting-edge technology, organises major projects and demonstrations.'),
    since2019(), { programmes: ['key-rd', 'challenge-call', 'challenge-bid'] }),
  clause(7, text('农业农村与社会发展科技', 'Technology for farming and society'),
    text('拟订科技促进农业农村和社会发展的规划、政策和措施，分析重点领域需求，提出任务并督促落实。', 'Plans how technology serves farming, the countryside and society; studies needs in key fields, sets tasks and follows them up.'),
    perhapsMoved('农业农村、发展改革、生态环境、卫生健康等部门', 'agriculture, development and reform, ecology and health')),
  clause(8, text('成果转化与技术市场', 'Transfer and the technology market'),
    text('建立技术转移体系，拟订并监督落实成果转化和产学研合作政策，促进科技服务业、技术市场和中介组织发展。', 'Sets up technology transfer, its policy and its supervision, and furthers services, technology markets and intermediaries.'),
    perhapsMoved('工业和信息化部门（科技服务业、技术市场、中介组织部分）', 'industry and information technology, as far as services, markets and intermediaries are concerned')),
  clause(9, text('区域创新与科技园区', 'Regions and science parks'),
    text('推动区域科技创新，优化布局，增强协同创新能力，推进科技园区建设。', 'Furthers innovation across districts, places resources well, strengthens working together and the building of science parks.'),
    perhapsMoved('工业和信息化部门（高新区、园区部分）', 'industry and information technology, as far as high-tech zones and parks are concerned')),
  clause(10, text('监督评价、诚信与科技报告', 'Supervision, integrity and reports'),
    text('健全科技监督评价体系，加强科研诚信，实施创新调查和科技报告制度，做好科技保密。', 'Builds supervision and evaluation, keeps research honest, runs the innovation survey and the reports, and protects what must be kept confidential.')),
  clause(11, text('国际科技合作', 'International co-operation'),
    text('拟订国际科技交流与创新能力开放合作的规划和政策，组织合作与人才交流。', 'Plans exchange and open co-operation with other countries, and organises projects and exchange of people.')),
  clause(12, text('引进国外人才与来华工作', 'Foreign talent and work in China'),
    text('组织引进国外人才，实施外国专家引进计划和出国（境）培训计划，依规办理外国人来华工作事项。', 'Brings in foreign talent, carries out plans for foreign experts and for training abroad, and handles foreigners\' work in China by the rules.'),
    perhapsMoved('人力资源社会保障部门', 'human resources and social security'),
    { services: [{ href: '/self-check/work-permit', title: text('外国人来华工作类别自测', 'Self-check of the class of a work permit') }] }),
  clause(13, text('科技人才与科学普及', 'Talent and popular science'),
    text('拟订科技人才特别是高层次创新人才的培养规划和政策，完善评价激励，实施人才计划；依法推动科学普及与传播。', 'Plans how talent is raised, above all at a high level; improves evaluation and incentives, runs talent plans, and furthers popular science by law.')),
  clause(14, text('科技奖励', 'Awards'),
    text('承担科技奖励有关工作。', 'Does the work on science and technology awards.'),
    since2019(), { programmes: ['award-nomination'] }),
  clause(15, text('帮扶、安全与数据', 'Assistance, safety and data'),
    text('原文含“军民融合”；开展扶贫开发（现为巩固脱贫攻坚成果、乡村振兴有关工作）；负责本部门、本行业的安全生产和消防工作；推动大数据发展应用和政务数据规范管理、共享、开放。', 'Names “military-civilian integration” in the original; helps poorer areas (today rural revitalisation); keeps production and fire safety in the bureau and its trade; furthers big data and the orderly sharing and opening of government data.')),
  clause(16, text('交办任务', 'Other tasks'),
    text('完成市委、市政府和省科技厅交办的其他任务。', 'Completes what the municipal Party committee, the municipal government and the provincial department assign.')),
  clause(17, text('职责调整', 'Moved responsibilities'),
    text('知识产权、防震减灾职责划出，外国专家管理职责划入，收回所属事业单位承担的行政职能。', 'Intellectual property and seismic work moved out, foreign experts moved in; administrative functions of affiliated institutions were taken back.'),
    since2019(), { moved: [
      handedOver('intellectual-property', '知识产权管理', 'Intellectual property', bureau, text('贵阳市市场监督管理局（贵阳市知识产权局）', 'Guiyang Market Supervision Administration (Intellectual Property Administration)')),
      handedOver('foreign-experts', '外国专家管理', 'Foreign experts', text('贵阳市人力资源和社会保障局', 'Guiyang Bureau of Human Resources and Social Security'), bureau),
      handedOver('seismic', '防震减灾', 'Seismic prevention and disaster mitigation', bureau, text('贵阳市应急管理局', 'Guiyang Emergency Management Bureau')),
    ] }),
  clause(18, text('职能转变', 'Change of functions'),
    text('优化管理与服务，减少微观管理，加强事中事后监管和科研诚信；从研发管理转向创新服务，建立公开统一的管理平台，解决重复、分散、封闭、低效；逐步委托专业机构承担项目评审、验收和过程管理。', 'Manages less in detail and serves more; oversees during and after, keeps research honest; turns from managing research to serving innovation on one open platform; ends duplication and scatter; entrusts review, acceptance and process to professional institutions step by step.'),
    since2019(), { programmes: ['key-rd'] }),
]
