import puppeteer, { type Page, type WebWorker } from 'puppeteer-core';
import type { Launch, ReadersBrowser } from './browser.ts';

/** Without these the browser itself asks its maker's servers for time, updates and accounts, and the record of requests is noise. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,HttpsUpgrades',
];

interface ExtensionApi {
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly permissions: { request(permissions: object): Promise<boolean> };
  readonly tabs: { query(query: object): Promise<readonly { id: number }[]> };
}
declare const chrome: ExtensionApi;

export async function openChromium({ executable, network, extension, headless }: Launch): Promise<ReadersBrowser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=${network.address}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const id = extension === undefined ? undefined : await browser.installExtension(extension);
  const origin = `chrome-extension://${id}/`;
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);

  async function background(): Promise<WebWorker> {
    const worker = await (await browser.waitForTarget(isWorker, { timeout: 10_000 })).worker();
    if (!worker) throw new Error('the background went away while it was looked for');
    return worker;
  }

  return {
    name: 'chromium',
    version: await browser.version(),
    makersHosts: /^(?:accounts\.google\.com|update\.googleapis\.com|clients\d\.google\.com)$/,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async badge(page) {
      await page.bringToFront();
      return (await background()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
      });
    },
    async openPopup(page) {
      await page.bringToFront();
      const ours = (await browser.extensions()).get(id ?? '');
      if (!ours) throw new Error('the extension is not installed');
      await ours.triggerAction(page);
      const target = await browser.waitForTarget((t) => t.url().startsWith(`${origin}popup.html`), { timeout: 10_000 });
      const popup = await target.asPage();
      return {
        in: (read, argument = '') => popup.evaluate(`(${read})(document, ${JSON.stringify(argument)})`) as never,
        screenshot: async (path) => void (await popup.screenshot({ path: path as `${string}.png` })),
        close: async () => {
          if (!popup.isClosed()) await popup.close();
        },
      };
    },
    async openOptions(part) {
      const page = await browser.newPage();
      await page.goto(`${origin}options.html#${part}`);
      return {
        in: (read, argument = '') => page.evaluate(`(${read})(document, ${JSON.stringify(argument)})`) as never,
        close: () => page.close(),
      };
    },
    async own(path) {
      const isIt = (t: { type(): string; url(): string }) =>
        t.type() === 'page' && t.url().startsWith(`${origin}${path}`);
      const page = await (await browser.waitForTarget(isIt, { timeout: 30_000 })).asPage();
      await page.bringToFront();
      return {
        in: (read, argument = '') => page.evaluate(`(${read})(document, ${JSON.stringify(argument)})`) as never,
        close: () => page.close(),
      };
    },
    async pressAndAnswer(path, label, allow) {
      const isIt = (t: { url(): string }) => t.url().startsWith(`${origin}${path}`);
      const page = await (await browser.waitForTarget(isIt)).asPage();
      await page.evaluate((answer) => {
        chrome.permissions.request = async () => answer;
      }, allow);
      await (await page.waitForSelector(`button ::-p-text(${label})`))!.click();
    },
    inside:
      (page) =>
      (read, argument = '') =>
        runInContentScript(page, origin, `(${read})(${INSIDE}, ${JSON.stringify(argument)})`),
    asPrinted: (page) => page.emulateMediaType('print'),
    isBackgroundRunning: async () => browser.targets().some(isWorker),
    backgroundStart: async () =>
      (await background()).evaluate(() => ({
        at: performance.timeOrigin,
        // Of several of one name the first stands.
        marks: Object.fromEntries(
          performance
            .getEntriesByType('mark')
            .toReversed()
            .map(({ name, startTime }) => [name, startTime]),
        ),
      })),
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const see = (gone: unknown) => gone === target && resolve();
      browser.on('targetdestroyed', see);
      // It may be gone before it is told to go, or before the driver lets go of it.
      target.worker().then(
        (worker) => worker?.close().catch(() => {}),
        () => {},
      );
      await ended;
      browser.off('targetdestroyed', see);
    },
    close: () => browser.close(),
    closed: new Promise((done) => browser.once('disconnected', () => done())),
  };
}

/** Runs in the content script's own world, where the browser shows an extension what is closed to the page. */
async function runInContentScript<T>(page: Page, origin: string, expression: string): Promise<T> {
  const session = await page.createCDPSession();
  try {
    let contextId: number | undefined;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (`${context.origin}/` === origin) contextId = context.id;
    });
    await session.send('Runtime.enable');
    if (contextId === undefined) throw new Error(`the content script does not run in ${page.url()}`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

const INSIDE = `(() => {
  const host = document.querySelector('doi-chieu');
  return { document, card: host && chrome.dom.openOrClosedShadowRoot(host) };
})()`;
