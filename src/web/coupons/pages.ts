import type { Page } from '../page.ts'
import { bodiesPage } from './bodies.tsx'
import { couponPage } from './coupon.tsx'
import { issuePage } from './issue.tsx'
import { orderPage } from './order.tsx'
import { ordersPage } from './orders.tsx'

export const couponPages: readonly Page[] = [issuePage, couponPage, orderPage, ordersPage, bodiesPage]
