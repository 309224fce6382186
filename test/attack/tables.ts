import type { Actor } from '../../src/platform/actor.ts'

export type Row = Readonly<Record<string, unknown>>
type Seen = (table: string) => readonly Row[]

/** Tables without row-level security, and why they need none: what they hold is public, or is nobody's. */
export const open: Readonly<Record<string, string>> = {
  'access.rule': 'the rules of signing in are public',
  'desk.letter_text': 'the wording of letters, without receivers',
  'duties.owner': 'the charter is public',
  'evidence.waiting': 'numbers of records that are not in the tree yet, and nothing of what they say',
  'overlap.term': 'how many texts hold a hashed term, without the texts',
  'platform.town_clock': 'by how much the demonstration runs ahead',
  'policy.calendar_day': 'working days are public',
  'policy.parameter': 'the numbers of the law are public',
  'policy.parameter_value': 'the numbers of the law are public',
  'procedure.addendum': 'addenda of a round are published',
  'procedure.cancellation': 'a cancellation is published with its reason',
  'procedure.counter': 'the next number of each series',
  'procedure.draft_guide': 'a guide that is open for opinions is public',
  'procedure.extension_order': 'an order that moves a cut-off is published',
  'procedure.guide_item': 'guides are public; one that is still written names nobody',
  'procedure.notice': 'notices are public',
  'procedure.notice_result': 'results of notices are public',
  'procedure.notice_row': 'rows of a notice are public, which is what a notice is',
  'procedure.programme_draft': 'a programme that is still written names nobody',
  'procedure.programme_version': 'programmes are public',
  'procedure.public_entry': 'what the public may find, and nothing else',
  'procedure.publication': 'which version of a round was published when',
  'procedure.round': 'rounds are public; one that is still written names nobody',
  'procedure.service_body': 'the list of service bodies is public',
  'procedure.screening_list': 'when results of screening were published',
  'public.zhuke_migration': 'which changes of the schema were made',
  'registry.organisation': 'organisations, their codes and names are public',
  'registry.organisation_name': 'earlier names of organisations are public',
  'registry.qualification': 'qualifications of organisations are public',
  'registry.time_limit': 'which column names the limit of what',
}

type Shown = { readonly why: string; to(row: Row, actor: Actor, seen: Seen): boolean }
const inLog: Shown = { why: 'the log is public and its hashes say nothing', to: () => true }
const colleague = (row: Row, seen: Seen): boolean =>
  seen('registry.post').some(({ person }) => person === (row.person ?? row.id))

/** Rows that name somebody else and may be seen all the same, and why. */
export const shown: Readonly<Record<string, Shown>> = {
  'evidence.leaf': inLog,
  'evidence.tile': inLog,
  'evidence.tree_head': inLog,
  'platform.event': {
    why: 'the record of something that the asker sees',
    to: ({ id }, _actor, seen) => seen('platform.event_subject').some(({ event }) => event === id),
  },
  'registry.achievement': { why: 'papers and patents are public', to: (_row, { person }) => person !== null },
  'registry.achievement_contributor': { why: 'as printed on them', to: (_row, { person }) => person !== null },
  'registry.mandate': {
    why: 'on whose behalf somebody acts can be checked',
    to: (_row, { person }) => person !== null,
  },
  'registry.person': {
    why: 'name and title, for those who judge and for the administrator of the same place',
    to: (row, actor, seen) => actor.is('recommender', 'reviewer') || colleague(row, seen),
  },
  'registry.person_field': {
    why: 'fields of work, as the name',
    to: (row, actor, seen) => actor.is('recommender', 'reviewer') || colleague(row, seen),
  },
  'registry.person_private': {
    why: 'sealed values of people of one’s own organisation, for its administrator',
    to: (row, actor, seen) => actor.is('host-admin') && colleague(row, seen),
  },
}
