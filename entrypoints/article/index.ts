import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from './session.tsx';

/** Shared by all runs of this script in one page, and out of the page's reach. */
const own: { stopDoiChieu?: () => void } = globalThis as object;

/**
 * What runs in a newspaper's page. Not a content script of the framework's: those tell each page, by a message and an event, that the extension
 * is there, and stop when a page says the same words to them.
 */
export default defineUnlistedScript(() => {
  own.stopDoiChieu?.();
  const life = new AbortController();
  own.stopDoiChieu = () => life.abort();
  const isAlive = () => {
    // An extension that was updated or removed has no id any more in the pages that it leaves behind.
    if (browser.runtime?.id === undefined) life.abort();
    return !life.signal.aborted;
  };
  // In a task of its own: the browser has just read this file in one.
  setTimeout(() => startSession(document, { signal: life.signal, isAlive }));
});
