import type { VNode } from 'preact'
import { everyQuestion } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { instantText, Link, Table } from '../parts/index.ts'
import { sizeText } from './file-question.tsx'
import type { Opened } from './open.ts'

/** Every file of the dossier with the question it answers, its digest and when it came. */
export function AttachmentsTab({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { t, lang } = visit
  const questions = everyQuestion(opened.programme.form)
  const labelOf = (code: string) =>
    questions.find((question) => question.code === code)?.label[lang] ??
    (code === 'service-evidence' ? t('服务凭据', 'Evidence of the service') : code)
  return (
    <Table
      caption={t('附件', 'Attachments')}
      captionHidden
      columns={[
        { key: 'name', head: t('文件', 'File') },
        { key: 'question', head: t('对应材料', 'Answers') },
        { key: 'size', head: t('大小', 'Size'), numeric: true },
        { key: 'at', head: t('上传时间', 'Uploaded') },
        { key: 'digest', head: t('校验码（SHA-256）', 'Digest (SHA-256)') },
      ]}
      rows={opened.attachments.map((one) => ({
        id: one.id,
        cells: {
          name: (
            <Link visit={visit} href={`/files/${one.file}`}>
              {one.name}
            </Link>
          ),
          question: labelOf(one.question),
          size: sizeText(one.size),
          at: instantText(one.added_at, lang),
          digest: <code title={one.sha256}>{one.sha256.slice(0, 12)}…</code>,
        },
      }))}
      empty={t(
        '上传的材料会显示在这里，在填报内容的各部分上传。',
        'Files will appear here; they are uploaded in the sections of the form.',
      )}
    />
  )
}
