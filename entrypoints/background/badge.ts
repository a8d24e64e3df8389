import { browser } from 'wxt/browser';
import { VERDICT_LOOK } from '../../lib/marks/tokens.ts';

/** Shows how many findings a tab has; nothing at none. A tab that was closed meanwhile is no error. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: VERDICT_LOOK.contradicted.colour[0] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab is gone, and its badge with it.
  }
}
