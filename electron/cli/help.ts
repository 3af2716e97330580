export const HELP = `Wirewatch: your articles on your own disk, from the command line

  wirewatch import PATHS…          files and folders into the library
  wirewatch search QUERY           articles that match, best first
  wirewatch search --batch QUERIES.CSV --out HITS.CSV
                                   what each query of a table finds, in another
  wirewatch alerts [list]          alerts with their counts
  wirewatch alerts add NAME WORDS… a new alert; each of the words is one alias in the query language
  wirewatch alerts hits NAME       articles that an alert hits, newest first (its name or its number)
  wirewatch article ID             one article with its text

Options
  --library DIR   the library's folder (else WIREWATCH_DATA, else that of the app)
  --json          one JSON object a line on standard output
  --limit N       at most so many articles (search, alerts hits; else 20)
  --batch FILE    a CSV of queries: a column query and, where you like, name (search)
  --out FILE      where what they find is written; a summary is written beside it (search --batch)
  --unread        only articles that are unread (alerts hits)
  --color NAME    of a new alert (alerts add)
  --columns LIST  what the columns of imported tables, or the fields of JSON records, mean (import)
  --help          this text
  --version       the version

import --json prints one object for each article, or for each file that gave none:
  {path, part?, outcome: imported|skipped|failed, reason?, code?, articles: [{id, headline, byline, source,
  published, place, language, url, body}]}; a skipped one names the article that is there already.

A table whose columns' names do not say where headline and text are fails, unless --columns says it:
  --columns 'headline=Kop,body=Inhoud,published=meta.date'. The fields are headline, body, byline, source,
  place, published, language, section, keywords, number and url; several columns may be the body. Other
  columns are left out. It holds for every table of the import that has these columns.

Progress goes to standard error. Ctrl+C ends an import; what is in stays in. While the app has the library
open, commands go through it, and its window shows what they change.

Exit codes: 0 done; 1 something failed or nothing was found; 2 the command was not understood;
3 the library could not be opened; 130 interrupted.
`;
