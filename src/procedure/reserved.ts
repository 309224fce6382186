import { reserveForBureau } from '../registry/index.ts'

/** Approval, its publication and its undoing stay with the bureau, whatever a mandate says. */
reserveForBureau(
  'procedure.propose-list',
  'procedure.revise-proposal',
  'procedure.sign-approval-step',
  'procedure.decide',
  'procedure.promote-reserve',
  'procedure.release-from-pool',
  'procedure.release-reserve',
  'procedure.publish-notice',
  'procedure.close-notice',
  'procedure.answer-objection',
  'procedure.issue-jointly',
  'procedure.countersign',
)
