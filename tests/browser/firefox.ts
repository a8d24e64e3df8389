import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Inside, Launch, Reach, ReadersBrowser } from './browser.ts';

/** Part of puppeteer's connection that its types leave out: any command of WebDriver BiDi, vendor extensions included. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

const PREFERENCES = (host: string, port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': host,
  'network.proxy.http_port': port,
  'network.proxy.ssl': host,
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'browser.newtabpage.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
});

const WINDOW = { MOZ_HEADLESS_WIDTH: '1100', MOZ_HEADLESS_HEIGHT: '900' };

export async function openFirefox({ executable, network, extension, headless }: Launch): Promise<ReadersBrowser> {
  const [host = '', port = ''] = network.address.split(':');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Popups and badges belong to the browser's own window, which a page's driver can't see without this.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: PREFERENCES(host, Number(port)),
    // Only with it does a release build take the dummy above for its server of remote settings.
    env: { ...process.env, ...WINDOW, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  const id = extension === undefined ? '' : await browser.installExtension(extension);
  const chrome = await reachWindow((browser as unknown as { connection: BidiConnection }).connection);

  /** Runs in the browser's window with the extension as `extension` and its toolbar button as `action`. */
  const inWindow = <T>(body: string): Promise<T> =>
    chrome(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      ${body}
    })()`);

  /** Runs in the process of a page or popup, with the rights of the browser: closed trees are open to it. */
  const inProcess = <T>(element: string, expression: string): Promise<T> =>
    inWindow(`
      const target = ${element};
      const manager = target.messageManager;
      const name = 'test-' + Math.random();
      const answer = new Promise((done) => manager.addMessageListener(name, ({ data }) => done(data)));
      const script = 'Promise.resolve().then(() => ' + ${JSON.stringify(expression)} +
        ').then((value) => ({ value }), (error) => ({ error: String(error) }))' +
        '.then((answer) => sendAsyncMessage(' + JSON.stringify(name) + ', answer))';
      manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      const late = new Promise((done) => setTimeout(done, 5000, { error: 'the page did not answer' }));
      const { value, error } = await Promise.race([answer, late]);
      if (error) throw new Error(error);
      return value;`);

  const TAB = 'gBrowser.selectedBrowser';
  const POPUP = `document.querySelector('browser.webextension-popup-browser')`;
  const INSIDE = `{
    document: content.document,
    card: content.document.querySelector('doi-chieu')?.openOrClosedShadowRoot ?? null,
  }`;

  return {
    name: 'firefox',
    version: await browser.version(),
    makersHosts: /^firefox\.settings\.services\.mozilla\.com$/,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async badge(page) {
      await page.bringToFront();
      return inWindow(`return action.action.getProperty(gBrowser.selectedTab, 'badgeText') ?? ''`);
    },
    async openPopup(page) {
      await page.bringToFront();
      await inWindow(`
        const until = async (what, isTrue) => {
          for (let turn = 0; turn < 200; turn += 1) {
            if (isTrue()) return;
            await new Promise((done) => setTimeout(done, 25));
          }
          throw new Error('the popup did not ' + what);
        };
        ${POPUP}?.closest('panel').hidePopup();
        await until('close', () => ${POPUP} === null);
        // On a desktop whose focus is elsewhere a popup would close at once.
        Services.prefs.setBoolPref('ui.popup.disable_autohide', true);
        await action.triggerAction(window);
        // Until its panel stands, a popup's document may still move to another process.
        await until('open', () => ${POPUP}?.closest('panel').state === 'open' &&
          ${POPUP}.currentURI.spec.startsWith('moz-extension:'));`);
      return {
        in: (read, argument = '') => inProcess(POPUP, `(${read})(content.document, ${JSON.stringify(argument)})`),
        async screenshot(path) {
          const address = await inWindow<string>(`
            const picture = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
            const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
            canvas.width = picture.width;
            canvas.height = picture.height;
            canvas.getContext('2d').drawImage(picture, 0, 0);
            return canvas.toDataURL('image/png');`);
          writeFileSync(path, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
        },
        close: () =>
          inWindow(`
            Services.prefs.clearUserPref('ui.popup.disable_autohide');
            ${POPUP}?.closest('panel').hidePopup();`),
      };
    },
    async openOptions(part) {
      // The driver may not open pages of extensions; a reader's own window may.
      const tab = `gBrowser.browsers.find(({ currentURI }) => currentURI.spec.includes('/options.html'))`;
      await inWindow(`
        gBrowser.selectedTab = gBrowser.addTrustedTab(extension.getURL('options.html#' + ${JSON.stringify(part)}));
        for (let turn = 0; turn < 200; turn += 1) {
          const { documentURI } = gBrowser.selectedBrowser;
          if (documentURI?.spec.includes('/options.html') && !gBrowser.selectedTab.hasAttribute('busy')) return;
          await new Promise((done) => setTimeout(done, 25));
        }
        throw new Error('the options did not open');`);
      return {
        in: (read, argument = '') => inProcess(tab, `(${read})(content.document, ${JSON.stringify(argument)})`),
        close: () => inWindow(`gBrowser.removeTab(gBrowser.getTabForBrowser(${tab}))`),
      };
    },
    async own(path) {
      const tab = `Array.from(gBrowser.tabs).find(({ linkedBrowser: { currentURI } }) =>
        currentURI.spec.startsWith(extension.baseURL + ${JSON.stringify(path)}))`;
      await inWindow(`
        for (let turn = 0; turn < 1200 && !${tab}; turn += 1) await new Promise((done) => setTimeout(done, 25));
        if (!${tab}) throw new Error(${JSON.stringify(`no tab shows ${path}`)});
        gBrowser.selectedTab = ${tab};`);
      return {
        in: (read, argument = '') =>
          inProcess(`${tab}.linkedBrowser`, `(${read})(content.document, ${JSON.stringify(argument)})`),
        close: () => inWindow(`gBrowser.removeTab(${tab})`),
      };
    },
    async pressAndAnswer(path, label, allow) {
      const tab = `Array.from(gBrowser.tabs).find(({ linkedBrowser: { currentURI } }) =>
        currentURI.spec.startsWith(extension.baseURL + ${JSON.stringify(path)}))`;
      await inWindow(`gBrowser.selectedTab = ${tab};`);
      // Only in answer to a hand may an extension ask.
      await inProcess(
        `${tab}.linkedBrowser`,
        `(() => {
          const hand = content.windowUtils.setHandlingUserInput(true);
          const buttons = Array.from(content.document.querySelectorAll('button'));
          buttons.find(({ textContent }) => textContent.trim() === ${JSON.stringify(label)}).click();
          hand.destruct();
        })()`,
      );
      await inWindow(`
        let question;
        for (let turn = 0; turn < 400 && !question; turn += 1) {
          await new Promise((done) => setTimeout(done, 25));
          question = PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser);
        }
        if (!question) throw new Error('the browser asked nothing');
        const answer = ${allow} ? question.mainAction : question.secondaryActions[0];
        await answer.callback({ checkboxChecked: false, source: 'button' });
        PopupNotifications.remove(question);`);
    },
    inside: (page): Reach<Inside> => {
      return async (read, argument = '') => {
        await page.bringToFront();
        return inProcess<never>(TAB, `(${read})(${INSIDE}, ${JSON.stringify(argument)})`);
      };
    },
    async asPrinted(page) {
      await page.bringToFront();
      await inWindow(`${TAB}.browsingContext.mediumOverride = 'print'`);
    },
    async openReaderView(page) {
      await page.bringToFront();
      await inWindow(`
        const view = ${TAB}.browsingContext.currentWindowGlobal.getActor('AboutReader');
        view.sendAsyncMessage('Reader:ToggleReaderMode', {});
        for (let turn = 0; turn < 400; turn += 1) {
          if (${TAB}.currentURI.spec.startsWith('about:reader')) return;
          await new Promise((done) => setTimeout(done, 25));
        }
        throw new Error('the reader view did not open');`);
    },
    isBackgroundRunning: () => inWindow(`return extension.backgroundState === 'running'`),
    backgroundStart: () =>
      inWindow(`
        const performance = extension.backgroundContext?.contentWindow?.performance;
        const marks = performance?.getEntriesByType('mark').reverse() ?? [];
        return { at: performance?.timeOrigin ?? 0, marks: Object.fromEntries(marks.map((m) => [m.name, m.startTime])) };
      `),
    stopBackground: () => inWindow('await extension.terminateBackground({ ignoreDevToolsAttached: true })'),
    close: () => browser.close(),
    closed: new Promise((done) => browser.once('disconnected', () => done())),
  };
}

/** Evaluates in the browser's window. The value comes back as JSON, so that one way of reading it serves all. */
async function reachWindow(connection: BidiConnection): Promise<<T>(expression: string) => Promise<T>> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context;
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `${expression}.then((value) => JSON.stringify(value) ?? 'null')`,
      target: { context },
      awaitPromise: true,
    });
    const answer = result as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result.value);
  };
}
