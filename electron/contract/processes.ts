import type { NoticeSettings } from '../domain/alerts/notice-plan.ts';
import type { HitCount } from './ipc.ts';
import type { ParserLimits } from './parser-limits.ts';

/** What main sends to the backend process over its own (parent) port. */
export type MainToBackend =
  /** Comes with one port: a window's end of its channel. */
  | { readonly type: 'page' }
  /** Answers `fork-parser`; comes with one port to the parser. */
  | { readonly type: 'parser'; readonly parser: number }
  | { readonly type: 'parser-exited'; readonly parser: number; readonly outOfMemory: boolean }
  /** What a person set; holds from the next file on. */
  | { readonly type: 'limits'; readonly limits: ParserLimits }
  /** When a person wants to be notified of hits: until this is said nobody is. */
  | { readonly type: 'notices'; readonly notices: NoticeSettings }
  /** What a person chose in a dialog or dropped: the page only ever holds the grant. */
  | {
      readonly type: 'grant';
      readonly grant: string;
      readonly purpose: 'import' | 'export';
      readonly paths: readonly string[];
    }
  /** Finish what is being written, close the library, exit. */
  | { readonly type: 'quit' };

/** What the backend process sends to main. */
export type BackendToMain =
  | { readonly type: 'ready' }
  | { readonly type: 'cannot-start'; readonly message: string }
  /** The command line has the library open: it is opened here as soon as that has ended. */
  | { readonly type: 'waiting' }
  /** It is killed beyond so much memory. */
  | { readonly type: 'fork-parser'; readonly parser: number; readonly megabytes: number }
  | { readonly type: 'kill-parser'; readonly parser: number }
  /** Show this file in the system's file manager. */
  | { readonly type: 'reveal'; readonly path: string }
  /** Unread articles with hits: window title and badge. */
  | { readonly type: 'unread'; readonly unread: number }
  /** One notification of all these hits, most first, which is never asked for again. `digest`: they were kept for it. */
  | { readonly type: 'notify'; readonly hits: readonly HitCount[]; readonly digest: boolean };
