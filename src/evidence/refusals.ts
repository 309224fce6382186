import { refusals } from '#platform/refusal'

refusals({
  'evidence.salt_gone': {
    status: 409,
    zh: '第 {event} 号办理记录的存证随机值不见了，又没有依法抹除的登记，不能出具回执。请立即报告审计管理员。',
    en: 'The salt of record {event} is gone and no lawful erasure says so, so no receipt can be made. Tell the audit administrator at once.',
  },
  'evidence.no_such_head': {
    status: 404,
    zh: '日志没有在 {size} 条时签署过。请选用已签署的条数，见“透明日志”页面。',
    en: 'The log signed no head at {size} records. Choose a size that was signed; the page of the log lists them.',
  },
  'evidence.heads_swapped': {
    status: 422,
    zh: '“较早”的日志比“较晚”的还长。请把两者对调后再试。',
    en: 'The earlier head is longer than the later one. Swap the two and try again.',
  },
  'evidence.not_in_log': {
    status: 409,
    zh: '第 {event} 号办理记录还没有存证，一般一分钟内完成。请稍后再抹除。',
    en: 'Record {event} is not in the log yet; that takes a minute at most. Erase it then.',
  },
  'evidence.erasure_kept': {
    status: 409,
    zh: '第 {event} 号是一次抹除本身的记录，不含个人信息，必须保留。',
    en: 'Record {event} is that of an erasure; it holds no personal values and is kept.',
  },
  'evidence.erasure_taken': {
    status: 409,
    zh: '这个抹除编号已用于另一次抹除。请刷新页面后重新提交。',
    en: 'This id was used for another erasure already. Reload the page and send it again.',
  },
  'evidence.nothing_to_erase': {
    status: 409,
    zh: '第 {event} 号办理记录的这些内容已经抹除过了。',
    en: 'These parts of record {event} were erased already.',
  },
})
