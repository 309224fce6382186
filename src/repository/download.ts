import { cleanName } from './name.ts'

/**
 * Headers under which a stranger's file leaves the server: never sniffed, never run, never framed, and saved under its
 * own name in any language (RFC 6266, RFC 5987). `inline` is for PDF and pictures that a person looks at in the browser.
 */
export function downloadHeaders(
  file: { name: string; mime: string; bytes: number; hash: string },
  inline = false,
): Record<string, string> {
  const shown = inline && viewable.includes(file.mime)
  return {
    'content-type': file.mime.startsWith('text/') ? 'text/plain; charset=utf-8' : file.mime,
    'content-length': String(file.bytes),
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${named(cleanName(file.name))}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    // A header holds plain characters only, and the code of a draft does not.
    etag: `"${file.hash.replace(/[^\x21\x23-\x7e]/g, '')}"`,
  }
}

const viewable = ['application/pdf', 'image/png', 'image/jpeg']

/** The plain form is for clients that know nothing better: it keeps the ending and replaces what it cannot say. */
function named(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%;]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${full}`
}
