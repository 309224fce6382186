/**
 * Regions by GB/T 2260, with their history: a code that was abolished stays, because it stands in old identity numbers,
 * credit codes and projects. Complete for Guiyang and Guizhou’s prefectures; provinces for everybody else.
 * Source of the history of Guiyang: yescallop/areacodes (public repository); the rest is GB/T 2260 itself.
 */
export type Region = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly level: 'province' | 'prefecture' | 'county'
  /** First and last year of the code; `to: null` while it is in use. */
  readonly from: number | null
  readonly to: number | null
  readonly successor?: string
  readonly note?: { readonly zh: string; readonly en: string }
}

type Row = readonly [code: string, zh: string, en: string, from?: number]
const rows = (level: Region['level'], list: readonly Row[]): Region[] =>
  list.map(([code, zh, en, from]) => ({ code, zh, en, level, from: from ?? null, to: null }))

// biome-ignore format: a table
export const regions: readonly Region[] = [
  ...rows('province', [
    ['110000', '北京市', 'Beijing'], ['120000', '天津市', 'Tianjin'], ['130000', '河北省', 'Hebei'], ['140000', '山西省', 'Shanxi'],
    ['150000', '内蒙古自治区', 'Inner Mongolia'], ['210000', '辽宁省', 'Liaoning'], ['220000', '吉林省', 'Jilin'], ['230000', '黑龙江省', 'Heilongjiang'],
    ['310000', '上海市', 'Shanghai'], ['320000', '江苏省', 'Jiangsu'], ['330000', '浙江省', 'Zhejiang'], ['340000', '安徽省', 'Anhui'],
    ['350000', '福建省', 'Fujian'], ['360000', '江西省', 'Jiangxi'], ['370000', '山东省', 'Shandong'], ['410000', '河南省', 'Henan'],
    ['420000', '湖北省', 'Hubei'], ['430000', '湖南省', 'Hunan'], ['440000', '广东省', 'Guangdong'], ['450000', '广西壮族自治区', 'Guangxi'],
    ['460000', '海南省', 'Hainan'], ['500000', '重庆市', 'Chongqing'], ['510000', '四川省', 'Sichuan'], ['520000', '贵州省', 'Guizhou'],
    ['530000', '云南省', 'Yunnan'], ['540000', '西藏自治区', 'Xizang'], ['610000', '陕西省', 'Shaanxi'], ['620000', '甘肃省', 'Gansu'],
    ['630000', '青海省', 'Qinghai'], ['640000', '宁夏回族自治区', 'Ningxia'], ['650000', '新疆维吾尔自治区', 'Xinjiang'],
    ['710000', '台湾省', 'Taiwan, China'], ['810000', '香港特别行政区', 'Hong Kong, China'], ['820000', '澳门特别行政区', 'Macao, China'],
  ]),
  ...rows('prefecture', [
    ['520100', '贵阳市', 'Guiyang', 1981], ['520200', '六盘水市', 'Liupanshui'], ['520300', '遵义市', 'Zunyi'], ['520400', '安顺市', 'Anshun'],
    ['520500', '毕节市', 'Bijie'], ['520600', '铜仁市', 'Tongren'], ['522300', '黔西南布依族苗族自治州', 'Qianxinan'],
    ['522600', '黔东南苗族侗族自治州', 'Qiandongnan'], ['522700', '黔南布依族苗族自治州', 'Qiannan'],
  ]),
  ...rows('county', [['520102', '南明区', 'Nanming', 1983], ['520103', '云岩区', 'Yunyan', 1983]]),
  { code: '520111', zh: '花溪区', en: 'Huaxi', level: 'county', from: 1983, to: null, note: { zh: '2012 年并入小河区', en: 'took over Xiaohe in 2012' } },
  { code: '520112', zh: '乌当区', en: 'Wudang', level: 'county', from: 1983, to: null, note: { zh: '2012 年部分划入观山湖区', en: 'part went to Guanshanhu in 2012' } },
  ...rows('county', [['520113', '白云区', 'Baiyun', 1983]]),
  { code: '520114', zh: '小河区', en: 'Xiaohe', level: 'county', from: 2000, to: 2012, successor: '520111' },
  { code: '520115', zh: '观山湖区', en: 'Guanshanhu', level: 'county', from: 2012, to: null, note: { zh: '由乌当区、清镇市各一部分设立', en: 'made from parts of Wudang and Qingzhen' } },
  ...rows('county', [
    ['520121', '开阳县', 'Kaiyang', 1995], ['520122', '息烽县', 'Xifeng', 1995], ['520123', '修文县', 'Xiuwen', 1995], ['520181', '清镇市', 'Qingzhen', 1995],
  ]),
]

/**
 * Managing zones have no code in GB/T 2260, yet recommend and manage; several cross district borders, so a zone implies no
 * district and stands in a field of its own.
 */
export type ManagingZone = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly certainty: 'known' | 'uncertain'
  readonly note: { readonly zh: string; readonly en: string }
}

// biome-ignore format: a table
export const managingZones: readonly ManagingZone[] = [
  { code: 'Z-GAXQ', zh: '贵安新区', en: 'Gui’an New Area', certainty: 'uncertain', note: { zh: '国家级新区，跨贵阳、安顺，贵阳贵安融合运行', en: 'National new area across Guiyang and Anshun, run together with Guiyang' } },
  { code: 'Z-GXQ', zh: '贵阳国家高新技术产业开发区', en: 'Guiyang National High-tech Zone', certainty: 'known', note: { zh: '常作推荐单位', en: 'Often a recommender of its own' } },
  { code: 'Z-JKQ', zh: '贵阳国家经济技术开发区', en: 'Guiyang National Economic and Technological Zone', certainty: 'known', note: { zh: '位于花溪区（原小河区）', en: 'In Huaxi (the former Xiaohe)' } },
  { code: 'Z-ZBQ', zh: '贵阳综合保税区', en: 'Guiyang Comprehensive Bonded Zone', certainty: 'known', note: { zh: '位于白云区', en: 'In Baiyun' } },
  { code: 'Z-SLHKG', zh: '双龙航空港经济区', en: 'Shuanglong Airport Economic Zone', certainty: 'uncertain', note: { zh: '主要位于南明区，跨区', en: 'Mainly in Nanming, across district borders' } },
]
