/** Writes whole numbers in seven bits a byte; a growing buffer that is emptied by `take`. */
export class Varints {
  #bytes = new Uint8Array(1 << 16)
  #used = 0
  get used(): number {
    return this.#used
  }
  push(value: number): void {
    if (this.#used + 5 > this.#bytes.length) this.#grow(5)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#used++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#used++] = rest
  }
  /** Takes over bytes that are written like this already. */
  copy(bytes: Uint8Array): void {
    if (this.#used + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#used)
    this.#used += bytes.length
  }
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#used)
    this.#used = 0
    return taken
  }
  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
