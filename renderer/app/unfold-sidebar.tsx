import { PanelLeftOpen } from 'lucide-react';
import { runCommand } from '../state/commands.ts';
import { strings } from '../strings/en.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useSidebarFolded } from './folds.ts';

/** Brings the sidebar back; there only while it is away. */
export function UnfoldSidebar() {
  if (!useSidebarFolded()) return null;
  return (
    <IconButton
      label={strings.sidebar.unfold}
      shortcut="["
      onClick={() => runCommand({ command: 'toggle-sidebar' })}
    >
      <PanelLeftOpen />
    </IconButton>
  );
}
