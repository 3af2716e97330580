import { Copy } from 'lucide-react';
import { Children, type ReactNode } from 'react';
import type { Article } from '../../electron/domain/article.ts';
import type { ArticleGroup } from '../../electron/domain/duplicates/article-group.ts';
import { HEADLINE_BLOCK } from '../../electron/domain/mention.ts';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { bridge } from '../state/bridge.ts';
import { showArticles } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import { ArticleDetailsList, HindranceNotice } from './article-details.tsx';
import styles from './article-header.module.css';
import type { PlacedMention } from './article-mentions.ts';
import { GroupLine } from './group-line.tsx';
import { languageName } from './language-name.ts';
import { MarkedBlock } from './marked-block.tsx';
import { textDirection } from './text-direction.ts';

const WORDS_A_MINUTE = 230;

export interface ArticleHeaderProps {
  readonly article: Article;
  readonly group: ArticleGroup | null;
  readonly mentions: readonly PlacedMention[];
  readonly currentKey: string | null;
}

/** The parts that are there in a line, with dots between them; where the line breaks there is none. */
function Dotted({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['dotted']}>
      {Children.toArray(children)
        .filter(Boolean)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line keep their places
          <span key={index} className={styles['part']}>
            <bdi>{part}</bdi>
          </span>
        ))}
    </span>
  );
}

function Address({ url }: { readonly url: string }) {
  return (
    <span className={styles['address']}>
      <span className={styles['url']} title={url} dir="ltr">
        {url}
      </span>
      <IconButton
        label={strings.actions.copyAddress}
        size="small"
        onClick={() => void bridge.copy(url).then(() => showToast({ message: strings.actions.copied }))}
      >
        <Copy />
      </IconButton>
    </span>
  );
}

/** Everything that is known about an article, above its text. What is not known is not there. */
export function ArticleHeader({ article, group, mentions, currentKey }: ArticleHeaderProps) {
  const direction = textDirection(article.headline);
  const date = article.published
    ? formatPublished(article.published)
    : strings.reading.imported(formatPublished(toLocalIso(article.importedAt)));
  const minutes = Math.max(1, Math.round(article.words / WORDS_A_MINUTE));
  return (
    <header className={styles['header']} dir={direction}>
      <HindranceNotice details={article.details} />
      {article.source || article.place ? (
        <p className={styles['kicker']}>
          <Dotted>
            {article.source ? <bdi className={styles['source']}>{article.source}</bdi> : null}
            {article.place ? <bdi>{article.place}</bdi> : null}
          </Dotted>
        </p>
      ) : null}
      <h1 className={styles['headline']} dir={direction}>
        <MarkedBlock
          text={article.headline || strings.list.noHeadline}
          mentions={mentions.filter(({ block }) => block === HEADLINE_BLOCK)}
          currentKey={currentKey}
        />
      </h1>
      <p className={styles['line']}>
        <Dotted>
          {article.byline ? (
            <span>
              {direction === 'ltr' ? `${strings.reading.by} ` : ''}
              <bdi className={styles['byline']}>{article.byline}</bdi>
            </span>
          ) : null}
          <time dir="ltr" dateTime={article.published || undefined}>
            {date}
          </time>
        </Dotted>
      </p>
      <p className={styles['details']}>
        <Dotted>
          {languageName(article.language)}
          <span>{strings.reading.words(article.words)}</span>
          <span>{strings.reading.minutes(minutes)}</span>
          {article.number ? (
            <span>
              {strings.reading.number} {article.number}
            </span>
          ) : null}
        </Dotted>
      </p>
      <ArticleDetailsList details={article.details} published={article.published} />
      {article.url ? <Address url={article.url} /> : null}
      {group ? <GroupLine id={article.id} group={group} /> : null}
      {article.tags.length > 0 ? (
        <ul className={styles['tags']} aria-label={strings.sidebar.tags}>
          {article.tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={styles['tag']}
                onClick={() => showArticles({ folder: 'library', tag })}
              >
                <bdi>{tag}</bdi>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  );
}
