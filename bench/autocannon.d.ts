/** The little of autocannon that the benches use; it brings no types of its own. */
declare module 'autocannon' {
  type Options = {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly connections: number
    readonly duration: number
  }
  type Result = {
    readonly requests: { readonly average: number }
    readonly non2xx: number
    readonly errors: number
  }
  type Running = Promise<Result> & {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void
  }
  export default function autocannon(options: Options): Running
}
