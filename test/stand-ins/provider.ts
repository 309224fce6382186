import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A real OpenID Connect provider on this machine, where whoever types a name is that person. */
export async function providerStandIn(redirect: string) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'zhuke', client_secret: 'secret of the tests', redirect_uris: [redirect] }],
    pkce: { required: () => true },
    cookies: { keys: ['key of the tests'] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  })
  server.on('request', provider.callback())
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { issuer, client: 'zhuke', secret: 'secret of the tests', name: '市统一身份认证', close }
}
