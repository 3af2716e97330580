import type { ArticleId } from './article.ts';

/** What an agency's item may describe instead of holding a text. */
export type DescribedThing =
  | 'picture'
  | 'graphic'
  | 'video'
  | 'audio'
  | 'package'
  | 'planning'
  | 'concept'
  | 'catalog'
  | 'other';

/** Why something that was offered did not become a new article. */
export type ImportReason =
  | { readonly code: 'duplicate'; readonly twin: ArticleId; readonly restored: boolean }
  /** A person left it out: by cancelling the import, or by skipping the file when asked what its columns mean. */
  | { readonly code: 'cancelled' }
  | { readonly code: 'interrupted' }
  | { readonly code: 'empty' }
  | { readonly code: 'no-articles' }
  | { readonly code: 'picture' }
  | { readonly code: 'binary' }
  | { readonly code: 'unknown-format'; readonly name: string }
  /** A known format that cannot be read: `as` is the one to save it in. */
  | { readonly code: 'save-as'; readonly name: string; readonly as: string }
  /** `name` is the format's, `detail` what is wrong with it. */
  | { readonly code: 'damaged'; readonly name: string; readonly detail: string }
  | { readonly code: 'encrypted'; readonly name: string }
  /** Pages of a PDF that are pictures: all of them, or those that the part names. */
  | { readonly code: 'scan' }
  | {
      readonly code: 'archive-limit';
      readonly limit: 'entries' | 'depth' | 'size' | 'ratio';
      readonly allowed: number;
    }
  | { readonly code: 'unsafe-path'; readonly name: string }
  | { readonly code: 'out-of-memory'; readonly megabytes: number }
  | { readonly code: 'quarantined'; readonly times: number }
  | {
      readonly code: 'too-long';
      readonly what: 'pages' | 'letters' | 'pieces of text';
      readonly count: number;
      readonly limit: number;
    }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'broken-encoding'; readonly offset: number }
  | { readonly code: 'broken-json'; readonly line: number; readonly detail: string }
  | { readonly code: 'not-an-article'; readonly line: number; readonly detail: string }
  /** An agency's item that describes something other than a text. */
  | { readonly code: 'not-a-text'; readonly what: DescribedThing }
  /** An agency's item that names the file which holds its text; empty where it does not even that. */
  | { readonly code: 'text-elsewhere'; readonly address: string }
  | { readonly code: 'no-entries' }
  | { readonly code: 'no-text' }
  /** It is not sure what the columns of a table mean, and nobody could be asked. `columns` names the first of them. */
  | { readonly code: 'columns-unknown'; readonly columns: string }
  /** Of an imported article: its file was read again with other columns, but a person has made something of it. */
  | { readonly code: 'kept' }
  /** Of a web archive. */
  | { readonly code: 'no-pages' }
  | { readonly code: 'no-permission' }
  | { readonly code: 'not-found' }
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'parser-timeout'; readonly seconds: number }
  | { readonly code: 'parser-crashed' };

export type ImportOutcome = 'imported' | 'skipped' | 'failed';

/** How many articles (or files that gave none) were offered, and what became of them: the last three always add up to the first. */
export interface ImportCounts {
  readonly offered: number;
  readonly imported: number;
  readonly skipped: number;
  readonly failed: number;
}

