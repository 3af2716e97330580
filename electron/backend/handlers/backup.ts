import { Failure } from '../failure.ts';
import type { HandlersOf } from './handler.ts';

export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': ({ backups }) => backups.list(),
  'backup.make': ({ backups }) => backups.make(),
  'backup.restore': ({ backups, imports, reopen }, { name }) => {
    if (imports.running()) {
      throw new Failure('refused', 'Articles are being imported. Wait until that has ended, or cancel it.');
    }
    reopen(backups.prepareRestore(name));
    return null;
  },
};
