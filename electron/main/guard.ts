import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { log } from './log.ts';
import { ORIGIN, PAGE } from './served-file.ts';

/** The pages that may ask anything of main: those in the windows that the app itself opened. */
const ours = new Set<WebContents>();

/** From now on this page's main frame may use the channels of {@link answer}. */
export function trust(contents: WebContents): void {
  ours.add(contents);
  contents.once('destroyed', () => ours.delete(contents));
}

/** True for the address of the app's one page, wherever in it. */
export function isPage(address: string): boolean {
  return address.split('#', 1)[0] === PAGE;
}

/** True for the main frame of one of the app's own windows while it shows the app's own page. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    ours.has(event.sender) &&
    frame === event.sender.mainFrame &&
    frame.origin === ORIGIN &&
    isPage(frame.url)
  );
}

/** As much of a contract's schema as is used here. */
interface Schema<Argument> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: Argument } | { readonly success: false };
}

/**
 * The one door from a page into main. Whoever is not our page, and every argument that does not fit the schema, is
 * refused with an error and logged; the handler sees checked arguments only.
 */
export function answer<Argument>(
  channel: string,
  schema: Schema<Argument>,
  handler: (argument: Argument, sender: WebContents) => unknown,
): void {
  ipcMain.handle(channel, async (event, ...rest: unknown[]) => {
    if (!isOurs(event)) {
      log(`refused ${channel}: asked by ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      throw new Error('Refused.');
    }
    const argument = schema.safeParse(rest[0]);
    if (!argument.success || rest.length > 1) {
      log(`refused ${channel}: its argument does not fit`);
      throw new Error('Refused: the argument does not fit.');
    }
    return await handler(argument.data, event.sender);
  });
}

/** Keeps every page, present and future, where it is: no navigation, no new window, no embedded page. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log(`refused a new window for ${url}`);
      return { action: 'deny' };
    });
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && isPage(event.url)) return;
      log(`refused to go to ${event.url}`);
      event.preventDefault();
    });
    // The engine asks nobody before it shows `about:blank`, so our page is only brought back afterwards.
    contents.on('did-navigate', (_navigated, url) => {
      if (!ours.has(contents) || isPage(url)) return;
      log(`brought the page back from ${url}`);
      void contents.loadURL(PAGE);
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}
