import { Type } from 'typebox'
import { reading } from '#platform/act'
import type { Actor } from '#platform/actor'
import { Id } from '#platform/ids'
import { keyFrom, keyTo, Paged, pageOf } from '../../readings/paging.ts'
import { legsOfOrder } from '../store/leg.ts'
import { listOrderRows, readOrder } from '../store/order.ts'
import { listAlertRows } from '../store/payee.ts'
import { listResultRows, readResultFile, rowsOfFile } from '../store/result.ts'

const bureau = (actor: Actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor')

export const listPaymentOrders = reading('procedure.list-payment-orders', {
  title: { zh: '拨款单列表', en: 'List payment orders' },
  input: Type.Object(Paged),
  may: bureau,
  async run({ after, limit = 50 }, { tx }) {
    const { page, next } = pageOf(await listOrderRows(tx, keyFrom(after), limit + 1), limit, (row) =>
      keyTo(row.made_at, row.id),
    )
    return { orders: page, next }
  },
})

export const readPaymentOrder = reading('procedure.read-payment-order', {
  title: { zh: '查看拨款单', en: 'Read a payment order' },
  input: Type.Object({ order: Id() }),
  may: bureau,
  run: async ({ order }, { tx }) => ({ order: await readOrder(tx, order), legs: await legsOfOrder(tx, order) }),
})

export const listResultFiles = reading('procedure.list-result-files', {
  title: { zh: '回单文件列表', en: 'List result files' },
  input: Type.Object(Paged),
  may: bureau,
  async run({ after, limit = 50 }, { tx }) {
    const { page, next } = pageOf(await listResultRows(tx, keyFrom(after), limit + 1), limit, (row) =>
      keyTo(row.taken_at, row.id),
    )
    return { files: page, next }
  },
})

export const readResultFileRows = reading('procedure.read-result-file', {
  title: { zh: '查看回单文件', en: 'Read a result file' },
  input: Type.Object({
    file: Id(),
    aside: Type.Optional(Type.Boolean({ description: 'only rows that were set aside and wait' })),
    from: Type.Optional(Type.Integer({ minimum: 0, description: 'the line that the page before ended with' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: bureau,
  async run({ file, aside = false, from = 0, limit = 100 }, { tx }) {
    const { page, next } = pageOf(await rowsOfFile(tx, file, { aside, after: from, limit: limit + 1 }), limit, (row) =>
      String(row.line),
    )
    return { file: await readResultFile(tx, file), rows: page, next }
  },
})

export const listPayeeAlerts = reading('procedure.list-payee-alerts', {
  title: { zh: '收款人风险列表', en: 'List alerts on payees' },
  input: Type.Object(Paged),
  may: bureau,
  async run({ after, limit = 50 }, { tx }) {
    const { page, next } = pageOf(await listAlertRows(tx, keyFrom(after), limit + 1), limit, (row) =>
      keyTo(row.recorded_at, row.id),
    )
    return { alerts: page, next }
  },
})
