import { dayOf, type Instant } from '#platform/clock'
import { type OrganisationKey, organisation } from './organisations.ts'
import { persona } from './people.ts'

export type Nominated = {
  readonly title: string
  readonly kind: string
  readonly grade: string
  readonly people: readonly string[]
  readonly units: readonly OrganisationKey[]
}

/** A whole nomination, section by section, that meets every rule: people and organisations in their order. */
export function nomination({ title, kind, grade, people, units }: Nominated, today: Instant) {
  const year = Number(dayOf(today).slice(0, 4))
  return {
    basics: {
      title,
      kind,
      grade,
      discipline: '510',
      summary: '面向山地城市的实际需求，形成了自主的监测方法和装备，已在多处应用。（示范内容）',
    },
    people: {
      people: people.map((key, place) => {
        const { name, title: post, works_at } = persona(key)
        const contribution = place === 0 ? '总体方案和关键方法' : '装置研制和现场应用'
        return { name, unit: organisation(works_at).name, post, contribution }
      }),
    },
    units: {
      units: units.map((key, place) => ({
        name: organisation(key).name,
        uscc: organisation(key).uscc,
        contribution: place === 0 ? '组织研发和产业化' : '理论方法和试验',
      })),
    },
    merit: {
      novelty: '一是提出多参数融合判据；二是研制低功耗终端；三是建立分级预警方法。（示范内容）',
      evaluation: '经第三方检测，主要指标达到设计要求；用户评价可靠。（示范内容）',
      use: [year - 2, year - 1].map((one) => ({ year: one, user: '示范用户单位', sales: 120_000_000 })),
    },
    nomination: { opinion: '内容属实，完成人和单位的次序已经确认，同意提名。（示范内容）' },
  }
}
