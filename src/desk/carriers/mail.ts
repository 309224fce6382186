import type { Carrier } from '../delivery.ts'

/** Mail by SMTP. The library is loaded with the first letter, since most letters are read on the platform. */
export function mailCarrier({ url, from }: { readonly url: string; readonly from: string }): Carrier {
  let transport: Promise<{ sendMail(mail: object): Promise<unknown> }> | null = null
  return async ({ key, to, subject, body }) => {
    transport ??= import('nodemailer').then(({ createTransport }) => createTransport(url))
    const mail = {
      from,
      to,
      subject,
      text: body,
      messageId: `<${key}@zhuke>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    }
    await (await transport).sendMail(mail)
  }
}
