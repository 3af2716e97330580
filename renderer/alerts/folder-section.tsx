import { alertSets as words } from '../strings/en-alert-sets.ts';
import { Fold } from '../ui/fold.tsx';
import type { AlertSectionProps } from './alert-sections.tsx';
import { FolderField } from './folder-field.tsx';

/** In the alert dialog: the folder that it stands in. */
export function FolderSection({ draft, change }: AlertSectionProps) {
  return (
    <Fold title={words.folder} summary={draft.folder || words.noFolder}>
      <FolderField hideLabel value={draft.folder} onValueChange={(folder) => change({ folder })} />
    </Fold>
  );
}
