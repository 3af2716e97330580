import type { LocalBackend } from '../backend/local/open-or-join.ts';
import { bodyOf, detailLine, printedArticle } from './article-text.ts';
import type { CommandOptions } from './command.ts';
import { EXIT, type ExitCode, jsonLine, type Terminal, UsageError } from './terminal.ts';

/** `article ID`: one article with its text and, in JSON, where alerts hit it. */
export async function articleCommand(
  { client }: LocalBackend,
  { words, json }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [word = '', ...more] = words;
  const id = Number(word);
  if (more.length > 0 || !Number.isInteger(id) || id < 1)
    throw new UsageError('article takes the number of one article');
  const opened = await client.call('article.open', { id, query: '' }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'not-found') return null;
    throw error;
  });
  if (!opened) {
    terminal.error(`There is no article ${id} in the library\n`);
    return EXIT.notAll;
  }
  const { article } = opened;
  const names = new Map((await client.call('alert.list')).map((alert) => [alert.id, alert.name]));
  const alerts = opened.alerts.map(({ alert, mentions }) => ({
    name: names.get(alert) ?? '',
    mentions: mentions.length,
  }));
  if (json) {
    terminal.out(jsonLine({ ...printedArticle(article), tags: article.tags, alerts }));
    return EXIT.done;
  }
  const { headline, byline, source, place, published, url } = article;
  const mentions = alerts.map(({ name, mentions: count }) => `${name} ${count}`).join(', ');
  const details = [detailLine([byline, source, place, published]), url, mentions].filter(
    (line) => line !== '',
  );
  terminal.out(`${[headline, ...details].join('\n')}\n\n${bodyOf(article)}\n`);
  return EXIT.done;
}
