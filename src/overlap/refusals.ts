import { refusals } from '#platform/refusal'

refusals({
  'overlap.sweep_runs': {
    status: 409,
    zh: '已有一次全库查重正在进行，完成后可以再次发起。进度见“全库查重”页。',
    en: 'A comparison of everything is under way; ask again when it has ended. Its progress stands on the page.',
  },
  'overlap.list_closed': {
    status: 409,
    zh: '这份名单已开始导入，不能再改。导入完成后可以整份撤销。',
    en: 'The import of this list has begun; it is changed no more. Once done, it can be taken back as a whole.',
  },
  'overlap.list_not_tried': {
    status: 409,
    zh: '请先对应列并试导入，看过结果再导入。',
    en: 'Map the columns and try the import first, then import.',
  },
  'overlap.list_not_imported': {
    status: 409,
    zh: '这份名单没有处在已导入状态，无可撤销。',
    en: 'This list is not imported, so there is nothing to take back.',
  },
  'overlap.list_without_title': {
    status: 422,
    zh: '没有指明哪一列是项目名称，名单不能入库。',
    en: 'No column is said to hold the titles; the list cannot enter the library.',
  },
  'overlap.list_without_column': {
    status: 422,
    zh: '所选的列不在名单中，请重新对应。',
    en: 'A chosen column is not in the list. Map the columns again.',
  },
  'overlap.list_empty': {
    status: 422,
    zh: '“{name}”里没有数据行。第一行应是列名，其下是项目。',
    en: '"{name}" holds no rows. Its first row names the columns; projects stand below.',
  },
  'overlap.list_too_long': {
    status: 422,
    zh: '名单超过 {most} 行，请拆成几份导入。',
    en: 'The list has over {most} rows. Import it in parts.',
  },
  'overlap.record_wrong': {
    status: 422,
    zh: '这一条（{id}）不能入库，请按提示修改后重新导入；其余各条不受影响。',
    en: 'This record ({id}) cannot enter the library. Correct what is marked and import it again; the others are not affected.',
  },
  'overlap.imported_already': {
    status: 409,
    zh: '{id} 已在外部参考库中，内容相同，没有重复导入。',
    en: '{id} is in the external reference library already, with the same content; nothing was imported twice.',
  },
})
