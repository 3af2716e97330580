import { tokenize } from '../../electron/domain/text/tokenize.ts';

/** Whether a name, or one of its other words, begins as it was typed, whatever case and marks. */
export function beginsSo(name: string, begun: string): boolean {
  const key = tokenize(name).words.join(' ');
  const wanted = tokenize(begun).words.join(' ');
  return key.startsWith(wanted) || key.includes(` ${wanted}`);
}
