import { addDays, dayOf, type Instant } from '#platform/clock'

const wan = 1_000_000
const targets = [
  { name: '功耗', value: '平均不超过 50 毫瓦', proof: '第三方检测报告' },
  { name: '位移精度', value: '优于 1 毫米', proof: '第三方检测报告' },
]

/** A need, section by section, that meets every rule. */
export const needAnswers = (title: string, today: Instant) => ({
  need: {
    title,
    discipline: '510',
    problem: '现有终端功耗高、雨季掉线多，希望在无市电条件下连续运行一年以上。（示范内容）',
    basis: '已有安装点和数据平台，解决后可带动全市边坡监测更新。（示范内容）',
    targets,
    offer_fen: 120 * wan,
    deadline: addDays(dayOf(today), 540),
  },
})

/** A bid on it; the city's share is in ten thousands of yuan, the owner pays 90. */
export const bidAnswers = (title: string, today: Instant, cityWan = 30) => ({
  bid: {
    title,
    route: '以能量收集和事件触发采样降低功耗，以双频通信保证雨季联通。（示范内容）',
    standing: '已有样机，在两处边坡试运行半年。（示范内容）',
    start: addDays(dayOf(today), 60),
    end: addDays(dayOf(today), 420),
  },
  targets: { targets, milestones: [{ until: addDays(dayOf(today), 240), result: '完成样机和室内试验' }] },
  money: {
    budget: {
      equipment: { fiscal: cityWan * wan, owner: 50 * wan },
      operating: { fiscal: 0, owner: 30 * wan },
      labour: { fiscal: 0, owner: 10 * wan },
    },
  },
})
