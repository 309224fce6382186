import type { Text } from '#platform/text'

/**
 * Disciplines of level 1, GB/T 13745-2009, with a coarse crosswalk to the departments of the National Natural Science
 * Foundation and to the eight high-tech fields. The crosswalk is this platform's own reading, meant to suggest experts of
 * a neighbouring scheme; nothing is decided by it. Gates: A natural, B agricultural, C medical, D engineering, E humanities.
 */
export type Discipline = {
  readonly code: string
  readonly name: Text
  readonly gate: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly nsfc: string | null
  readonly high_tech: string | null
}

type Row = readonly [code: string, zh: string, en: string, gate: Discipline['gate'], nsfc?: string, highTech?: string]

// biome-ignore format: a table
const rows: readonly Row[] = [
  ['110', '数学', 'Mathematics', 'A', 'A'],
  ['120', '信息科学与系统科学', 'Information and systems science', 'A', 'F', '1'],
  ['130', '力学', 'Mechanics', 'A', 'A'],
  ['140', '物理学', 'Physics', 'A', 'A'],
  ['150', '化学', 'Chemistry', 'A', 'B'],
  ['160', '天文学', 'Astronomy', 'A', 'A'],
  ['170', '地球科学', 'Earth science', 'A', 'D'],
  ['180', '生物学', 'Biology', 'A', 'C', '2'],
  ['190', '心理学', 'Psychology', 'A', 'C'],
  ['210', '农学', 'Agronomy', 'B', 'C', '2'],
  ['220', '林学', 'Forestry', 'B', 'C'],
  ['230', '畜牧、兽医科学', 'Animal husbandry and veterinary science', 'B', 'C'],
  ['240', '水产学', 'Fisheries', 'B', 'C'],
  ['310', '基础医学', 'Basic medicine', 'C', 'H', '2'],
  ['320', '临床医学', 'Clinical medicine', 'C', 'H', '2'],
  ['330', '预防医学与公共卫生学', 'Preventive medicine and public health', 'C', 'H', '2'],
  ['340', '军事医学与特种医学', 'Military and special medicine', 'C', 'H'],
  ['350', '药学', 'Pharmacy', 'C', 'H', '2'],
  ['360', '中医学与中药学', 'Chinese medicine and materia medica', 'C', 'H', '2'],
  ['410', '工程与技术科学基础学科', 'Basic engineering sciences', 'D', 'E'],
  ['413', '信息与系统科学相关工程与技术', 'Engineering of information and systems', 'D', 'F', '1'],
  ['416', '自然科学相关工程与技术', 'Engineering of the natural sciences', 'D', 'E'],
  ['420', '测绘科学技术', 'Surveying and mapping', 'D', 'D'],
  ['430', '材料科学', 'Materials science', 'D', 'E', '4'],
  ['440', '矿山工程技术', 'Mining engineering', 'D', 'E', '7'],
  ['450', '冶金工程技术', 'Metallurgy', 'D', 'E', '4'],
  ['460', '机械工程', 'Mechanical engineering', 'D', 'E', '8'],
  ['470', '动力与电气工程', 'Power and electrical engineering', 'D', 'E', '6'],
  ['480', '能源科学技术', 'Energy science', 'D', 'E', '6'],
  ['490', '核科学技术', 'Nuclear science', 'D', 'A', '6'],
  ['510', '电子与通信技术', 'Electronics and communications', 'D', 'F', '1'],
  ['520', '计算机科学技术', 'Computer science', 'D', 'F', '1'],
  ['530', '化学工程', 'Chemical engineering', 'D', 'B', '4'],
  ['535', '产品应用相关工程与技术', 'Engineering of product applications', 'D', 'E', '8'],
  ['540', '纺织科学技术', 'Textile science', 'D', 'E'],
  ['550', '食品科学技术', 'Food science', 'D', 'C'],
  ['560', '土木建筑工程', 'Civil engineering and architecture', 'D', 'E'],
  ['570', '水利工程', 'Hydraulic engineering', 'D', 'E'],
  ['580', '交通运输工程', 'Transport engineering', 'D', 'E', '8'],
  ['590', '航空、航天科学技术', 'Aeronautics and astronautics', 'D', 'E', '3'],
  ['610', '环境科学技术及资源科学技术', 'Environmental and resource science', 'D', 'D', '7'],
  ['620', '安全科学技术', 'Safety science', 'D', 'E', '7'],
  ['630', '管理学', 'Management', 'D', 'G'],
  ['710', '马克思主义', 'Marxism', 'E'],
  ['720', '哲学', 'Philosophy', 'E'],
  ['730', '宗教学', 'Religious studies', 'E'],
  ['740', '语言学', 'Linguistics', 'E'],
  ['750', '文学', 'Literature', 'E'],
  ['760', '艺术学', 'Art', 'E'],
  ['770', '历史学', 'History', 'E'],
  ['780', '考古学', 'Archaeology', 'E'],
  ['790', '经济学', 'Economics', 'E', 'G'],
  ['810', '政治学', 'Political science', 'E'],
  ['820', '法学', 'Law', 'E'],
  ['830', '军事学', 'Military science', 'E'],
  ['840', '社会学', 'Sociology', 'E'],
  ['850', '民族学与文化学', 'Ethnology and cultural studies', 'E'],
  ['860', '新闻学与传播学', 'Journalism and communication', 'E'],
  ['870', '图书馆、情报与文献学', 'Library, information and archive studies', 'E', 'G'],
  ['880', '教育学', 'Education', 'E'],
  ['890', '体育科学', 'Sport science', 'E'],
  ['910', '统计学', 'Statistics', 'E', 'A'],
]

export const disciplines: readonly Discipline[] = rows.map(([code, zh, en, gate, nsfc, highTech]) => ({
  code,
  name: { zh, en },
  gate,
  nsfc: nsfc || null,
  high_tech: highTech ?? null,
}))
