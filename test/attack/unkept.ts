import type { KyselyPlugin, RootOperationNode } from 'kysely'
import type { Db } from '../../src/platform/db.ts'

/**
 * The same database, in which nothing that is done stays: the commit of each transaction becomes a rollback, so that each
 * attempt meets the town as it was.
 */
export const unkept = (db: Db): Db => db.withPlugin(plugin)

const plugin: KyselyPlugin = {
  transformQuery: ({ node }) => (isCommit(node) ? { ...node, sqlFragments: ['rollback'] } : node),
  transformResult: async ({ result }) => result,
}

const isCommit = (node: RootOperationNode): node is RootOperationNode & { readonly sqlFragments: readonly string[] } =>
  node.kind === 'RawNode' && node.sqlFragments.length === 1 && node.sqlFragments[0] === 'commit'
