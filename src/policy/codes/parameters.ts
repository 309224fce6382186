import type { Parameter } from '../parameter.ts'
import { moneyParameters } from './parameters/money.ts'
import { keyRdParameters, processParameters } from './parameters/process.ts'
import { feeParameters, integrityParameters, reviewParameters } from './parameters/review.ts'
import { permitParameters, serviceParameters } from './parameters/services.ts'

/**
 * The sheet of policy parameters that comes with this release. No municipal text was at hand: every number is national,
 * provincial or another city's and says so; the bureau's own values are entered on top, dated, with their document.
 */
export const parameterSheet: readonly Parameter[] = [
  ...processParameters,
  ...keyRdParameters,
  ...reviewParameters,
  ...feeParameters,
  ...integrityParameters,
  ...moneyParameters,
  ...permitParameters,
  ...serviceParameters,
]
