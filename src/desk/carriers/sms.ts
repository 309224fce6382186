import type { Carrier } from '../delivery.ts'

const patience = 15_000

/**
 * Text messages by an HTTP gateway: POST {to, text} as JSON with the bureau's token; any 2xx means taken. The signature
 * stands in the text already. A gateway with another shape gets a small bridge in front, not a change here.
 */
export function smsCarrier({ url, token }: { readonly url: string; readonly token: string | null }): Carrier {
  return async ({ key, to, body }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ to, text: body }),
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`)
  }
}
