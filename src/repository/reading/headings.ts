const longest = 60
const most = 300
const numbered =
  /^(?:第[一二三四五六七八九十百\d]+[章节部分条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.．\s])\s*\S/

/** Word's own headings where the writer used them; else the numbered lines (一、 （一） 1.1) that offices write by hand. */
export function headingsOf(text: string, marked: readonly string[] = []): string[] {
  const found = marked.length > 0 ? marked : text.split('\n').filter(looksNumbered)
  return found
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, most)
}

function looksNumbered(line: string): boolean {
  const plain = line.trim()
  return plain.length <= longest && numbered.test(plain) && !/[。；;，,]$/.test(plain)
}
