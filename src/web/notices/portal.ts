import { writeXlsx } from 'hucre/xlsx'
import { saidDay } from '#platform/clock'
import { readNotice } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'

const read = (visit: Visit) => visit.ask(readNotice, { notice: visit.params.notice! })

/** The text of a notice as the official portal takes it: one plain HTML page with its table and the way to object. */
export const portalPage = page('/officer/notices/:notice/portal.html', {
  async view(visit) {
    const { notice, rows } = await read(visit)
    const address = `${visit.config.origin ?? ''}/notices/${notice.id}`
    const line = (cells: readonly (string | number)[], tag: 'td' | 'th') =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join('')}</tr>`
    const html = [
      '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
      `<title>${escaped(notice.title.zh)}</title></head><body><h1>${escaped(notice.title.zh)}</h1>`,
      ...notice.body.zh.split(/\n+/).map((part) => `<p>${escaped(part)}</p>`),
      `<p>公示期 ${notice.days} 个工作日，自发布次日起计算。</p><p>联系方式：${escaped(notice.contact)}</p>`,
      `<p>异议受理：<a href="${escaped(address)}">${escaped(address)}</a></p><table border="1">`,
      line(['序号', '编号', '项目名称', '申报单位'], 'th'),
      ...rows.map((row) => line([row.position, row.number, row.title, row.host_name], 'td')),
      `</table><p>${saidDay(notice.counted_from, 'zh')}</p></body></html>`,
    ]
    return {
      send: html.join('\n'),
      type: 'text/html; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="notice.html"' },
    }
  },
})

/** The same rows as a sheet to attach. */
export const sheetPage = page('/officer/notices/:notice/rows.xlsx', {
  async view(visit) {
    const { rows } = await read(visit)
    const sheet = {
      name: '公示项目',
      columns: [
        { key: 'position', header: '序号', width: 8 },
        { key: 'number', header: '编号', width: 20 },
        { key: 'title', header: '项目名称', width: 50 },
        { key: 'host', header: '申报单位', width: 34 },
      ],
      data: rows.map(({ position, number, title, host_name }) => ({ position, number, title, host: host_name })),
    }
    return {
      send: Buffer.from(await writeXlsx({ sheets: [sheet] })),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      headers: { 'content-disposition': 'attachment; filename="notice.xlsx"' },
    }
  },
})

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
