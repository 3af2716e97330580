import { Building2, ChevronRight, FileText, Tag } from 'lucide-react';
import { useAlerts } from '../state/alerts.ts';
import { isMac } from '../state/bridge.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';

interface PaletteLineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly active: boolean;
  /** The pointer moved over it. */
  readonly onPoint: () => void;
  readonly onChoose: (beside: boolean) => void;
}

/** One result. */
export function PaletteLine({ id, entry, active, onPoint, onChoose }: PaletteLineProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for every line
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles['line']}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(isMac ? event.metaKey : event.ctrlKey)}
    >
      <span className={styles['icon']} aria-hidden="true">
        <EntryIcon entry={entry} />
      </span>
      <bdi className={styles['label']}>
        <MarkedText text={entry.label} marks={entry.marks} />
      </bdi>
      {entry.detail ? <span className={styles['detail']}>{entry.detail}</span> : null}
      {entry.keys ? <Kbd keys={entry.keys} /> : null}
    </div>
  );
}

function EntryIcon({ entry }: { readonly entry: PaletteEntry }) {
  const alerts = useAlerts();
  switch (entry.kind) {
    case 'alert':
      return <AlertDot color={alerts.get(entry.id)?.color ?? 'blue'} />;
    case 'article':
      return <FileText />;
    case 'source':
      return <Building2 />;
    case 'tag':
      return <Tag />;
    case 'command':
      return <ChevronRight />;
  }
}
