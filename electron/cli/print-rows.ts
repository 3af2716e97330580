import type { LocalBackend } from '../backend/local/open-or-join.ts';
import type { ArticleRow } from '../contract/replies.ts';
import { detailLine } from './article-text.ts';
import { jsonLine, type Terminal } from './terminal.ts';

/** Prints rows of a list: an object a line, or for a person two lines and the snippet. */
export async function printRows(
  { client }: LocalBackend,
  rows: readonly ArticleRow[],
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const names = new Map((await client.call('alert.list')).map(({ id, name }) => [id, name]));
  for (const row of rows) {
    const { id, headline, source, place, published, language, read, starred, tags, snippet } = row;
    const alerts = row.alerts.flatMap((alert) => names.get(alert) ?? []);
    if (json) {
      const facts = { id, headline, source, place, published, language, read, starred, tags, alerts };
      terminal.out(jsonLine({ ...facts, snippet: snippet.text }));
      continue;
    }
    const details = detailLine([source, place, published.slice(0, 10), alerts.join(', ')]);
    terminal.out(`${id}\t${headline}\n${details === '' ? '' : `\t${details}\n`}\t${snippet.text}\n`);
  }
}
