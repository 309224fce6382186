const markup = /<[a-z/!?][^<>]{0,300}>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/iy

/** Where a tag or an entity that begins here ends; the place itself when none begins. Tags are markup, not words. */
export function afterMarkup(text: string, at: number, long: number): number {
  const code = text.charCodeAt(at)
  if (code !== 60 && code !== 38) return at
  markup.lastIndex = at
  return markup.test(text) ? Math.min(markup.lastIndex, long) : at
}
