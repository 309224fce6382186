import { Type } from 'typebox'
import { reading } from '#platform/act'
import { listFoundingRows } from '../store/founding.ts'

export const listFoundings = reading('registry.list-foundings', {
  title: { zh: '待确认的单位登记', en: 'Organisations that wait to be confirmed' },
  input: Type.Object({ all: Type.Optional(Type.Boolean({ description: 'also those already answered' })) }),
  may: (actor) => actor.is('officer', 'system-admin'),
  run: ({ all }, { tx }) => listFoundingRows(tx, !all, 500),
})
