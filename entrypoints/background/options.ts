import { browser } from 'wxt/browser';

/** Opens the options at a place in them: in the tab that shows them already, else in a new one. */
export async function openOptions(at: string): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  const url = `${page}#${at}`;
  const open = (await browser.tabs.query({ currentWindow: true })).find((tab) => tab.url?.startsWith(page));
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
