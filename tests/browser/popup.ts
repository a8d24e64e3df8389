import type { Popup } from './browser.ts';

export interface PopupContents {
  /** The popup's own word for what it shows: `findings`, `clean`, `not-article`, ...; empty before the first drawing. */
  readonly state: string;
  readonly title: string;
  /** What is flagged, in the order of the list. */
  readonly flags: readonly ListedFlag[];
}

export interface ListedFlag {
  readonly id: string;
  readonly verdict: string;
  readonly quote: string;
  /** What the fact bases have in its place, and where they have it from. */
  readonly expected: readonly string[];
  readonly sources: readonly string[];
  readonly suggestion: string;
}

/** What the popup shows at this moment. */
export function readPopup(popup: Popup): Promise<PopupContents> {
  return popup.in((document) => {
    const text = (node: Node | null): string => {
      if (!node) return '';
      if (node.nodeType === 3) return node.nodeValue ?? '';
      const blocks = [...node.childNodes].map((child) => (child.nodeType === 1 ? ` ${text(child)} ` : text(child)));
      return blocks.join('').replaceAll(/\s+/g, ' ').trim();
    };
    const flags: ListedFlag[] = [];
    for (const item of document.querySelectorAll<HTMLElement>('[data-finding]')) {
      const { finding = '', verdict = '' } = item.dataset;
      if (verdict === 'supported' || verdict === 'unverifiable') continue;
      const part = (name: string) => [...item.querySelectorAll(`[data-part=${name}]`)].map(text);
      flags.push({
        id: finding,
        verdict,
        quote: (part('quote')[0] ?? '').replaceAll(/[“”]/g, ''),
        expected: part('expected'),
        sources: part('source'),
        suggestion: part('suggestion')[0] ?? '',
      });
    }
    return {
      state: document.querySelector('main')?.dataset['state'] ?? '',
      title: text(document.querySelector('h1')),
      flags,
    };
  });
}

/** Clicks the words of a listed finding. The popup closes behind the click, so the answer comes back before it. */
export function clickQuote(popup: Popup, id: string): Promise<void> {
  return popup.in((document, wanted) => {
    const item = [...document.querySelectorAll<HTMLElement>('[data-finding]')].find(
      (each) => each.dataset['finding'] === wanted,
    )!;
    setTimeout(() => item.querySelector<HTMLElement>('[data-part=quote]')!.click(), 50);
  }, id);
}

/** Presses the first button that says `label`. */
export function press(popup: Popup, label: string): Promise<void> {
  return popup.in((document, wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, label);
}
