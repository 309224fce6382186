/**
 * A form that saves itself while somebody writes. It sends what the button would send and shows the answer; without
 * script the button does the same. One request at a time: what was typed meanwhile goes with the next, and a button that
 * is pressed meanwhile waits for the answer, since its version is the one that the button must be sent with.
 */
type Answer = {
  version?: number
  left?: string | number
  says?: string
  rules?: { code: string; text: string; tone: string }[]
}
/** Milliseconds after which a lost connection counts as a save that failed, so that the button is not held up by it. */
const patience = 20_000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  const status = form.querySelector('[data-autosaved]')
  let waiting: number | undefined
  let busy = false
  let dirty = false
  let pressed: SubmitEvent | undefined

  const tell = (text: string) => {
    if (status) status.textContent = text
  }
  const save = async () => {
    if (busy) {
      dirty = true
      return
    }
    busy = true
    dirty = false
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: bodyOf(form),
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(patience),
      })
      const answer = (await response.json()) as Answer
      if (response.ok) {
        saved(form, answer)
        tell(`${form.dataset.saved} ${new Date().toLocaleTimeString()}`)
      } else tell(answer.says ?? form.dataset.unsaved ?? '')
    } catch {
      tell(form.dataset.unsaved ?? '')
    } finally {
      busy = false
      const press = pressed
      pressed = undefined
      if (press) form.requestSubmit(press.submitter)
      else if (dirty) later()
    }
  }
  const later = () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(save, 1500)
  }
  form.addEventListener('input', (event) => {
    // A file is sent with the button: it may be large, and its person waits for the answer.
    if ((event.target as HTMLInputElement).type !== 'file') later()
  })
  form.addEventListener('submit', (event) => {
    window.clearTimeout(waiting)
    pressed = busy ? event : undefined
    if (busy) event.preventDefault()
  })
}

/** Files stay out; a form without them goes as it would go by the button. Each save is its own deed, so its key is fresh. */
function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.delete('_key')
  body.append('_autosave', '1')
  return body
}

/** The page now shows this version: the next save, by itself or by the button, is made from it. */
function saved(form: HTMLFormElement, { version, left, rules }: Answer): void {
  const field = form.querySelector<HTMLInputElement>('input[name="_version"]')
  if (field && version !== undefined) field.value = String(version)
  const place = document.querySelector('[data-left]')
  if (place && left !== undefined) place.textContent = String(left)
  for (const { code, text, tone } of rules ?? []) {
    const tag = document.querySelector(`[data-rule="${CSS.escape(code)}"] .zk-tag`)
    if (!tag) continue
    tag.textContent = text
    tag.className = `govuk-tag zk-tag zk-tag--${tone}`
  }
}
