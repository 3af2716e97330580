import type { FromParser, ParseFailure } from '../contract/parser-messages.ts';
import type { PreparedArticle } from '../importing/prepare.ts';
import { packOriginals } from './pack-originals.ts';

/** An `articles` message holds at most so many articles, and about so many bytes. */
const MOST_ARTICLES = 100;
const MOST_BYTES = 2_000_000;
/** Messages that the backend has not stored yet. */
const MOST_AHEAD = 16;
/** After so many articles the process looks whether its channel can take more of what waits to be sent. */
const SEND_EVERY = 10;

/** Gathers a job's results into messages, and waits while the backend has too many of them before it. */
export class Batches {
  readonly job: number;
  stopped = false;
  private readonly post: (message: FromParser) => void;
  private results: (PreparedArticle | ParseFailure)[] = [];
  private bytes = 0;
  private ahead = 0;
  private wake: (() => void) | null = null;
  /** Resolves when all that was flushed has been sent, in its order. */
  private sending: Promise<void> = Promise.resolve();

  constructor(job: number, post: (message: FromParser) => void) {
    this.job = job;
    this.post = post;
  }

  /** Resolves when there is room for another. */
  async add(result: PreparedArticle | ParseFailure): Promise<void> {
    this.results.push(result);
    if (result.ok) this.bytes += sizeOf(result);
    if (this.results.length >= MOST_ARTICLES || this.bytes >= MOST_BYTES) await this.flush();
    // A message is larger than a channel takes at once, and its rest goes out only while the process waits.
    else if (this.results.length % SEND_EVERY === 0) await new Promise(setImmediate);
  }

  /** Has what was gathered packed and sent; nothing more once the job was stopped. */
  private async flush(): Promise<void> {
    while (this.ahead >= MOST_AHEAD && !this.stopped) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const results = this.results;
    this.results = [];
    this.bytes = 0;
    if (this.stopped || results.length === 0) return;
    this.ahead += 1;
    const packing = packOriginals(results);
    this.sending = this.sending.then(async () => {
      const packed = await packing;
      if (!this.stopped) this.post({ type: 'articles', job: this.job, ...packed });
    });
    await new Promise(setImmediate);
  }

  /** Sends what is left; resolves when all of the job has been sent. */
  async finish(): Promise<void> {
    await this.flush();
    await this.sending;
  }

  /** The backend has stored one message. */
  acknowledge(): void {
    this.ahead -= 1;
    this.resume();
  }

  stop(): void {
    this.stopped = true;
    this.resume();
  }

  private resume(): void {
    const wake = this.wake;
    this.wake = null;
    wake?.();
  }
}

function sizeOf(article: PreparedArticle): number {
  const { index, original, pictures = [] } = article;
  const drawn = pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return drawn + original.length + 2 * (index.headline.length + index.lead.length + index.body.length) + 500;
}
