/**
 * Asks the browser for a passkey when the form is sent, and sends the answer with it. The form is hidden until this runs,
 * since without script no page can ask; every such form stands beside a way that needs none.
 */
type Options = {
  challenge: string
  user?: { id: string }
  excludeCredentials?: { id: string }[]
  allowCredentials?: { id: string }[]
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const field = form.querySelector<HTMLInputElement>('input[data-passkey-answer]')
  const status = form.querySelector('[data-passkey-says]')
  if (!field || !window.PublicKeyCredential) continue
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    if (field.value) return
    event.preventDefault()
    try {
      const options = JSON.parse(form.dataset.options ?? '{}') as Options
      field.value = JSON.stringify(await (form.dataset.passkey === 'create' ? created(options) : gotten(options)))
      form.requestSubmit()
    } catch {
      if (status) status.textContent = form.dataset.failed ?? ''
    }
  })
}

async function created(options: Options) {
  const publicKey = { ...read(options), user: { ...options.user, id: bytes(options.user!.id) } }
  const made = (await navigator.credentials.create({ publicKey: publicKey as never })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    ...said(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function gotten(options: Options) {
  const got = (await navigator.credentials.get({ publicKey: read(options) as never })) as PublicKeyCredential
  const response = got.response as AuthenticatorAssertionResponse
  return {
    ...said(got),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  }
}

/** The options as the browser takes them: what is text in JSON becomes bytes. */
function read(options: Options) {
  const keys = (list?: { id: string }[]) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }))
  return {
    ...options,
    challenge: bytes(options.challenge),
    excludeCredentials: keys(options.excludeCredentials),
    allowCredentials: keys(options.allowCredentials),
  }
}

const said = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
})

const bytes = (base64url: string) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))

function text(buffer: ArrayBuffer): string {
  let binary = ''
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
