import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import type { Inquiry, InquiryKind } from '../inquiry.ts'

const columns = sql`i.id, i.kind, i.round, i.guide_item, i.dossier, i.person, i.person_name, i.text, i.at, i.answer, i.adopted, i.answered_at, i.public`
const what = { zh: '来信', en: 'inquiry' }

export const insertInquiry = (
  tx: Tx,
  inquiry: Pick<Inquiry, 'id' | 'kind' | 'round' | 'guide_item' | 'dossier' | 'person' | 'person_name' | 'text' | 'at'>,
) =>
  run(
    tx,
    sql`
  insert into procedure.inquiry (id, kind, round, guide_item, dossier, person, person_name, text, at)
  values (${inquiry.id}, ${inquiry.kind}, ${inquiry.round}, ${inquiry.guide_item}, ${inquiry.dossier}, ${inquiry.person}, ${inquiry.person_name}, ${inquiry.text}, ${inquiry.at}) on conflict do nothing`,
  )
export const lockInquiry = (tx: Tx, id: string): Promise<Inquiry> =>
  one(tx, sql<Inquiry>`select ${columns} from procedure.inquiry i where i.id = ${id} for update`, what)
export const answerInquiryRow = (
  tx: Tx,
  id: string,
  answer: { text: string; adopted: boolean | null; public: boolean },
  person: string,
  at: Instant,
) =>
  run(
    tx,
    sql`
  update procedure.inquiry set answer = ${answer.text}, adopted = ${answer.adopted}, public = ${answer.public}, answered_by = ${person}, answered_at = ${at} where id = ${id}`,
  )

/** What was answered publicly, without a name: anybody reads it on the page of the round. */
export type PublicInquiry = Pick<
  Inquiry,
  'id' | 'kind' | 'guide_item' | 'text' | 'at' | 'answer' | 'adopted' | 'answered_at'
>
export const publicInquiries = (tx: Tx, round: string): Promise<PublicInquiry[]> =>
  all(
    tx,
    sql<PublicInquiry>`
  select i.id, i.kind, i.guide_item, i.text, i.at, i.answer, i.adopted, i.answered_at from procedure.inquiry i
  where i.round = ${round} and i.public and i.kind <> 'complaint' order by i.at desc, i.id limit 500`,
  )

type Page = { readonly after: { readonly at: Instant; readonly id: string } | null; readonly limit: number }
const past = ({ after }: Page) => (after ? sql`(i.at, i.id) < (${after.at}, ${after.id}::uuid)` : sql`true`)

export const inquiriesOf = (tx: Tx, person: string, page: Page): Promise<Inquiry[]> =>
  all(
    tx,
    sql<Inquiry>`
  select ${columns} from procedure.inquiry i where i.person = ${person} and ${past(page)} order by i.at desc, i.id desc limit ${page.limit}`,
  )
export const inquiriesFor = (
  tx: Tx,
  filter: Page & { round: string | null; dossier: string | null; kind: InquiryKind | null; open: boolean | null },
): Promise<Inquiry[]> =>
  all(
    tx,
    sql<Inquiry>`
  select ${columns} from procedure.inquiry i
  where ${filter.round ? sql`i.round = ${filter.round}` : sql`true`} and ${filter.dossier ? sql`i.dossier = ${filter.dossier}` : sql`true`}
    and ${filter.kind ? sql`i.kind = ${filter.kind}` : sql`true`} and ${filter.open === null ? sql`true` : filter.open ? sql`i.answered_at is null` : sql`i.answered_at is not null`}
    and ${past(filter)} order by i.at desc, i.id desc limit ${filter.limit}`,
  )