/** True when nothing that was offered is unaccounted for. */
export function isBalanced(counts: ImportCounts): boolean {
  return counts.imported + counts.skipped + counts.failed === counts.offered;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function describeLimit(limit: 'entries' | 'depth' | 'size' | 'ratio', allowed: number): string {
  switch (limit) {
    case 'entries':
      return `The archive holds more than ${allowed.toLocaleString('en')} files. Unpack it and import the folder`;
    case 'depth':
      return `Archives inside archives are read ${allowed} deep. Unpack it and import the folder`;
    case 'size':
      return `Unpacked it is more than ${megabytes(allowed)}. Unpack it and import the folder`;
    case 'ratio':
      return `It unpacks to more than ${allowed} times its size, as no archive of articles does`;
  }
}

/** What is wrong at a line, counted from 1; 0 stands for a place that is no line. */
function atLine(line: number, wrong: string): string {
  return line > 0 ? `Line ${line}: ${wrong.charAt(0).toLowerCase()}${wrong.slice(1)}` : wrong;
}

function describeThing(what: DescribedThing): string {
  switch (what) {
    case 'picture':
    case 'graphic':
    case 'video':
      return `It describes a ${what} and holds no article text`;
    case 'audio':
      return 'It describes a sound recording and holds no article text';
    case 'package':
      return 'It is a package: a list of other items, each of which is imported by itself';
    case 'planning':
      return 'It plans coverage of an event and holds no article text';
    case 'concept':
      return 'It describes people, places or subjects for other items and holds no article text';
    case 'catalog':
      return 'It is a catalogue of codes and holds no article text';
    case 'other':
      return 'It holds data of another kind and no article text';
  }
}

/** A sentence for a person: what happened, and what to do where something can be done. */
export function describeReason(reason: ImportReason): string {
  switch (reason.code) {
    case 'duplicate':
      return reason.restored ? 'Already here, in the trash: restored' : 'Already in the library';
    case 'cancelled':
      return 'Left out, as you chose. Import it again to bring it in';
    case 'interrupted':
      return 'Left out: the import was interrupted. Import the file again; what is already here is skipped';
    case 'empty':
      return 'There is nothing in it';
    case 'no-articles':
      return 'The folder holds no file that can be read as an article';
    case 'picture':
      return 'This is a picture without text. Copy the article’s text instead';
    case 'binary':
      return 'This is not text, whatever its name says. Save the article as text or HTML and import that';
    case 'unknown-format':
      return `${reason.name || 'This kind of file'} cannot be read. The command “What can be imported” names what can`;
    case 'save-as':
      return `${reason.name} cannot be read. Save it as ${reason.as} and import that`;
    case 'damaged':
      return `${reason.name} that is damaged: ${reason.detail}. Ask for a new copy and import that`;
    case 'encrypted':
      return `${reason.name} that is protected by a password. Save it without one and import that`;
    case 'scan':
      return 'Pictures in place of text. Run text recognition on the PDF, or copy the text';
    case 'archive-limit':
      return describeLimit(reason.limit, reason.allowed);
    case 'unsafe-path':
      return `It names a place outside the archive (${reason.name}) and was not read`;
    case 'out-of-memory':
      return `Reading it took more than ${reason.megabytes} MB of memory and was stopped`;
    case 'quarantined':
      return `Left alone: it ended the reader ${reason.times} times. Its bytes are untouched; retry it alone`;
    case 'too-long':
      return `${reason.count.toLocaleString('en')} ${reason.what} are too many for one article (limit ${reason.limit.toLocaleString('en')}). Split it`;
    case 'too-large':
      return `${megabytes(reason.bytes)} is too large for one article (limit ${megabytes(reason.limit)}). Split it, or export it as JSONL`;
    case 'broken-encoding':
      return `The text is damaged or in an unknown character set (first at byte ${reason.offset.toLocaleString('en')}). Save it as UTF-8`;
    case 'broken-json':
      return `${atLine(reason.line, 'Not valid JSON')} (${reason.detail})`;
    case 'not-an-article':
      return `${atLine(reason.line, 'Not an article')}: ${reason.detail}`;
    case 'not-a-text':
      return describeThing(reason.what);
    case 'text-elsewhere':
      return `Its text is in a file of its own${reason.address === '' ? '' : ` (${reason.address})`}. Import that file`;
    case 'no-entries':
      return 'The feed has no entries';
    case 'no-text':
      return 'No article text was found in it';
    case 'columns-unknown':
      return `It is not sure what its columns mean (${reason.columns}). Read it again to say it`;
    case 'kept':
      return 'Kept as it was when its file was read again, since you changed, starred or tagged it';
    case 'no-pages':
      return 'The web archive holds no page: nothing in it is HTML that a server gave';
    case 'no-permission':
      return 'The file or folder may not be read. Allow reading it, or copy it elsewhere';
    case 'not-found':
      return 'The file is no longer there';
    case 'unreadable':
      return `It could not be read (${reason.detail})`;
    case 'parser-timeout':
      return `Reading it took longer than ${reason.seconds} seconds and was stopped`;
    case 'parser-crashed':
      return 'Reading it failed unexpectedly. The library is untouched; the file can be reported';
  }
}
