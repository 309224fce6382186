import { refusals } from '#platform/refusal'

refusals({
  'repository.nothing_sent': {
    status: 422,
    zh: '没有收到文件。请选择文件后再上传。',
    en: 'No file arrived. Choose one and upload it.',
  },
  'repository.no_table': {
    status: 422,
    zh: '“{name}”不是表格。请上传 CSV、Excel（.xlsx）或 JSON 行（.jsonl）文件；旧版 .xls 请在 Excel 或 WPS 中另存为 .xlsx。',
    en: '"{name}" is no table. Send a CSV, an Excel workbook (.xlsx) or JSON lines (.jsonl); save an old .xls as .xlsx first.',
  },
  'repository.table_too_long': {
    status: 422,
    zh: '表格超过 {most} 行。请拆成几份，分别导入。',
    en: 'The table has over {most} rows. Divide it and import the parts one by one.',
  },
  'repository.classified_mark': {
    status: 422,
    zh: '内容带有国家秘密标志，本系统不能接收。本系统不处理国家秘密，这次提交的内容没有保存，也没有留下记录。涉密事项请到局保密工作机构的线下窗口，按保密规定办理；如属误写，请改正后重新提交。',
    en: 'What you sent carries a State-secrecy mark and cannot be taken here. This system handles no State secrets: nothing was kept and nothing was recorded. Please take such matters to the off-line desk of the bureau’s secrecy office; if the mark is a slip, correct it and send again.',
  },
  'repository.too_large': {
    status: 413,
    zh: '“{name}”超过了大小上限 {limit}。请压缩其中的图片、另存为较小的 PDF，或拆成几个文件后再上传。',
    en: '"{name}" is larger than the limit of {limit}. Compress its pictures, save it as a smaller PDF, or split it into several files.',
  },
  'repository.empty': {
    status: 422,
    zh: '“{name}”是空文件（0 字节）。请在本机打开确认内容后重新上传。',
    en: '"{name}" is empty (0 bytes). Open it on your machine to make sure it has content, then upload it again.',
  },
  'repository.incomplete': {
    status: 422,
    zh: '“{name}”没有传完（已收到 {received}），没有保存。表单里已填的内容都在，请检查网络后重新选择文件上传。',
    en: '"{name}" did not arrive whole ({received} received) and was not kept. Your form is untouched: check the connection and choose the file again.',
  },
  'repository.not_what_it_says': {
    status: 422,
    zh: '“{name}”按文件名应是{claimed}，实际内容是{found}。请用原来的软件另存为正确的格式后再上传，不要只改文件名。',
    en: '"{name}" claims to be {claimed}, but its content is {found}. Save it in the right format with the program that made it; renaming is not enough.',
  },
  'repository.kind_not_accepted': {
    status: 422,
    zh: '这里不接收扩展名为“{ending}”的文件（{name}）。可以上传：{wanted}。',
    en: 'Files ending in "{ending}" are not taken here ({name}). You can upload: {wanted}.',
  },
  'repository.zip_bomb': {
    status: 422,
    zh: '“{name}”解压后过大、文件过多或层层嵌套，为保护系统没有打开。请直接上传其中需要的文件，或减少内容后重新打包。',
    en: 'Unpacked, "{name}" would be too large, hold too many files or nest too deeply, so it was not opened. Upload the files you need one by one, or pack fewer of them.',
  },
  'repository.macros': {
    status: 422,
    zh: '“{name}”带有宏或控件，不能接收。请在 Word、Excel 或 WPS 中另存为不含宏的格式（.docx、.xlsx）后再上传。',
    en: '"{name}" contains macros or controls and cannot be taken. Save it without macros (.docx, .xlsx) and upload that copy.',
  },
  'repository.encrypted': {
    status: 422,
    zh: '“{name}”设有打开密码，系统和评审专家都打不开。请去掉密码后重新上传。',
    en: '"{name}" is locked with a password, so neither the system nor the reviewers can open it. Remove the password and upload it again.',
  },
  'repository.damaged': {
    status: 422,
    zh: '“{name}”已损坏，打不开。请在本机确认能正常打开，再重新上传；也可以另存一份后上传。',
    en: '"{name}" is damaged and cannot be opened. Make sure it opens on your machine, or save a new copy, and upload it again.',
  },
  'repository.unreadable': {
    status: 422,
    zh: '“{name}”太复杂，在规定时间内没有检查完，所以没有接收。请另存为 PDF 或拆成几个文件后再上传。',
    en: '"{name}" is too complex to be checked in time, so it was not taken. Save it as PDF or split it into several files and upload them.',
  },
})
