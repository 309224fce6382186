import type { Text } from '#platform/text'

const t = (zh: string, en: string): Text => ({ zh, en })

/** Place 1 of a unified social credit code: who registers (GB 32100-2015 with its amendment of 2016). */
export const departments: Readonly<Record<string, Text>> = {
  1: t('机构编制', 'Institutional establishment'),
  2: t('外交', 'Foreign affairs'),
  3: t('司法行政', 'Judicial administration'),
  4: t('文化', 'Culture'),
  5: t('民政', 'Civil affairs'),
  6: t('旅游', 'Tourism'),
  7: t('宗教', 'Religious affairs'),
  8: t('工会', 'Trade unions'),
  9: t('市场监督管理', 'Market regulation'),
  A: t('中央军委改革和编制办公室', 'Military reform and establishment'),
  N: t('农业', 'Agriculture'),
  Y: t('其他', 'Other'),
}

/** Places 1 and 2 together: the kind of body. */
export const organisationKindsByCode: Readonly<Record<string, Text>> = {
  11: t('机关', 'Government body'),
  12: t('事业单位', 'Public institution'),
  13: t('编办直接管理机构编制的群众团体', 'Mass organisation'),
  19: t('机构编制部门登记的其他机构', 'Other body of the establishment office'),
  21: t('外国常驻新闻机构', 'Resident foreign news organisation'),
  29: t('外交部门登记的其他机构', 'Other body of foreign affairs'),
  31: t('律师执业机构', 'Law firm'),
  32: t('公证处', 'Notary office'),
  33: t('基层法律服务所', 'Grass-roots legal service'),
  34: t('司法鉴定机构', 'Forensic institution'),
  35: t('仲裁委员会', 'Arbitration commission'),
  39: t('司法行政部门登记的其他机构', 'Other body of judicial administration'),
  41: t('外国在华文化中心', 'Foreign cultural centre'),
  49: t('文化部门登记的其他机构', 'Other body of culture'),
  51: t('社会团体', 'Association'),
  52: t('民办非企业单位（社会服务机构）', 'Private non-enterprise unit (social service institution)'),
  53: t('基金会', 'Foundation'),
  59: t('民政部门登记的其他机构', 'Other body of civil affairs'),
  61: t('外国旅游部门常驻代表机构', 'Resident office of a foreign tourism department'),
  62: t(
    '港澳台地区旅游部门常驻内地（大陆）代表机构',
    'Resident office of a tourism department of Hong Kong, Macao or Taiwan, China',
  ),
  69: t('旅游部门登记的其他机构', 'Other body of tourism'),
  71: t('宗教活动场所', 'Place of worship'),
  72: t('宗教院校', 'Religious school'),
  79: t('宗教部门登记的其他机构', 'Other body of religious affairs'),
  81: t('基层工会', 'Trade union'),
  89: t('工会系统登记的其他机构', 'Other body of trade unions'),
  91: t('企业', 'Enterprise'),
  92: t('个体工商户', 'Individual business'),
  93: t('农民专业合作社', "Farmers' cooperative"),
  A1: t('军队事业单位', 'Military institution'),
  A9: t('军队其他机构', 'Other military body'),
  N1: t('组级集体经济组织', 'Collective of a villagers’ group'),
  N2: t('村级集体经济组织', 'Village collective'),
  N3: t('乡镇级集体经济组织', 'Township collective'),
  N9: t('农业部门登记的其他机构', 'Other body of agriculture'),
  Y1: t('其他机构', 'Other body'),
}
