const wan = 1_000_000

/** The directions that a round of the town supports. */
export const guideItems = [
  {
    code: '1.1',
    title: { zh: '山地环境智能感知与监测', en: 'Sensing and monitoring in mountain terrain' },
    text: {
      zh: '面向滑坡、水文、桥隧等场景，研发低功耗传感、边缘计算与可靠通信技术，完成不少于两处现场验证。',
      en: 'Low-power sensing, computing at the edge and reliable links for landslides, rivers, bridges and tunnels, proved at two sites or more.',
    },
    budgetFen: 800 * wan,
    maxFen: 100 * wan,
  },
  {
    code: '1.2',
    title: { zh: '高端装备关键部件', en: 'Key parts of advanced equipment' },
    text: {
      zh: '研发高精度、长寿命关键零部件及其在线检测方法，性能指标须由第三方检测。',
      en: 'Precise and durable key parts and ways to inspect them on line; a third party measures the results.',
    },
    budgetFen: 700 * wan,
    maxFen: 100 * wan,
  },
  {
    code: '1.3',
    title: { zh: '生态特色农产品加工', en: 'Processing of regional farm produce' },
    text: {
      zh: '研发刺梨、辣椒、茶叶等特色产品的保质加工与质量溯源技术。',
      en: 'Processing that keeps quality, and tracing of origin, for roxburgh rose, chilli and tea.',
    },
    budgetFen: 500 * wan,
    maxFen: 80 * wan,
  },
] as const
