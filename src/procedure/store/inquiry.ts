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
  values (${inquiry.id}, ${inquiry.kind}, ${inquiry.round}, ${inquiry.guide_item}, ${inquiry.dossier}, ${inquiry.person}, ${inquiry.person_name}, ${inquiry.text}, ${inquiry.at})`,
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

export const inquiriesOf = (tx: Tx, person: string): Promise<Inquiry[]> =>
  all(
    tx,
    sql<Inquiry>`
  select ${columns} from procedure.inquiry i where i.person = ${person} order by i.at desc, i.id limit 200`,
  )
export const inquiriesFor = (
  tx: Tx,
  filter: { round: string | null; kind: InquiryKind | null; open: boolean | null; limit: number },
): Promise<Inquiry[]> =>
  all(
    tx,
    sql<Inquiry>`
  select ${columns} from procedure.inquiry i
  where (${filter.round}::uuid is null or i.round = ${filter.round}) and (${filter.kind}::text is null or i.kind = ${filter.kind}) and (${filter.open}::boolean is null or (i.answered_at is null) = ${filter.open})
  order by i.at desc, i.id limit ${filter.limit}`,
  )
