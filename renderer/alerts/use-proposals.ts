import { useEffect, useState } from 'react';
import type { AliasProposal } from '../../electron/contract/replies.ts';
import type { AlertScope } from '../../electron/domain/alerts/alert.ts';
import { backend } from '../state/backend.ts';
import { libraryVersionStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';

export interface ProposalsState {
  readonly proposals: readonly AliasProposal[];
  readonly loading: boolean;
}

const NOTHING: ProposalsState = { proposals: [], loading: false };
/** Longer than the preview waits: its figures come first, and what they found is not looked for twice. In milliseconds. */
const REST = 350;

/** Further names for what the lines watch, as the library gives them; what was proposed stays until the next answer. */
export function useProposals(aliases: readonly string[], scope: AlertScope): ProposalsState {
  const version = useStore(libraryVersionStore);
  const [state, setState] = useState(NOTHING);
  const key = aliases.join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: articles that come meanwhile may say more.
  useEffect(() => {
    if (key === '') {
      setState(NOTHING);
      return;
    }
    const asked = key.split('\n');
    const abort = new AbortController();
    setState(({ proposals }) => ({ proposals, loading: true }));
    const timer = window.setTimeout(() => {
      backend.call('alert.propose', { aliases: asked, scope }, abort.signal).then(
        ({ proposals }) => setState({ proposals, loading: false }),
        // It is a help: what is wrong with the library, the preview says.
        () => {
          if (!abort.signal.aborted) setState(NOTHING);
        },
      );
    }, REST);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [key, scope, version]);

  // At once, what has been added, or belonged to a line that has gone, is no proposal any more.
  const proposals = state.proposals.filter(
    ({ alias, of }) => !aliases.includes(alias) && aliases.includes(of),
  );
  return { proposals, loading: state.loading };
}
