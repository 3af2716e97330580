import { app, type Session } from 'electron';
import { log } from './log.ts';

/** A request that stays inside the app: its own page, and what the page holds in memory. */
const INSIDE = new Set(['app:', 'data:', 'blob:']);

/** Nothing listens there, and nothing may. */
const NOWHERE = '127.0.0.1:1';

/** Takes from the browser engine what it would do on the network of its own accord. To be called before `ready`. */
export function silenceEngine(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/**
 * Shuts a session off from the network, from the device and from the disk: every request that leaves the app is
 * cancelled, every permission refused, every download stopped, and no dictionary is fetched for a spell-checker.
 * Offline mode and a proxy that leads nowhere stand behind the first of these, should it ever miss a request.
 */
export async function shutOff(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    const scheme = details.url.slice(0, details.url.indexOf(':') + 1);
    const inside = INSIDE.has(scheme) || (scheme === 'devtools:' && !app.isPackaged);
    if (!inside) log(`refused a request to ${details.url.slice(0, 200)}`);
    decide({ cancel: !inside });
  });
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log(`refused the permission ${permission}`);
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/');
  session.enableNetworkEmulation({ offline: true });
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
}
