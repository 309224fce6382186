import { grantOf, organisation, persona } from '../../src/town/index.ts'
import type { Known } from './inputs.ts'
import { madeId, target } from './world-ids.ts'

/** What every attempt aims at, by the names that acts use for it: records of Wen and her host. */
export const aim: Known = {
  ...target,
  person: persona('wen').id,
  organisation: organisation('host').id,
  host: organisation('host').id,
  institution: organisation('institution').id,
  recommender: organisation('recommender').id,
  deputy: persona('gu').id,
  programme: 'key-rd',
  year: 2025,
  number: 0,
  level: 0,
}

/** Where an act is about another of the records than the usual one, or needs words that fit. */
export const aims: Readonly<Record<string, Known>> = {
  'procedure.save-section': { dossier: target.draft, section: 'basics' },
  'procedure.invite-member': { dossier: target.draft },
  'procedure.remove-member': { dossier: target.draft },
  'procedure.answer-invitation': { dossier: target.draft },
  'procedure.submit-dossier': { dossier: target.draft },
  'procedure.attach-file': { dossier: target.draft, question: 'body_file' },
  'procedure.remove-attachment': { dossier: target.draft },
  'procedure.known-for': { dossier: target.draft },
  'procedure.reuse-answers': { dossier: target.draft, from: target.dossier },
  'procedure.withdraw-dossier': { dossier: target.draft },
  'procedure.take-back': { dossier: target.withHost },
  'procedure.endorse-dossier': { dossier: target.withHost },
  'procedure.return-dossier': { dossier: target.withHost },
  'procedure.screening-sheet': { dossier: target.screening },
  'procedure.start-dossier': { dossier: madeId('one more dossier'), round: target.openRound },
  'procedure.ask-question': {
    dossier: target.draft,
    round: target.openRound,
    kind: 'question',
    inquiry: madeId('one more'),
  },
  'procedure.report-check': { order: { people: [1] } },
  'procedure.screen-many': { dossiers: [target.screening], confirmed: [] },
  'procedure.screen-many-dry': { dossiers: [target.screening], confirmed: [] },
  'procedure.screening-list': { round: target.openRound },
  'procedure.count-dossiers': { rounds: [target.round] },
  'procedure.list-rounds': { practice: false },
  'procedure.request-payment': { facts: [] },
  'evidence.list-records': { kind: 'dossier', subject: target.dossier },
  'registry.list-grants': { person: persona('host').id },
  'procedure.judge-overlap': { other: target.reference, verdict: madeId('one more verdict') },
  'procedure.read-overlap': { other: target.reference },
  'procedure.ask-explanation': { other: target.screening, explanation: madeId('one more explanation') },
  'procedure.check-own-text': { dossier: target.draft, check: madeId('one more check') },
  'registry.end-role': { grant: grantOf(persona('host')) },
  'registry.add-bank-account': { account: madeId('one more account'), number: '6222000011113333' },
  'registry.claim-achievement': { achievement: madeId('one more paper'), title: '另一篇', kind: 'paper' },
  'desk.end-deputy': { id: target.deputyship },
  'access.end-token': { id: target.token },
  'procedure.plan-panels': { stage: 'network-review' },
  'review.ranking': { stage: 'defence' },
}
