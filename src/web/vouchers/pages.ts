import type { Page } from '../page.ts'
import { vouchersPage } from './vouchers.tsx'

export const voucherPages: readonly Page[] = [vouchersPage]
