import { ClipboardList } from 'lucide-react';
import { useStorePart } from '../state/store.ts';
import { collecting as words } from '../strings/en-importing.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { collectingStore, toggleCollecting } from './collecting.ts';

/** Switches collecting on and off, and shows whether it is on. */
export function CollectingButton() {
  const on = useStorePart(collectingStore, (collecting) => collecting.on);
  return (
    <IconButton label={words.start} pressed={on} side="top" onClick={toggleCollecting}>
      <ClipboardList />
    </IconButton>
  );
}
