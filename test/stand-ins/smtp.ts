import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type StandInMail = { readonly to: readonly string[]; readonly text: string }

/** A mail server that takes letters and keeps them, or turns everybody away: as much of SMTP (RFC 5321) as a client needs. */
export async function smtpStandIn(): Promise<{
  readonly url: string
  readonly mails: StandInMail[]
  refusing: boolean
  stop(): Promise<void>
}> {
  const mails: StandInMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    talk(socket, mails, () => standIn.refusing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const standIn = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refusing: false,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return standIn
}

function talk(socket: Socket, mails: StandInMail[], refusing: () => boolean): void {
  let to: string[] = []
  let body: string | null = null
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 stand-in')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    rest += chunk
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (body !== null) {
        if (line !== '.') body += `${line}\n`
        else {
          mails.push({ to, text: body })
          body = null
          to = []
          say('250 kept')
        }
      } else if (/^RCPT TO/i.test(line)) {
        if (refusing()) say('451 try again later')
        else {
          to.push(/<(.*)>/.exec(line)![1]!)
          say('250 ok')
        }
      } else if (/^DATA/i.test(line)) {
        body = ''
        say('354 go on')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else say('250 ok')
    }
  })
}
