import type { WatchedNames } from '../../domain/alerts/watched-names.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { BackendContext } from '../backend-context.ts';

/** Languages in other scripts than Latin: few articles of them among many others would be missed by a sample. */
const OTHER_SCRIPTS = [
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'kk',
  'el',
  'fa',
  'ar',
  'ur',
  'ku',
  'he',
  'zh',
  'ja',
  'ko',
  'hi',
  'am',
  'ti',
];

/** Some of many articles: those in other scripts, the newest, and others spread over the rest. Each once, the newest first. */
export async function sampleOf(
  { lineHits }: Pick<BackendContext, 'lineHits'>,
  names: WatchedNames,
  hits: ReadonlySet<ArticleId>,
  most: number,
  signal: AbortSignal,
): Promise<ArticleId[]> {
  const newest = [...hits].sort((one, other) => other - one);
  if (newest.length <= most) return newest;
  const chosen = new Set<ArticleId>();
  const languages = OTHER_SCRIPTS.map((language) => `lang:${language}`).join(' OR ');
  for (const alias of new Set([
    ...names.exact.values(),
    ...[...names.phrases.values()].map((one) => one.alias),
  ])) {
    const foreign = await lineHits.of(`(${alias}) (${languages})`, 'article', signal);
    for (const id of [...foreign].slice(-most / 4)) chosen.add(id);
  }
  for (const id of newest.slice(0, most / 3)) chosen.add(id);
  const step = newest.length / (most - chosen.size);
  for (let at = 0; at < newest.length && chosen.size < most; at += step) {
    chosen.add(newest[Math.floor(at)] as ArticleId);
  }
  return [...chosen].sort((one, other) => other - one);
}
