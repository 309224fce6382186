import { refusals } from '#platform/refusal'

refusals({
  'overlap.sweep_runs': {
    status: 409,
    zh: '已有一次全库查重正在进行，完成后可以再次发起。进度见“全库查重”页。',
    en: 'A comparison of everything is under way; ask again when it has ended. Its progress stands on the page.',
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
