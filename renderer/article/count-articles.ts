import { backend } from '../state/backend.ts';
import type { ExportChoice } from '../state/dialogs.ts';

/** How many articles a choice stands for. Rejects with the library's failure. */
export async function countArticles(choice: ExportChoice): Promise<number> {
  if ('ids' in choice) return choice.ids.length;
  const reply = await backend.call('search.run', {
    view: choice.view,
    query: '',
    typing: false,
    correct: false,
    sort: 'date',
    offset: 0,
    limit: 1,
  });
  return reply.total;
}
