import { useEffect, useState } from 'preact/hooks';

/** A page in the background is not painted: what waits goes on after so long. */
const AT_LATEST_MS = 1000;

/** At once where there is no screen to wait for. */
let isPainted = !globalThis.PerformanceObserver?.supportedEntryTypes.includes('paint');

/**
 * When the first content of this page is on the screen. From the drawing of a page to that, the browser works on the picture, and whatever
 * else runs meanwhile makes the reader wait: what nobody sees at first waits for this.
 */
export const painted = new Promise<void>((resolve) => {
  if (isPainted) return resolve();
  setTimeout(resolve, AT_LATEST_MS);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
  });
  observer.observe({ type: 'paint', buffered: true });
}).then(() => {
  isPainted = true;
});

/** Whether the view that asks has been drawn, and {@link painted} came. */
export function usePainted(): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    if (isPainted) return setTime(true);
    let isShown = true;
    void painted.then(() => isShown && setTime(true));
    return () => {
      isShown = false;
    };
  }, []);
  return isTime;
}
