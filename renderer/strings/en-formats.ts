/** One line of the help on formats. */
export interface FormatHelp {
  readonly name: string;
  /** Usual endings of its files' names. What a file is, its bytes say. */
  readonly files: string;
  readonly kept: string;
  readonly left: string;
}

export const formatsHelp = {
  title: 'What can be imported',
  lead: 'A file is recognised by what is in it, not by its name. The original is always kept. Nothing is ever fetched from the network.',
  format: 'Format',
  kept: 'What is kept',
  left: 'What is not',
  open: 'What can be imported',
} as const;

/** Every format that has a reader, the commonest first. The README holds the same list. */
export const FORMATS: readonly FormatHelp[] = [
  {
    name: 'Text',
    files: '.txt',
    kept: 'Paragraphs, lists; headline, byline, date, place and agency where the text shows them',
    left: 'Comment forms, share bars and related links of copied pages',
  },
  {
    name: 'Markdown',
    files: '.md',
    kept: 'Headings, lists, quotes, emphasis, links, front matter',
    left: 'Pictures, HTML tags',
  },
  {
    name: 'Web page',
    files: '.html .htm',
    kept: 'The article with headings, lists, tables, captions, links; what the page says of itself; pictures inside the file',
    left: 'Navigation, advertisements, comments, scripts, pictures on the network',
  },
  {
    name: 'Web page in one file (MHTML)',
    files: '.mhtml .mht',
    kept: 'As a web page, with its pictures and address',
    left: 'Frames and advertisements',
  },
  {
    name: 'Web archive (WARC, ARC, WACZ)',
    files: '.warc .warc.gz .arc .wacz',
    kept: 'Each web page in it as an article, with its address',
    left: 'Pictures, scripts, requests, pages that were not found',
  },
  {
    name: 'PDF',
    files: '.pdf',
    kept: 'Text in reading order, columns, headings; from right to left too; words split at line ends are joined',
    left: 'Pictures, running heads, page numbers; scanned pages, of which the report tells',
  },
  {
    name: 'Word',
    files: '.docx',
    kept: 'Headings, lists, tables, quotes, notes, emphasis, links, pictures',
    left: 'Layout, comments, deleted text; files with a password, .doc',
  },
  {
    name: 'OpenDocument',
    files: '.odt',
    kept: 'Headings, lists, tables, notes, emphasis, links',
    left: 'Layout, comments, deleted text',
  },
  {
    name: 'RTF',
    files: '.rtf',
    kept: 'Paragraphs, tables, emphasis, links, any of its character sets',
    left: 'Layout, pictures',
  },
  {
    name: 'Press export (Nexis, Factiva)',
    files: '.docx .rtf .txt .html',
    kept: 'Each article of the file with its headline, source, date, byline and section',
    left: 'Cover page, copyright, load dates, page numbers, index terms',
  },
  {
    name: 'E-book (EPUB)',
    files: '.epub',
    kept: 'Each chapter or article that has text; title, author, publisher, date',
    left: 'Cover, contents; books that are protected',
  },
  {
    name: 'Mail',
    files: '.eml',
    kept: 'The mail as an article, each item of a press digest, files in it',
    left: 'Signatures, quoted mails, pictures, invitations',
  },
  { name: 'Mailbox', files: '.mbox', kept: 'Each mail in it, whatever its size', left: 'As with a mail' },
  {
    name: 'Feed (RSS, Atom, JSON Feed)',
    files: '.xml .rss .atom .json',
    kept: 'Each entry as an article; a full text wins over a summary',
    left: 'Entries without title and text; what is only linked',
  },
  {
    name: 'NewsML-G2, NewsML 1, NITF, ninjs',
    files: '.xml .json',
    kept: 'Text, headline, byline, dateline, place, slugline, keywords, urgency, version, status',
    left: 'Pictures, video and packages, which are named in the report',
  },
  {
    name: 'Reuters-21578 (SGML)',
    files: '.sgm',
    kept: 'Each article with title, dateline, date and place',
    left: 'Topic codes',
  },
  {
    name: 'Table (CSV, TSV)',
    files: '.csv .tsv',
    kept: 'Each row as an article with keywords and section; columns are recognised by name and content, or you are asked',
    left: 'Columns that you leave out',
  },
  {
    name: 'JSON and JSON lines',
    files: '.json .jsonl',
    kept: 'Each record as an article, by the names of its fields; where these are unknown you are asked; our own export whole',
    left: 'Fields that mean nothing of an article (they stay in the original)',
  },
  {
    name: 'ZIP, TAR and gzip',
    files: '.zip .tar .tgz .gz',
    kept: 'Everything in them that can be read, four archives deep',
    left: 'Pictures, programs, entries with a password, links',
  },
];
