import type { FromParser, ParsedArticle, ParseFailure } from '../contract/parser-messages.ts';

/** An `articles` message holds at most so many articles, and about so many bytes. */
const MOST_ARTICLES = 200;
const MOST_BYTES = 2_000_000;
/** Messages that the backend has not stored yet. */
const MOST_AHEAD = 2;

/** Gathers a job's results into messages, and waits while the backend has too many of them before it. */
export class Batches {
  readonly job: number;
  stopped = false;
  private readonly post: (message: FromParser) => void;
  private results: (ParsedArticle | ParseFailure)[] = [];
  private bytes = 0;
  private ahead = 0;
  private wake: (() => void) | null = null;

  constructor(job: number, post: (message: FromParser) => void) {
    this.job = job;
    this.post = post;
  }

  /** Resolves when there is room for another. */
  async add(result: ParsedArticle | ParseFailure): Promise<void> {
    this.results.push(result);
    if (result.ok) this.bytes += sizeOf(result);
    if (this.results.length >= MOST_ARTICLES || this.bytes >= MOST_BYTES) await this.flush();
  }

  /** Sends what has been gathered; nothing more once the job was stopped. */
  async flush(): Promise<void> {
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
    this.post({ type: 'articles', job: this.job, results });
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

function sizeOf(article: ParsedArticle): number {
  const { index, original } = article;
  return original.length + 2 * (index.headline.length + index.lead.length + index.body.length) + 500;
}
