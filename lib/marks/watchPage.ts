/** Tells when a page has settled after it changed, for articles that load late or are swapped for others within one page. */

const SETTLE_MS = 400;
const MAX_WAIT_MS = 2_000;
/** Pages that never stop changing (tickers, adverts) are looked at ever less often. */
const MAX_PAUSE_MS = 30_000;

/**
 * Calls `onSettled` now and after each later change, one call at a time, until `signal` aborts. It returns whether anything that matters
 * had changed; while nothing has, the pauses grow, and a new address shortens them again.
 */
export function watchPage(document: Document, signal: AbortSignal, onSettled: () => Promise<boolean>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let pause = 0;
  let notBefore = 0;
  let running = false;
  let changedMeanwhile = false;
  let address = document.URL;

  const run = async () => {
    timer = undefined;
    firstChange = 0;
    if (signal.aborted) return;
    if (document.hidden) return;
    running = true;
    const mattered = await onSettled().catch(() => false);
    running = false;
    pause = mattered ? 0 : Math.min(Math.max(pause * 2, SETTLE_MS), MAX_PAUSE_MS);
    notBefore = performance.now() + pause;
    if (changedMeanwhile) {
      changedMeanwhile = false;
      schedule();
    }
  };
  const schedule = () => {
    if (signal.aborted) return;
    if (running) {
      changedMeanwhile = true;
      return;
    }
    const now = performance.now();
    if (document.URL !== address) {
      address = document.URL;
      pause = 0;
      notBefore = 0;
    }
    firstChange ||= now;
    const wait = Math.max(Math.min(SETTLE_MS, firstChange + MAX_WAIT_MS - now), notBefore - now, 0);
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };

  const observer = new MutationObserver(schedule);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('visibilitychange', schedule, { signal });
  document.defaultView?.addEventListener('popstate', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  void run();
}
