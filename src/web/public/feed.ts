import { feed } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { entryHref, entryText, type PublicEntry } from './entry.ts'

/** An Atom feed (RFC 4287) of rounds, notices and results: following them takes no account. */
export const feedPage = page('/feed.xml', {
  open: true,
  async view(visit) {
    const entries = await visit.ask(feed, {})
    return {
      send: atom(visit, entries),
      type: 'application/atom+xml; charset=utf-8',
      headers: { 'cache-control': 'public, max-age=300' },
    }
  },
})

export function atom(
  visit: Pick<Visit, 'config' | 'lang' | 't' | 'href' | 'now'>,
  entries: readonly PublicEntry[],
): string {
  const { lang, t } = visit
  const at = (path: string) => escaped(`${visit.config.origin ?? ''}${visit.href(path)}`)
  const items = entries.map(
    (entry) => `  <entry>
    <id>urn:zhuke:${entry.kind}:${escaped(entry.id)}</id>
    <title>${escaped(entry.title[lang])}</title>
    <updated>${entry.at.toISOString()}</updated>
    <category term="${entry.kind}" label="${escaped(entryText[entry.kind][lang])}"/>
    <link href="${at(entryHref(entry))}"/>
    <summary>${escaped(entry.summary[lang])}</summary>
  </entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
  <id>urn:zhuke:feed</id>
  <title>${t('筑科平台：批次、公示和结果', 'Zhuke: rounds, notices and results')}</title>
  <author><name>${t('贵阳市科技管理平台', 'Science and technology management, Guiyang')}</name></author>
  <updated>${(entries[0]?.at ?? visit.now).toISOString()}</updated>
  <link rel="self" href="${at('/feed.xml')}"/>
  <link rel="alternate" href="${at('/')}"/>
${items.join('\n')}
</feed>
`
}

/** XML has no place for control characters: a title that holds one would break the whole feed. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
