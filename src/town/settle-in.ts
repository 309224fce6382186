import { system } from '#platform/actor'
import { dayOf, type Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import {
  addQualification,
  confirmFounding,
  confirmPost,
  foundOrganisation,
  giveRole,
  joinOrganisation,
  registerOrganisation,
  registerPerson,
  saveYearlySheet,
} from '../registry/index.ts'
import { actorAs, grantOf } from './actors.ts'
import type { Doing } from './doing.ts'
import { townId } from './ids.ts'
import { type OrganisationKey, organisation, organisations, type TownOrganisation } from './organisations.ts'
import { type Persona, people } from './people.ts'

const clerk = system('示范数据 Demonstration')
const reason = '示范角色 / role of the demonstration town'
const hosts: readonly OrganisationKey[] = ['host', 'host2', 'host3']

/** Organisations, people, posts and roles, each by the act through which a real bureau gets them. */
export async function settleIn(does: Doing, at: Instant): Promise<void> {
  for (const place of organisations) if (!hosts.includes(place.key)) await bringIn(does, place, at)
  for (const one of people) await enrol(does, one, at)
  for (const key of hosts) await found(does, key, at)
  for (const one of people) if (!['applicant', 'host-admin'].includes(one.role)) await entrust(does, one, at)
  for (const one of people) if (one.role !== 'host-admin') await takePost(does, one, at)
  await describeHost(does, at)
}

const detailsOf = ({ key, id, uscc, name, ...details }: TownOrganisation) => details

const bringIn = (does: Doing, place: TownOrganisation, at: Instant) =>
  does(
    registerOrganisation,
    { organisation: place.id, uscc: place.uscc, name: place.name, ...detailsOf(place) },
    clerk,
    at,
  )

/** A confidential act is not remembered by its key: a person who is there already stays as they are. */
async function enrol(does: Doing, one: Persona, at: Instant): Promise<void> {
  const { id, name, latin_name, title, degree, birth, gender, fields } = one
  const registered = does(
    registerPerson,
    {
      person: id,
      name,
      latin_name,
      title,
      degree,
      birth,
      gender,
      email: `${one.key}@town.example`,
      fields: fields?.map((code) => ({ scheme: 'gbt13745', code })),
    },
    clerk,
    at,
  )
  await registered.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'registry.person_exists')) throw error
  })
}

async function found(does: Doing, key: OrganisationKey, at: Instant): Promise<void> {
  const place = organisation(key)
  const founder = people.find((one) => one.role === 'host-admin' && one.works_at === key)!
  const founding = townId(`founding ${key}`)
  await does(
    foundOrganisation,
    {
      founding,
      organisation: place.id,
      post: townId(`post ${founder.key}`),
      uscc: place.uscc,
      name: place.name,
      post_title: founder.title,
      ...detailsOf(place),
    },
    actorAs(founder.key),
    at,
  )
  await does(confirmFounding, { founding, grant: grantOf(founder) }, clerk, at)
}

const entrust = (does: Doing, one: Persona, at: Instant) =>
  does(
    giveRole,
    {
      grant: grantOf(one),
      person: one.id,
      role: one.role,
      organisation: one.acts_for ? organisation(one.acts_for).id : undefined,
      since: dayOf(at),
      reason,
    },
    clerk,
    at,
  )

/** Whoever joins asks; the organisation's administrator answers, or the bureau's where it has none. */
async function takePost(does: Doing, one: Persona, at: Instant): Promise<void> {
  const post = townId(`post ${one.key}`)
  const place = organisation(one.works_at)
  await does(joinOrganisation, { post, organisation: place.id, title: one.title }, actorAs(one.key), at)
  const own = people.find((other) => other.role === 'host-admin' && other.works_at === one.works_at)
  const confirmer = own?.key ?? (one.role === 'system-admin' ? 'officer' : 'system-admin')
  await does(confirmPost, { post }, actorAs(confirmer), at)
}

async function describeHost(does: Doing, at: Instant): Promise<void> {
  const year = Number(dayOf(at).slice(0, 4)) - 1
  const host = organisation('host').id
  await does(
    saveYearlySheet,
    {
      organisation: host,
      year,
      as_of: `${year}-12-31`,
      figures: {
        staff: 86,
        staff_rd: 31,
        revenue_fen: 6_240_000_000,
        sales_fen: 5_980_000_000,
        rd_spend_fen: 512_000_000,
        profit_fen: 418_000_000,
      },
      source: '示范数据：年度审计报告',
      version: 0,
    },
    actorAs('host'),
    at,
  )
  await does(
    addQualification,
    {
      qualification: townId('qualification host'),
      organisation: host,
      kind: 'high-tech-enterprise',
      number: 'GR-示范-0001',
      issuer: '示范认定机构',
      since: `${year}-10-16`,
      until: `${year + 3}-10-15`,
    },
    actorAs('host'),
    at,
  )
}
