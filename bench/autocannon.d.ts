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
    readonly latency: { readonly p97_5: number }
    readonly non2xx: number
    readonly errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
