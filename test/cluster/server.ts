import { hold } from '../../build/launch/keeper.mjs'
import { binaries } from '../../build/launch/native.mjs'
import { placeOf } from '../../build/launch/place.mjs'
import { owner } from '../../build/launch/postmaster.mjs'

/** The owner's address of the cluster that tests use: the runner's, else one of the project's own, started when needed. */
export async function clusterUrl(project: string): Promise<string> {
  if (process.env.ZHUKE_TEST_CLUSTER) return process.env.ZHUKE_TEST_CLUSTER
  own ??= holdCluster(project, { guest: false }).then(({ url }) => url)
  return own
}

let own: Promise<string> | undefined

/**
 * Starts, or finds, the cluster of this project's tests; `release` stops it when nobody else uses it. A test file that
 * is run by hand never releases, so that the next one starts at once.
 * @param bin a PostgreSQL of the system; without it the embedded one
 */
export async function holdCluster(
  project: string,
  { guest, bin }: { guest: boolean; bin?: string },
): Promise<{ url: string; release(): Promise<void> }> {
  const place = placeOf(project, bin ? 'other-tests' : 'tests')
  const server = {
    folder: place.folder,
    bin: bin ?? binaries(project, place),
    user: place.user,
    settings,
    lasting: false,
  }
  const held = await hold(place, server, { guest })
  return {
    url: `postgres://${owner}:${held.known.ownerPassword}@127.0.0.1:${held.port}/postgres`,
    release: held.release,
  }
}

/** Tests lose nothing in a power cut. Without autovacuum a query plan depends on the test alone. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_checkpoints: 'off',
}

/** In a test cluster all three roles have the owner's password. */
export const passwordOf = (cluster: string): string => decodeURIComponent(new URL(cluster).password)
