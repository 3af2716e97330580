import {
  Archive,
  Inbox,
  Mail,
  Monitor,
  Moon,
  PanelLeft,
  Settings,
  Star,
  Sun,
  Tag,
  Trash2,
  TrendingUp,
} from 'lucide-react';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { AlertsNav } from '../alerts/alerts-nav.tsx';
import { CollectingButton } from '../importing/collecting-button.tsx';
import { ImportButtons } from '../importing/import-buttons.tsx';
import { runCommand } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { statusStore } from '../state/library.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { ALL_ARTICLES, isSameView, showArticles, showImports, viewStore } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { trends } from '../strings/en-trends.ts';
import { showTrends } from '../trends/trends-store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NavItem } from './nav-item.tsx';
import styles from './sidebar.module.css';

const words = strings.sidebar;
const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const;
const THEME_ICON = { system: <Monitor />, light: <Sun />, dark: <Moon /> } as const;

function Library() {
  const shown = useStore(viewStore);
  const status = useStore(statusStore);
  function item(label: string, icon: React.ReactNode, view: ArticleView, count: number | undefined) {
    const current = shown.kind === 'articles' && isSameView(shown.view, view);
    return (
      <li>
        <NavItem
          label={label}
          icon={icon}
          count={count ?? 0}
          current={current}
          onSelect={() => showArticles(view)}
        />
      </li>
    );
  }
  return (
    <nav aria-label={words.library}>
      <ul>
        {item(words.all, <Inbox />, ALL_ARTICLES, status?.articles)}
        {item(words.unread, <Mail />, { folder: 'library', unread: true }, status?.unread)}
        {item(words.starred, <Star />, { folder: 'library', starred: true }, status?.starred)}
        {item(words.trash, <Trash2 />, { folder: 'trash' }, status?.trashed)}
        <li>
          <NavItem
            label={words.imports}
            icon={<Archive />}
            current={shown.kind === 'imports'}
            onSelect={() => showImports()}
          />
        </li>
        <li>
          <NavItem
            label={trends.title}
            icon={<TrendingUp />}
            current={shown.kind === 'trends'}
            onSelect={() => showTrends()}
          />
        </li>
      </ul>
    </nav>
  );
}

function Tags() {
  const shown = useStore(viewStore);
  const tags = useStore(statusStore)?.tags ?? [];
  if (tags.length === 0) return null;
  return (
    <nav aria-label={words.tags}>
      <h2 className={styles['heading']}>{words.tags}</h2>
      <ul>
        {tags.map(({ tag, articles }) => (
          <li key={tag}>
            <NavItem
              label={tag}
              icon={<Tag />}
              count={articles}
              current={shown.kind === 'articles' && shown.view.tag === tag}
              onSelect={() => showArticles({ folder: 'library', tag })}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where one goes: library, alerts, tags, imports. */
export function Sidebar() {
  const theme = useStorePart(settingsStore, (settings) => settings.theme);
  return (
    <aside className={styles['sidebar']} aria-label={words.name}>
      <header className={styles['head']}>
        <span className={styles['name']}>Wirewatch</span>
        <IconButton label={words.fold} shortcut="[" onClick={() => runCommand({ command: 'toggle-sidebar' })}>
          <PanelLeft />
        </IconButton>
      </header>
      <div className={styles['actions']}>
        <ImportButtons />
      </div>
      <div className={styles['scroll']}>
        <Library />
        <AlertsNav />
        <Tags />
      </div>
      <footer className={styles['foot']}>
        <IconButton
          label={words.settings}
          shortcut="Mod+,"
          side="top"
          onClick={() => openDialog({ kind: 'settings' })}
        >
          <Settings />
        </IconButton>
        <IconButton
          label={words.theme[theme]}
          side="top"
          onClick={() => changeSettings({ theme: NEXT_THEME[theme] })}
        >
          {THEME_ICON[theme]}
        </IconButton>
        <CollectingButton />
      </footer>
    </aside>
  );
}
