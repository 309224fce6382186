import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { noteClocks, recordBackup } from '../../operation/index.ts'
import { system } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { perform } from '../../platform/perform.ts'

describe('the system administrator', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let admin: Walker
  before(async () => {
    town = await openTown()
    admin = await town.enter('system-admin')
  })
  after(() => town.close())
  const by = () => ({ actor: system(), received: new Date(), via: 'job', lang: 'zh' }) as const
  const seen = async (path: string) => (await admin.open(path)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  test('is told while there is no backup', async () => {
    assert.match(await seen('/admin/operation'), /还没有做过备份/)
    assert.match(await seen('/en/admin/operation'), /No backup was made yet/)
  })

  test('sees the last backup, each clock with its last run and error, letters and storage', async () => {
    const counts = { tables: 107, rows: 4711, bytes: 3 * 1024 * 1024, files: 12, missing: 0 }
    const at = new Date().toISOString()
    await perform(town.db, recordBackup, { backup: newId(), way: 'made', at, ...counts }, by())
    const clock = { every_ms: 60_000, ran_at: at, took_ms: 7, error: null }
    const clocks = [
      { ...clock, name: 'outbox', error: 'connect ECONNREFUSED' },
      { ...clock, name: 'procedure.clock-lapse-supplements' },
      { ...clock, name: 'sweep-arriving', ran_at: new Date(Date.now() - 3_600_000).toISOString() },
    ]
    await perform(town.db, noteClocks, { clocks }, by())
    const page = await seen('/admin/operation')
    assert.doesNotMatch(page, /还没有做过备份|已超过 36 小时/)
    assert.match(page, /3\.0 MB · 4711 行，12 个附件/)
    assert.match(page, /有 2 项定时任务没有按时运行或出错/)
    assert.match(page, /发送消息 出错 connect ECONNREFUSED .* 60 7 清理未完成的上传 未按时运行 .* 补正逾期处理 正常/)
    assert.match(await seen('/en/admin/operation'), /Deliver letters Failed connect ECONNREFUSED/)
    assert.match(page, /待发消息 \d+ 未能发出 \d+/)
  })

  test('reads the same through the API; nobody but an administrator of the system or of the audit does', async () => {
    for (const key of ['officer', 'security-admin', 'wen'])
      assert.equal((await (await town.enter(key)).open('/admin/operation')).status, 403, key)
    assert.equal((await (await town.enter('audit-admin')).open('/admin/operation')).status, 200)
    assert.equal((await town.app.inject('/api/operation')).statusCode, 401)
  })
})
