import { everyAct } from '#platform/act'
import type { Text } from '#platform/text'

/** What the clocks do that no act does. */
const others: Readonly<Record<string, Text>> = {
  'sweep-arriving': { zh: '清理未完成的上传', en: 'Clear uploads that were broken off' },
  outbox: { zh: '发送消息', en: 'Deliver letters' },
  'forget-keys': { zh: '清理过期的提交编号', en: 'Forget old submission keys' },
}

/** An act that a clock does is called as its title says. */
export function clockTitle(name: string): Text {
  return others[name] ?? everyAct().find((act) => act.name === name)?.title ?? { zh: name, en: name }
}
