import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LineArticles as Found } from '../../electron/contract/replies.ts';
import type { AlertSettings } from '../../electron/domain/alerts/alert.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { aliases as words } from '../strings/en-aliases.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ArticleExamples } from './article-examples.tsx';
import { bareAlias } from './bare-alias.ts';
import styles from './line-articles.module.css';
import type { ShownLine } from './shown-line.ts';

interface LineArticlesProps {
  readonly shown: ShownLine;
  readonly settings: Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>;
  readonly onShow: (shown: ShownLine | null) => void;
}

/** As many as a person looks through in a dialog. */
const MOST = 50;

/** The articles that one line of the alert hits, or that a proposal would bring, instead of what all lines hit. */
export function LineArticles({ shown, settings, onShow }: LineArticlesProps) {
  const { all, only, trouble } = useLineArticles(shown, settings);
  const found = shown.only ? only : all;
  const name = bareAlias(shown.alias);
  return (
    <section className={styles['articles']} aria-label={words.shown(name)}>
      <div className={styles['head']}>
        <Button
          size="small"
          variant="quiet"
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={() => onShow(null)}
        >
          {words.back}
        </Button>
      </div>
      <p className={styles['name']} role="status">
        <bdi>{name}</bdi>
        {shown.proposed && only ? <span className={styles['count']}>{words.onlyNew(only.total)}</span> : null}
      </p>
      {!shown.proposed && all && only && only.total !== all.total ? (
        <Segmented
          label={words.which}
          hideLabel
          value={shown.only ? 'only' : 'all'}
          options={[
            { value: 'all', label: words.all(all.total) },
            { value: 'only', label: words.only(only.total) },
          ]}
          onValueChange={(value) => onShow({ ...shown, only: value === 'only' })}
        />
      ) : null}
      {trouble ? <p role="alert">{trouble}</p> : null}
      {found ? (
        <>
          <ArticleExamples examples={found.examples} />
          {found.total === 0 ? <p className={styles['rest']}>{words.noneShown}</p> : null}
          {found.total > found.examples.length ? (
            <p className={styles['rest']}>{words.rest(found.total - found.examples.length)}</p>
          ) : null}
        </>
      ) : trouble ? null : (
        <p className={styles['rest']}>{words.loading}</p>
      )}
    </section>
  );
}

interface State {
  readonly all: Found | null;
  readonly only: Found | null;
  readonly trouble: string | null;
}

/** All articles of the line, and those that no other hits; both, so that changing between them takes no time. */
function useLineArticles({ alias, proposed }: ShownLine, settings: LineArticlesProps['settings']): State {
  const [state, setState] = useState<State>({ all: null, only: null, trouble: null });
  const { aliases, scope, conditions } = settings;
  const asked = JSON.stringify({ aliases: proposed ? [...aliases, alias] : aliases, scope, conditions });

  useEffect(() => {
    const argument = JSON.parse(asked) as LineArticlesProps['settings'];
    const line = argument.aliases.indexOf(alias);
    const abort = new AbortController();
    const ask = (only: boolean): Promise<Found> =>
      backend.call('alert.lineArticles', { ...argument, line, only, offset: 0, limit: MOST }, abort.signal);
    Promise.all([ask(false), ask(true)]).then(
      ([all, only]) => setState({ all, only, trouble: null }),
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ all: null, only: null, trouble: errorMessage(error) });
      },
    );
    return () => abort.abort();
  }, [asked, alias]);

  return state;
}
