const longest = 200

/**
 * A name comes from a stranger's machine. Folders, control characters and the marks that reverse reading direction
 * (`annex‮fdp.exe` shows as `annexexe.pdf`) are taken out; Chinese, `·` and characters beyond the basic plane stay.
 */
export function cleanName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1)!
  const plain = base
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
  return shorten(plain.replace(/^\.+/, '')) || 'file'
}

/** The ending survives, because it says what the file claims to be. Cut by characters, never inside a surrogate pair. */
function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, longest - [...ending].length).join('') + ending
}
