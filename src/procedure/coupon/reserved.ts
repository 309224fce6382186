import { reserveForBureau } from '../../registry/index.ts'

/** Who gets a coupon, whom it may pay and what is redeemed is the bureau's to say. */
reserveForBureau(
  'procedure.issue-coupon',
  'procedure.judge-coupon-claim',
  'procedure.list-service-body',
  'procedure.strike-service-body',
)
