import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/vazirmatn';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startAlerts } from './state/alerts.ts';
import { connectBackend } from './state/backend.ts';
import { bridge, isMac } from './state/bridge.ts';
import { runCommand } from './state/commands.ts';
import { startLibrary } from './state/library.ts';
import { restorePanes } from './state/panes.ts';
import { loadSettings } from './state/settings.ts';
import { startTheme } from './state/theme.ts';
import { startRecentTrends } from './trends/spikes-store.ts';

// The port may come at any moment, so listening comes before everything else.
startLibrary();
startAlerts();
startRecentTrends();
connectBackend();
bridge.onCommand(runCommand);

async function start(): Promise<void> {
  if (isMac) document.documentElement.dataset['mac'] = '';
  await loadSettings();
  startTheme();
  restorePanes();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
