import { readCertificate } from '../../procedure/index.ts'
import { downloadHeaders, printDocument } from '../../repository/index.ts'
import { go, page } from '../page.ts'
import { Button, Heading, instantText, LinkButton, Summary, Tag, TextField } from '../parts/index.ts'

/** Where anybody types the code of a certificate. */
export const certificateDoorPage = page('/certificates', {
  open: true,
  async view(visit) {
    if (visit.query.code) return go(`/certificates/${encodeURIComponent(visit.query.code)}`)
    const title = visit.t('核验验收证书', 'Check a certificate')
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading>{title}</Heading>
          <form method="get" action={visit.href('/certificates')}>
            <TextField
              visit={visit}
              name="code"
              label={visit.t('证书核验码', 'Code on the certificate')}
              hint={visit.t('12 位字母和数字', 'Twelve letters and digits')}
              width={20}
            />
            <Button>{visit.t('核验', 'Check')}</Button>
          </form>
        </>
      ),
    }
  },
})

export const certificatePage = page('/certificates/:code', {
  open: true,
  async view(visit) {
    const { t, lang } = visit
    const found = await visit.ask(readCertificate, { code: visit.params.code! })
    const title = t('验收证书', 'Certificate of acceptance')
    return {
      title,
      frame: 'public',
      practice: found.practice,
      body: (
        <>
          <Heading caption={found.programme_name[lang]}>{title}</Heading>
          <p class="govuk-body">
            <Tag tone="good">{t('真实有效', 'Genuine')}</Tag>
          </p>
          <Summary
            rows={[
              { key: t('项目名称', 'Title'), value: found.title },
              { key: t('项目编号', 'Number'), value: found.number ?? '—' },
              { key: t('任务书编号', 'Agreement'), value: found.agreement ?? '—' },
              { key: t('承担单位', 'Undertaking organisation'), value: found.host_name },
              { key: t('项目负责人', 'Leader'), value: found.lead_name },
              { key: t('结论', 'Result'), value: t('验收通过', 'Accepted') },
              { key: t('日期', 'Date'), value: instantText(found.result_at, lang) },
              { key: t('核验码', 'Code'), value: found.code },
            ]}
          />
          <LinkButton visit={visit} href={`/certificates/${found.code}/print`} tone="secondary">
            {t('打印（PDF）', 'Print (PDF)')}
          </LinkButton>
        </>
      ),
    }
  },
})

export const certificatePrintPage = page('/certificates/:code/print', {
  open: true,
  async view(visit) {
    const { t, lang } = visit
    const found = await visit.ask(readCertificate, { code: visit.params.code! })
    const bytes = await printDocument({
      lang,
      title: t('科技计划项目验收证书', 'Certificate of acceptance'),
      caption: found.programme_name[lang],
      number: found.agreement ?? found.number,
      code: found.code,
      ...(found.practice ? { watermark: t('演练', 'PRACTICE') } : {}),
      at: visit.now,
      head: [
        { label: t('项目名称', 'Title'), value: found.title },
        { label: t('项目编号', 'Number'), value: found.number ?? '' },
        { label: t('承担单位', 'Undertaking organisation'), value: found.host_name },
        { label: t('项目负责人', 'Leader'), value: found.lead_name },
        { label: t('结论', 'Result'), value: t('验收通过', 'Accepted') },
        { label: t('日期', 'Date'), value: instantText(found.result_at, lang) },
      ],
      blocks: [
        {
          kind: 'paragraph',
          text: t(
            `在平台“核验验收证书”页输入核验码 ${found.code}，可以核对本证书的真实性。`,
            `Type the code ${found.code} on the page “Check a certificate” to see whether this paper is genuine.`,
          ),
        },
        { kind: 'seals', parties: [t('市科技局', 'The bureau')] },
      ],
    })
    const file = {
      name: `${found.agreement ?? found.code}.pdf`,
      mime: 'application/pdf',
      bytes: bytes.length,
      hash: '',
    }
    return { send: bytes, type: file.mime, headers: downloadHeaders(file, visit.query.save !== '1') }
  },
})
