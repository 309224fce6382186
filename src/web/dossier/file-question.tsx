import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Button, FileField, Link } from '../parts/index.ts'

export type Kept = { readonly id: string; readonly file: string; readonly name: string; readonly size: number }
type FileAsked = {
  readonly visit: Visit
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly why?: string
  readonly optional?: boolean
  readonly accept?: readonly string[]
  readonly kept: readonly Kept[]
}

/** Files of one question: those that are kept, each with a button that takes it out, and room for another. */
export function FileQuestion({ kept, accept, ...field }: FileAsked): VNode {
  const { visit } = field
  return (
    <>
      <FileField {...field} accept={accept} />
      {kept.length > 0 ? (
        <ul class="govuk-list zk-files">
          {kept.map((file) => (
            <li>
              <Link visit={visit} href={`/files/${file.file}`}>
                {file.name}
              </Link>{' '}
              <span class="govuk-hint">{sizeText(file.size)}</span>{' '}
              <Button tone="secondary" name="_do" value={`detach.${file.id}`}>
                {visit.t('移除', 'Remove')}
                <span class="govuk-visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
