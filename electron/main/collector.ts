import type { CopiedContent } from './read-clipboard.ts';

/** How often the clipboard is looked at while copies are collected. No system says when it changes. */
export const LOOK_EVERY_MS = 1_000;

/** In characters; what is shorter is a name, an address or a password, not an article. */
export const SHORTEST_COPY = 80;

export interface CollectorParts {
  /** What is on the clipboard now. */
  read(): Promise<CopiedContent>;
  /** Whether the app's own window has the focus now: what is copied while it has is ours. */
  hasFocus(): boolean;
  /** Calls again and again until the returned function is called. */
  every(milliseconds: number, look: () => void): () => void;
  /** Takes what was copied in another program. */
  take(copy: CopiedContent): void;
  /** Collecting began or ended. */
  switched(on: boolean): void;
  /** The clipboard could not be read; said once until it can be again. */
  failed(error: unknown): void;
}

/** Hands over each text that is copied in other programs, while it is on. */
export interface Collector {
  isOn(): boolean;
  switch(on: boolean): void;
  /** The app's own window got or lost the focus. */
  focusChanged(hasFocus: boolean): void;
  /** The app itself puts this text on the clipboard: it is not collected. */
  wrote(text: string): void;
  /** Resolves when no look at the clipboard is under way. */
  settled(): Promise<void>;
}

/** A collector that is off. What is on the clipboard when it is switched on is left alone. */
export function createCollector(parts: CollectorParts): Collector {
  /** Null while it is off. Another object for each time that it is on, so that a look which outlives one is told. */
  let run: { readonly stop: () => void } | null = null;
  let focused = false;
  /** What is on the clipboard; null until the first look, which only learns what was there before. */
  let seen: string | null = null;
  let own: string | null = null;
  let looking = Promise.resolve();
  let underWay = 0;
  let failing = false;

  /** Looks after those that are under way. `takes` says whose copies it finds: those of others or our own. */
  function look(takes: boolean): void {
    const started = run;
    underWay += 1;
    looking = looking.then(async () => {
      try {
        const copy = await parts.read();
        failing = false;
        if (run !== started || run === null) return;
        const content = contentOf(copy);
        const before = seen;
        seen = content;
        if (before === null || content === before) return;
        if (takes && content !== own && isWorthTaking(copy)) parts.take(copy);
      } catch (error) {
        if (!failing) parts.failed(error);
        failing = true;
      } finally {
        underWay -= 1;
      }
    });
  }

  return {
    isOn: () => run !== null,
    switch(on) {
      if (on === (run !== null)) return;
      run?.stop();
      run = null;
      if (on) {
        focused = parts.hasFocus();
        seen = null;
        run = {
          stop: parts.every(LOOK_EVERY_MS, () => {
            if (underWay === 0) look(!focused);
          }),
        };
        look(false);
      }
      parts.switched(on);
    },
    focusChanged(hasFocus) {
      if (hasFocus === focused) return;
      // What was copied since the last look was copied under the focus that just ended.
      if (run) look(!focused);
      focused = hasFocus;
    },
    wrote(text) {
      own = unifyLines(text);
    },
    settled: () => looking,
  };
}

/** What tells a copy from the one before. Its HTML form may come a moment after the text, and is the same copy. */
function contentOf({ text, html }: CopiedContent): string {
  return text.trim() === '' ? html : unifyLines(text);
}

/** Windows gives line ends back in its own way. */
function unifyLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function isWorthTaking({ text, html }: CopiedContent): boolean {
  const plain = (text.trim() === '' ? html.replace(/<[^<>]*>/gu, '') : text).trim();
  return plain.length >= SHORTEST_COPY && !isAddresses(plain);
}

/** A copied link may be long, and is no article. */
function isAddresses(text: string): boolean {
  return text.split(/\s+/u).every((word) => /^[a-z][a-z0-9+.-]*:\/\//iu.test(word));
}
