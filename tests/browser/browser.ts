import type { Page } from 'puppeteer-core';
import type { Network } from '../newspaper/network.ts';
import { openChromium } from './chromium.ts';
import { type BrowserName, findBrowsers } from './find.ts';
import { openFirefox } from './firefox.ts';

/** Runs in the browser on a root that a page's own scripts can't reach, and sends back what can be written as JSON. */
export type Reach<Root> = <T>(read: (root: Root, argument: string) => T, argument?: string) => Promise<T>;

export interface Popup {
  readonly in: Reach<Document>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it, as a reader has it: one mechanism for the tests, two drivers behind it. */
export interface ReadersBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Opens an address in a new tab in front. Resolves at the load event. */
  open(url: string): Promise<Page>;
  /** The words on the toolbar button while this tab is in front. */
  badge(page: Page): Promise<string>;
  /** Opens the popup by its toolbar button, over this tab. */
  openPopup(page: Page): Promise<Popup>;
  /** The element that the extension adds to a page for its card; `undefined` while there is none. */
  inCard(page: Page): Promise<Reach<ShadowRoot> | undefined>;
  isBackgroundRunning(): Promise<boolean>;
  /** Ends the background as a browser does when it wants the memory back. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
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
