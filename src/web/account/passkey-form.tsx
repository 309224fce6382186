import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../page.ts'

type Props = {
  readonly visit: Visit
  readonly action: string
  readonly does: 'create' | 'get'
  /** What the browser is asked, as the platform made it. */
  readonly options: unknown
  /** The name that the answer is sent under. */
  readonly field?: string
  readonly children: ComponentChildren
}

/** A form that is sent with the answer of a passkey. Hidden where no script runs: there it could not be asked for. */
export const PasskeyForm = ({ visit, action, does, options, field, children }: Props): VNode => (
  <form
    method="post"
    action={visit.href(action)}
    hidden
    noValidate
    data-passkey={does}
    data-options={JSON.stringify(options)}
    data-failed={visit.t(
      '没有用上通行密钥：已取消、已超时，或这台设备上没有。请重试，或改用其他方式。',
      'No passkey was used: it was cancelled, took too long, or there is none on this device. Try again, or use another way.',
    )}
  >
    <input type="hidden" name="_csrf" value={visit.csrf} />
    <input type="hidden" name={field ?? 'answer'} value="" data-passkey-answer />
    {children}
    <p class="govuk-hint" role="status" data-passkey-says />
  </form>
)
