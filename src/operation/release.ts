import { everyMigration } from '#platform/migrate'

let names: Promise<readonly string[]> | null = null
/** The migrations of this release, read once: a running process does not change under its own feet. */
export function releaseMigrations(): Promise<readonly string[]> {
  names ??= everyMigration().then((all) => all.map(({ name }) => name))
  return names
}

export const waitingMigrations = async (ran: readonly { readonly name: string }[]): Promise<string[]> => {
  const done = new Set(ran.map(({ name }) => name))
  return (await releaseMigrations()).filter((name) => !done.has(name))
}
