/** Every field of the last form on a page that acts, as a browser would send it: text, chosen options, ticked boxes. The key stays with the page. */
export function formOf(html: string): Record<string, string> {
  const start = html.lastIndexOf('<form method="post"')
  const form = html.slice(start, html.indexOf('</form>', start))
  const fields: Record<string, string> = {}
  for (const [, attributes] of form.matchAll(/<input ((?:[^>"]|"[^"]*")*)>/g)) {
    const name = attribute(attributes!, 'name')
    const box = /type="(checkbox|radio)"/.test(attributes!)
    if (name && (!box || /\bchecked\b/.test(attributes!))) fields[name] = attribute(attributes!, 'value') ?? ''
  }
  for (const [, attributes, text] of form.matchAll(/<textarea ((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(attributes!, 'name')!] = plain(text!)
  for (const [, attributes, options] of form.matchAll(/<select ((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options!.matchAll(/<option ((?:[^>"]|"[^"]*")*)>/g)].map(([, one]) => one!)
    const chosen = all.find((one) => /\bselected\b/.test(one)) ?? all[0]
    fields[attribute(attributes!, 'name')!] = (chosen && attribute(chosen, 'value')) ?? ''
  }
  const { _key, ...sent } = fields
  return sent
}

const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)
  return found ? plain(found[1]!) : undefined
}
const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
