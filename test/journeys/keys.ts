import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { answered } from './browsed.ts'

/** What the keyboard stands on: what it says, whether one sees that it stands there, and whether it came the right way. */
export type Stop = {
  readonly says: string
  readonly name: string
  readonly kind: string
  readonly ring: boolean
  readonly seen: boolean
  readonly inOrder: boolean
  readonly place: string
}

/** Somebody without a mouse. Every stop of Tab must be seen, be in the window, and come after the one before. */
export const keys = (page: Page) => {
  const stop = () => page.evaluate(lookAtFocus)
  async function tab(back = false): Promise<Stop> {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const at = await stop()
    if (at.kind === 'body') return at
    assert.ok(at.ring, `${at.place} does not show that it is focused`)
    assert.ok(at.seen, `${at.place} is focused out of sight`)
    if (!back) assert.ok(at.inOrder, `${at.place} is reached out of the order of the page`)
    return at
  }
  /** Presses Tab until the wanted stop; the page is never gone round twice. */
  async function to(wanted: (at: Stop) => boolean, what: string, back = false): Promise<Stop> {
    const met: string[] = []
    for (let pressed = 0; pressed < 200; pressed += 1) {
      const at = await tab(back)
      if (at.kind !== 'body' && wanted(at)) return at
      met.push(at.says || at.name)
      if (at.kind === 'body' && pressed > 0) break
    }
    throw new Error(`${page.url()}: the keyboard does not reach ${what}; it met ${met.join(' | ')}`)
  }
  const toText = (says: string) => to((at) => at.says === says, says)
  const toField = (name: string) => to((at) => at.name === name, `the field ${name}`)
  const type = async (text: string) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(text)
  }
  /** Enter on a link or button; the page that it leads to has come, and nothing on it was refused. */
  const enter = () => answered(page, () => page.keyboard.press('Enter'))
  return { tab, to, toText, toField, type, enter, stop, press: (key: string) => page.keyboard.press(key) }
}

/** Runs in the browser. The last stop is remembered there, so that a new page begins anew. */
function lookAtFocus(): Stop {
  const at = document.activeElement as HTMLElement
  const memory = window as unknown as { zkStop?: Element | undefined }
  const before = memory.zkStop
  if (at === document.body) {
    memory.zkStop = undefined
    return { says: '', name: '', kind: 'body', ring: true, seen: true, inOrder: true, place: 'the page itself' }
  }
  memory.zkStop = at
  // A radio or tick box lies unseen under the mark that its label draws.
  const label = (at as HTMLInputElement).labels?.[0]
  const styles = [getComputedStyle(at), ...(label ? [getComputedStyle(label, '::before')] : [])]
  const ring = styles.some(
    ({ outlineStyle, outlineWidth, outlineColor, boxShadow }) =>
      boxShadow !== 'none' ||
      (outlineStyle !== 'none' && outlineWidth !== '0px' && !/rgba\([^)]*, 0\)|transparent/.test(outlineColor)),
  )
  const box = at.getBoundingClientRect()
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.height > 1
  let inOrder = true
  if (before?.isConnected) {
    const was = before.getBoundingClientRect()
    const follows = (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    // Down the page, or along the line, or into the next column; never back.
    inOrder = follows && (box.bottom > was.top || box.left >= was.right - 1)
  }
  return {
    says: (at.textContent ?? '').replace(/\s+/g, ' ').trim(),
    name: at.getAttribute('name') ?? '',
    kind: at.tagName.toLowerCase(),
    ring,
    seen,
    inOrder,
    place: `${location.pathname}: ${at.outerHTML.slice(0, 120)}`,
  }
}
