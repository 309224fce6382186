/** Where sealed values rest: the column, the column that names their owner, and what they are sealed as. */
export type SealedColumn = {
  readonly table: string
  readonly column: string
  readonly owner: string
  readonly field: string
}

/** Each slice says once where it keeps sealed values, so that a new key finds all of them. */
export const keepsSealed = (...columns: readonly SealedColumn[]): void => void places.push(...columns)
export const sealedColumns = (): readonly SealedColumn[] => places
const places: SealedColumn[] = []

keepsSealed(
  { table: 'registry.person_private', column: 'number_sealed', owner: 'person', field: 'number' },
  { table: 'registry.person_private', column: 'phone_sealed', owner: 'person', field: 'phone' },
  { table: 'registry.person_private', column: 'email_sealed', owner: 'person', field: 'email' },
  { table: 'registry.bank_account', column: 'number_sealed', owner: 'id', field: 'account' },
)
