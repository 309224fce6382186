import { type Static, Type } from 'typebox'
import type { Day, Instant } from '#platform/clock'
import { FEN_MAX, Fen } from '#platform/money'
import type { Text } from '#platform/text'

/** An account that money may be paid to, once finance has verified it. The number leaves the registry masked. */
export type BankAccount = {
  readonly id: string
  readonly organisation: string
  readonly bank: string
  readonly bank_code: string | null
  readonly holder: string
  readonly number_mask: string
  readonly added_by: string
  readonly added_at: Instant
  readonly verified_at: Instant | null
  readonly verified_how: string | null
  readonly ended_at: Instant | null
}

/** A standing that an authority gave an organisation for a time (高新技术企业, 科技型中小企业, 新型研发机构 …). */
export type Qualification = {
  readonly id: string
  readonly organisation: string
  readonly kind: QualificationKind
  readonly number: string | null
  readonly issuer: string
  readonly since: Day
  readonly until: Day | null
  readonly ended_at: Instant | null
}

export const qualificationKinds = {
  'high-tech-enterprise': { zh: '高新技术企业', en: 'High-tech enterprise' },
  'technology-sme': { zh: '科技型中小企业', en: 'Technology-based SME' },
  'new-research-institution': { zh: '新型研发机构', en: 'New-type R&D institution' },
  'specialised-sme': { zh: '专精特新企业', en: 'Specialised and innovative SME' },
  incubator: { zh: '科技企业孵化器', en: 'Technology business incubator' },
  'key-laboratory': { zh: '重点实验室', en: 'Key laboratory' },
  'engineering-centre': { zh: '技术创新中心', en: 'Technology innovation centre' },
  other: { zh: '其他资质', en: 'Other qualification' },
} as const satisfies Record<string, Text>
export type QualificationKind = keyof typeof qualificationKinds
export const QualificationKindInput = Type.Enum(Object.keys(qualificationKinds) as QualificationKind[])

const heads = (description: string) => Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000, description }))
const fen = (description: string) => Type.Optional(Fen(`${description}; integer fen 分`))

/** The figures of one year, reported once and used by every application, statistic and check. Money in fen. */
export const YearlyFigures = Type.Object({
  staff: heads('从业人员 staff at year end'),
  staff_rd: heads('科技人员 science and technology staff'),
  staff_master_up: heads('硕士及以上 staff with a master’s degree or above'),
  revenue_fen: fen('营业收入 revenue'),
  sales_fen: fen('销售收入 sales'),
  high_tech_revenue_fen: fen('高新技术产品(服务)收入 revenue from high-tech products and services'),
  rd_spend_fen: fen('研究开发费用 R&D spending'),
  cost_fen: fen('成本费用 total cost'),
  net_assets_fen: Type.Optional(
    Type.Integer({ minimum: -FEN_MAX, maximum: FEN_MAX, description: '净资产 net assets; integer fen 分' }),
  ),
  profit_fen: Type.Optional(
    Type.Integer({ minimum: -FEN_MAX, maximum: FEN_MAX, description: '利润总额 profit; integer fen 分' }),
  ),
  tax_fen: fen('上缴税费 taxes paid'),
  patents_invention: heads('有效发明专利 invention patents in force'),
})
export type YearlyFigures = Static<typeof YearlyFigures>

export type YearlySheet = {
  readonly organisation: string
  readonly year: number
  readonly as_of: Day
  readonly figures: YearlyFigures
  readonly source: string
  readonly saved_by: string
  readonly saved_at: Instant
  readonly version: number
}
