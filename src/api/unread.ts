import { Refusal, refusals } from '#platform/refusal'

refusals({
  'api.unreadable': {
    status: 400,
    zh: '没有读懂发来的内容，没有办理。请按接口说明核对格式后再发送。',
    en: 'What was sent could not be read, so nothing was done. Check its form against the description of the interface and send it again.',
  },
  'api.no_such_address': {
    status: 404,
    zh: '接口没有这个网址，或者这个网址不接受这种方法。请核对接口说明（/api/openapi.json）。',
    en: 'The interface has no such address, or not with this method. Check its description (/api/openapi.json).',
  },
  'api.too_large': {
    status: 413,
    zh: '一次发来的内容过大，没有办理。文件请用“上传文件”；文字请分次保存。',
    en: 'Too much was sent at once, so nothing was done. Send files by "Upload a file", and save long texts in parts.',
  },
  'api.kind_unknown': {
    status: 415,
    zh: '不接收这种格式的内容。请发送 JSON（application/json）；文件请用“上传文件”。',
    en: 'This kind of content is not taken. Send JSON (application/json), or use "Upload a file" for files.',
  },
})

/** What the server's own reader could not take is refused like anything else; null means that the error is a bug of ours. */
export function unread(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const { statusCode } = error as { readonly statusCode?: unknown }
  if (statusCode === 413) return new Refusal('api.too_large')
  if (statusCode === 415 || statusCode === 406) return new Refusal('api.kind_unknown')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new Refusal('api.unreadable')
  return null
}
