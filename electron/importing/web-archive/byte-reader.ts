/** Bytes that come in chunks, taken line by line or by number, in the memory of what is taken. Throws what its chunks throw. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its end, or what there is of it within `most` bytes; null at the end. */
  async line(most: number): Promise<Buffer | null> {
    let end = this.held.indexOf(10);
    while (end === -1 && this.held.length < most && (await this.more())) end = this.held.indexOf(10);
    const length = end === -1 ? this.held.length : end + 1;
    return length === 0 ? null : this.take(Math.min(length, most));
  }

  /** So many bytes, or fewer at the end. They are a copy of their own. */
  async bytes(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length < count && (this.held.length > 0 || (await this.more()))) {
      const piece = this.take(Math.min(this.held.length, count - length));
      pieces.push(piece);
      length += piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** How many of so many bytes there were to leave out. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    while (skipped < count && (this.held.length > 0 || (await this.more())))
      skipped += this.take(Math.min(this.held.length, count - skipped)).length;
    return skipped;
  }

  /** Puts back what was taken last. */
  putBack(bytes: Buffer): void {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([bytes, this.held]);
  }

  /** Ends the reading early, so that what gives the chunks can close. */
  async close(): Promise<void> {
    this.ended = true;
    await this.chunks.return?.();
  }

  private take(count: number): Buffer {
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  private async more(): Promise<boolean> {
    if (this.ended) return false;
    const next = await this.chunks.next();
    if (next.done) {
      this.ended = true;
      return false;
    }
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    return true;
  }
}
