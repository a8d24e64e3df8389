import type { Page } from 'puppeteer-core';
import type { Network } from '../newspaper/network.ts';
import { openChromium } from './chromium.ts';
import { type BrowserName, findBrowsers } from './find.ts';
import { openFirefox } from './firefox.ts';

/** Runs a function in the browser, out of reach of a page's own scripts, and brings back its value as JSON. It can name nothing outside itself. */
export type Reach<Root> = <T>(read: (root: Root, argument: string) => T, argument?: string) => Promise<Awaited<T>>;

/** A page as the extension's content script sees it. */
export interface Inside {
  readonly document: Document;
  /** The closed tree of the element that the extension adds; null while there is none. */
  readonly card: ShadowRoot | null;
}

/** A page of the extension, in a tab or a popup. */
export interface ExtensionPage {
  readonly in: Reach<Document>;
  close(): Promise<void>;
}

export interface Popup extends ExtensionPage {
  screenshot(path: string): Promise<void>;
}

/** A browser with the extension in it, as a reader has it: one mechanism for the tests, two drivers behind it. */
export interface ReadersBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Hosts that this browser itself calls, for its own updates and accounts, whatever page is open. */
  readonly makersHosts: RegExp;
  /** Opens an address in a new tab in front. Resolves at the load event. */
  open(url: string): Promise<Page>;
  /** The words on the toolbar button while this tab is in front. */
  badge(page: Page): Promise<string>;
  /** Opens the popup by its toolbar button, over this tab. */
  openPopup(page: Page): Promise<Popup>;
  /** Brings the tab to the front that shows a page of the extension's own, "welcome.html"; waits for the extension to open it. */
  own(path: string): Promise<ExtensionPage>;
  /**
   * Presses a button of one of the extension's own pages, as {@link own} knows it, and answers what the browser then asks: whether the
   * extension may read from one more host. Firefox's own question is answered; Chromium's is out of a driver's reach, so there the answer is
   * put in its place.
   */
  pressAndAnswer(path: string, label: string, allow: boolean): Promise<void>;
  /** Reaches into a page that the content script runs in. */
  inside(page: Page): Reach<Inside>;
  /** Has the tab in front drawn as it would be on paper. */
  asPrinted(page: Page): Promise<void>;
  /** Has the browser show the tab in front in its reader view; absent where it has none in the tab. */
  openReaderView?(page: Page): Promise<void>;
  /** Opens the options in a tab of their own, at one of their parts. */
  openOptions(part: string): Promise<ExtensionPage>;
  isBackgroundRunning(): Promise<boolean>;
  /** When the background that runs now was started, milliseconds since 1970, and how long after that it first set each of its marks. */
  backgroundStart(): Promise<{ readonly at: number; readonly marks: Readonly<Record<string, number>> }>;
  /** Ends the background as a browser does when it wants the memory back. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser is gone, closed by the tests or by a person. */
  readonly closed: Promise<void>;
}

export interface Launch {
  readonly executable: string;
  readonly network: Network;
  /** The built extension's folder; without it the browser is bare. */
  readonly extension: string | undefined;
  readonly headless: boolean;
}

export interface LaunchOptions {
  readonly extension?: boolean;
  readonly headless?: boolean;
}

const BUILT: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const DRIVERS = { chromium: openChromium, firefox: openFirefox };

/** Starts a browser with a fresh profile, everything it asks for going through `network`. */
export function openBrowser(
  name: BrowserName,
  network: Network,
  { extension = true, headless = true }: LaunchOptions = {},
): Promise<ReadersBrowser> {
  return DRIVERS[name]({
    executable: findBrowsers([name])[name],
    network,
    extension: extension ? new URL(`../../.output/${BUILT[name]}`, import.meta.url).pathname : undefined,
    headless,
  });
}
