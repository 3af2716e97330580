import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '../electron/contract/bridge.ts';
import { launchApp, type RunningApp } from './fixtures/launch.ts';
import { type Listener, openListener } from './fixtures/listener.ts';
import { killLibrary } from './fixtures/system-calls.ts';

declare global {
  interface Window {
    wirewatch: Bridge;
  }
}

const PAGE = 'app://wirewatch/';

let folder: string;
let running: RunningApp;
/** Counts everything that reaches this machine's own network: in these tests nothing may. */
let network: Listener;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-safety-'));
  network = await openListener();
  running = await launchApp(folder);
});

test.afterAll(async () => {
  await running?.close();
  await network?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test.describe('the page', () => {
  test('has the bridge and nothing of Node or Electron', async () => {
    const found = await running.window.evaluate(() => ({
      address: location.href,
      origin: location.origin,
      secure: isSecureContext,
      globals: [
        'process',
        'require',
        'module',
        'exports',
        'global',
        'Buffer',
        '__dirname',
        'electron',
        'ipcRenderer',
      ]
        .map((name) => `${name} ${typeof Reflect.get(globalThis, name)}`)
        .filter((line) => !line.endsWith(' undefined')),
      bridge: Object.keys(window.wirewatch).sort(),
      frozen: Reflect.set(window, 'wirewatch', {}),
    }));
    expect(found).toEqual({
      address: PAGE,
      origin: 'app://wirewatch',
      secure: true,
      globals: [],
      bridge: [
        'chooseExportFile',
        'chooseImportFiles',
        'chooseImportFolder',
        'chooseSheet',
        'copy',
        'grantDropped',
        'notificationState',
        'onBackendState',
        'onCollected',
        'onCollecting',
        'onCommand',
        'onNotice',
        'onThemeChange',
        'pageReady',
        'paste',
        'platform',
        'revealLibrary',
        'saveSettings',
        'setCollecting',
        'settings',
        'testNotification',
        'version',
      ],
      frozen: false,
    });
  });

  test('is served with a strict policy, and nothing beside it is served', async () => {
    const served = await running.app.evaluate(async ({ session }, page) => {
      const reply = await session.defaultSession.fetch(page);
      const others = [
        '../package.json',
        '%2e%2e/package.json',
        '..%2f..%2fpackage.json',
        '.env',
        'assets/',
        'none.js',
      ];
      const statuses: number[] = [];
      for (const other of others) statuses.push((await session.defaultSession.fetch(page + other)).status);
      const elsewhere = await session.defaultSession.fetch('app://elsewhere/index.html');
      const header = (name: string): string | null => reply.headers.get(name);
      return {
        status: reply.status,
        type: header('content-type'),
        policy: header('content-security-policy'),
        sniffing: header('x-content-type-options'),
        referrer: header('referrer-policy'),
        opener: header('cross-origin-opener-policy'),
        statuses: [...new Set([...statuses, elsewhere.status])],
      };
    }, PAGE);
    expect(served).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      sniffing: 'nosniff',
      referrer: 'no-referrer',
      opener: 'same-origin',
      statuses: [404],
    });
  });

  test('runs no text as script and shows none as HTML', async () => {
    const results = await running.window.evaluate(async () => {
      // Playwright's own call may run text as script as long as it has not waited.
      await new Promise((later) => setTimeout(later));
      const refused = (action: () => unknown): boolean => {
        try {
          action();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement('script');
      return {
        evaluated: refused(() => new Function('return 1')),
        html: refused(() => {
          document.createElement('div').innerHTML = '<b>text</b>';
        }),
        source: refused(() => {
          script.text = 'window.ran = true';
        }),
        policy: refused(() => Reflect.get(window, 'trustedTypes').createPolicy('any', {})),
      };
    });
    expect(results).toEqual({ evaluated: true, html: true, source: true, policy: true });
  });
});

test.describe('refused:', () => {
  test('every way to another page', async () => {
    const { window: page, app } = running;
    const elsewhere = [network.address, 'https://example.com/', 'file:///etc/hostname', `${PAGE}other.html`];
    for (const address of [...elsewhere, 'data:text/html,text']) {
      await page.evaluate((target) => {
        location.assign(target);
        window.open(target);
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
        const form = document.createElement('form');
        form.action = target;
        document.body.append(form);
        form.submit();
        form.remove();
      }, address);
    }
    await expect.poll(() => running.output()).toContain('refused to go to https://example.com/');
    await expect.poll(() => running.output()).toContain('refused a new window for https://example.com/');
    expect(await page.evaluate(() => [location.href, history.length])).toEqual([PAGE, 1]);
    // Nobody is asked before this one, so the page is brought back.
    await page.evaluate(() => location.assign('about:blank'));
    await expect.poll(() => running.output()).toContain('brought the page back from about:blank');
    await expect(page).toHaveURL(PAGE);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(network.heard()).toEqual([]);
  });

  test('every way onto the network, from the page', async () => {
    const tried = await running.window.evaluate(async (address) => {
      const outcome = async (name: string, action: () => Promise<unknown>): Promise<string> => {
        const patience = new Promise((stop) => setTimeout(() => stop('silence'), 1_500));
        try {
          return `${name}: ${String(await Promise.race([action(), patience]))}`;
        } catch {
          return `${name}: refused`;
        }
      };
      const loaded = (element: HTMLElement): Promise<string> =>
        new Promise((settle, fail) => {
          element.onload = () => settle('loaded');
          element.onerror = fail;
          document.body.append(element);
        }).finally(() => element.remove()) as Promise<string>;
      const element = <Name extends keyof HTMLElementTagNameMap>(
        name: Name,
        values: Partial<HTMLElementTagNameMap[Name]>,
      ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), values);
      const opened = (socket: WebSocket | EventSource): Promise<string> =>
        new Promise((settle, fail) => {
          socket.onopen = () => settle('opened');
          socket.onerror = fail;
        });
      const attempts = [
        outcome('fetch', () => fetch(address)),
        outcome('fetch without cors', () => fetch(address, { mode: 'no-cors' })),
        outcome('request', async () => {
          const request = new XMLHttpRequest();
          request.open('GET', address, false);
          request.send();
          return 'sent';
        }),
        outcome('image', () => loaded(element('img', { src: `${address}picture.png` }))),
        outcome('style', () => loaded(element('link', { rel: 'stylesheet', href: `${address}style.css` }))),
        outcome('script', async () => await loaded(element('script', { src: `${address}script.js` }))),
        outcome('socket', () => opened(new WebSocket(address.replace('http', 'ws')))),
        outcome('events', () => opened(new EventSource(address))),
        outcome('module', () => import(`${address}module.js`)),
        outcome(
          'worker',
          async () => await loaded(new Worker(`${address}worker.js`) as unknown as HTMLElement),
        ),
      ];
      navigator.sendBeacon(address, 'text');
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload']) {
        document.head.append(element('link', { rel, href: address, as: 'image' }));
      }
      document.body.append(element('iframe', { src: address }));
      document.body.append(element('video', { src: `${address}film.mp4`, autoplay: true }));
      const results = await Promise.all(attempts);
      for (const added of document.querySelectorAll('iframe, video, link[rel*=pre]')) added.remove();
      return results;
    }, network.address);
    expect(tried.filter((line) => !line.endsWith(': refused'))).toEqual([]);
    expect(network.heard()).toEqual([]);
  });

  test('a call to another machine that a page can place without a request', async () => {
    const gathered = await running.window.evaluate(async (port) => {
      const call = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${port}` },
          { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
        ],
      });
      const candidates: string[] = [];
      const done = new Promise<void>((settle) => {
        call.onicecandidate = ({ candidate }) => {
          if (candidate) candidates.push(candidate.candidate);
          else settle();
        };
        setTimeout(settle, 3_000);
      });
      call.createDataChannel('any');
      await call.setLocalDescription();
      await done;
      call.close();
      return candidates;
    }, network.port);
    expect(gathered).toEqual([]);
    expect(network.heard()).toEqual([]);
  });

  test('the network to the whole session, whatever a page’s policy says', async () => {
    const refused = await running.app.evaluate(async ({ session, net, BrowserWindow }, address) => {
      const fails = async (action: () => Promise<unknown>): Promise<boolean> =>
        await action().then(
          () => false,
          () => true,
        );
      const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const results = [
        await fails(() => session.defaultSession.fetch(address)),
        await fails(() => net.fetch(address)),
        await fails(() => bare.loadURL(address)),
        await fails(() => bare.loadURL('http://localhost:1/')),
        await fails(() => session.defaultSession.resolveHost('example.com')),
      ];
      await bare.loadURL('data:text/html,text');
      results.push(
        await bare.webContents.executeJavaScript(
          `Promise.any([
            fetch(${JSON.stringify(address)}, { mode: 'no-cors' }),
            new Promise((open, fail) => {
              const socket = new WebSocket(${JSON.stringify(address.replace('http', 'ws'))});
              socket.onopen = open;
              socket.onerror = fail;
            }),
          ]).then(() => false, () => true)`,
        ),
      );
      bare.destroy();
      return results;
    }, network.address);
    expect(refused).toEqual([true, true, true, true, true, true]);
    expect(network.heard()).toEqual([]);
  });

  test('every permission', async () => {
    const answers = await running.window.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const states: string[] = [];
      for (const name of names) {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        states.push(state);
      }
      const refused = async (action: () => Promise<unknown>): Promise<boolean> =>
        await action().then(
          () => false,
          () => true,
        );
      return {
        states: [...new Set(states)],
        notification: await Notification.requestPermission(),
        place: await refused(
          () => new Promise((found, fail) => navigator.geolocation.getCurrentPosition(found, fail)),
        ),
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(() => navigator.clipboard.readText()),
        midi: await refused(() => navigator.requestMIDIAccess()),
      };
    });
    expect(answers).toEqual({
      states: ['denied'],
      notification: 'denied',
      place: true,
      camera: true,
      screen: true,
      clipboard: true,
      midi: true,
    });
  });

  test('downloads, and the dictionaries of a spell-checker', async () => {
    const found = await running.app.evaluate(async ({ session, BrowserWindow }) => {
      const prevented = new Promise<boolean>((tell) => {
        session.defaultSession.once('will-download', (event) => tell(event.defaultPrevented));
      });
      BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://wirewatch/index.html');
      return { prevented: await prevented, spelling: session.defaultSession.isSpellCheckerEnabled() };
    });
    expect(found).toEqual({ prevented: true, spelling: false });
  });

  test('questions to main from any page but ours', async () => {
    const answers = await running.app.evaluate(async ({ app, BrowserWindow }, page) => {
      const asked: string[] = [];
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      for (const address of ['data:text/html,text', 'about:blank', page]) {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await foreign.loadURL(address);
        asked.push(
          await foreign.webContents.executeJavaScript(
            `window.wirewatch.settings().then(() => 'answered', (error) => error.message)`,
          ),
        );
        foreign.destroy();
      }
      return asked;
    }, PAGE);
    const refusal = "Error invoking remote method 'wirewatch:settings': Error: Refused.";
    expect(answers).toEqual([refusal, refusal, refusal]);
    expect(running.output()).toContain('refused wirewatch:settings: asked by data:text/html');
  });

  test('questions to main with anything but what they take', async () => {
    const answers = await running.window.evaluate(async () => {
      const { wirewatch } = window;
      const refused = async (action: () => Promise<unknown>): Promise<boolean> =>
        await action().then(
          () => false,
          () => true,
        );
      return [
        await refused(() => wirewatch.copy(5 as unknown as string)),
        await refused(() => wirewatch.saveSettings({ theme: 'pink' } as never)),
        await refused(() => wirewatch.saveSettings({ other: true } as never)),
        await refused(() => wirewatch.setCollecting('on' as never)),
        await refused(() => wirewatch.chooseExportFile('exe' as never)),
        await refused(() => wirewatch.grantDropped(['/etc/hostname'] as never)),
        await refused(() => wirewatch.grantDropped([{ path: '/etc/hostname', name: 'hostname' }] as never)),
      ];
    });
    expect(answers).toEqual([true, true, true, true, true, true, true]);
    // A file that a script made lies nowhere on the disk, so there is nothing to grant.
    expect(
      await running.window.evaluate(() => window.wirewatch.grantDropped([new File(['x'], 'x.txt')])),
    ).toBe(null);
  });
});

test('a library process that dies is started again, and the page gets a new channel to it', async () => {
  const { app, window: page } = running;
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    window.wirewatch.onBackendState(({ state }) => seen.push(state));
    window.addEventListener('message', (event) => seen.push(`${event.data} ${event.ports.length}`));
  });
  await killLibrary(app);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'seen')))
    .toEqual(['ready', 'restarting', 'ready', 'wirewatch:backend-port 1']);
});

test('a second start on the same library leaves the first alone', async () => {
  await expect(launchApp(folder)).rejects.toThrow();
  expect(await running.window.evaluate(() => location.href)).toBe(PAGE);
});
