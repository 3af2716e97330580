/** Bytes that come piece by piece, taken by their number. */
export class ByteCursor {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private chunk: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next so many bytes; fewer only at the end. Throws what the source throws. */
  async take(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      const piece = await this.next(left);
      if (piece === null) break;
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** Passes over the next bytes, up to so many: returns how many there were, 0 only at the end. */
  async skip(most: number): Promise<number> {
    return (await this.next(most))?.length ?? 0;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async next(most: number): Promise<Uint8Array | null> {
    while (this.chunk.length === 0) {
      const { done, value } = await this.chunks.next();
      if (done) return null;
      this.chunk = value;
    }
    const piece = this.chunk.subarray(0, most);
    this.chunk = this.chunk.subarray(piece.length);
    return piece;
  }
}
