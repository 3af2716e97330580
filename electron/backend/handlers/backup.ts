import { Failure } from '../failure.ts';
import type { HandlersOf } from './handler.ts';

export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': ({ backups }) => backups.list(),
  'backup.make': ({ backups }) => backups.make(),
  'backup.restore': async ({ backups, imports, reopen }, { name }) => {
    const replace = await backups.prepareRestore(name);
    if (imports.running()) {
      throw new Failure('refused', 'Articles are being imported. Wait until that has ended, or cancel it.');
    }
    reopen(replace);
    return null;
  },
};
