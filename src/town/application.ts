import { addDays, dayOf, type Instant } from '#platform/clock'
import { prose } from './prose.ts'

export type Subject = {
  /** Whose words it is written in; without it, in words that fit any field. */
  readonly key?: string
  readonly title: string
  readonly discipline: string
  readonly field: string
  readonly askedWan: number
  readonly leader: { readonly birth: string; readonly title: string }
}

const wan = 1_000_000

/** A whole application, section by section, that meets every rule of the key R&D plan. */
export function application({ key = '', title, discipline, field, askedWan, leader }: Subject, today: Instant) {
  const start = addDays(dayOf(today), 90)
  const end = addDays(start, 720)
  const share = (percent: number) => Math.round((askedWan * percent) / 100) * wan
  const direct = { equipment: share(30), operating: share(40), labour: share(20) }
  const indirect = askedWan * wan - direct.equipment - direct.operating - direct.labour
  const both = (fen: number) => ({ fiscal: fen, own: fen })
  return {
    basics: {
      title,
      discipline,
      start,
      end,
      summary:
        prose[key]?.summary ??
        `本项目面向${field}的实际需求，研究关键方法与核心部件，形成样机并在本市完成两处现场验证，为同类场景提供可复制的技术方案。（示范内容）`,
    },
    team: { leader_birth: leader.birth, leader_title: leader.title },
    content: {
      background:
        prose[key]?.background ??
        `${field}对可靠性和成本提出了更高要求，现有方案在复杂地形和长期运行条件下仍有不足。（示范内容）`,
      aims: prose[key]?.aims ?? `突破${field}中的两项共性关键技术，形成一套可在本市推广应用的技术方案。（示范内容）`,
      method:
        prose[key]?.method ??
        '采用理论分析、样机研制、室内试验与现场验证相结合的技术路线，分三个阶段实施。（示范内容）',
      foundation: '团队已完成预研样机，具备试验条件，拥有相关知识产权。（示范内容）',
      ethics: false,
    },
    targets: {
      targets: [
        { name: '样机', value: '2 套', proof: '第三方检测报告' },
        { name: '发明专利', value: '申请不少于 3 件', proof: '受理通知书' },
        { name: '应用示范', value: '不少于 2 处', proof: '用户报告' },
      ],
      milestones: [
        { until: addDays(start, 365), result: '完成样机研制与室内试验' },
        { until: end, result: '完成现场验证与验收准备' },
      ],
    },
    budget: {
      budget: {
        equipment: both(direct.equipment),
        operating: both(direct.operating),
        labour: both(direct.labour),
        indirect: both(indirect),
      },
    },
  }
}
