import type { Page } from 'puppeteer-core';
import type { ReadersBrowser } from './browser.ts';

export interface Marked {
  readonly verdict: string;
  readonly words: string;
}

/** The underlined words of a page, in reading order. */
export function marked(reader: ReadersBrowser, page: Page): Promise<Marked[]> {
  return reader.inside(page)(({ document }) => {
    const found: { verdict: string; range: Range }[] = [];
    // The view's own CSS: a page can't have replaced it here. And no iterators: a privileged view of them is not to be had.
    document.defaultView!.CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('doi-chieu-') || name === 'doi-chieu-active') return;
      highlight.forEach((range) => {
        found.push({ verdict: name.slice('doi-chieu-'.length), range: range as Range });
      });
    });
    found.sort((a, b) => a.range.compareBoundaryPoints(0, b.range));
    return found.map(({ verdict, range }) => ({ verdict, words: range.toString() }));
  });
}

/** How the words of each mark are drawn, in reading order: the line under them, `none` where no rule reaches them. */
export function lines(reader: ReadersBrowser, page: Page): Promise<string[]> {
  return reader.inside(page)(({ document }) => {
    const view = document.defaultView!;
    const found: { range: Range; name: string }[] = [];
    view.CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('doi-chieu-') || name === 'doi-chieu-active') return;
      highlight.forEach((range) => {
        found.push({ range: range as Range, name });
      });
    });
    found.sort((a, b) => a.range.compareBoundaryPoints(0, b.range));
    return found.map(({ range, name }) => {
      const { textDecorationLine, textDecorationStyle } = view.getComputedStyle(
        range.startContainer.parentElement!,
        `::highlight(${name})`,
      );
      return textDecorationLine === 'none' ? 'none' : textDecorationStyle;
    });
  });
}

/** The words whose card is open, and whether they are in view. */
export function activeWords(reader: ReadersBrowser, page: Page): Promise<{ words: string; inView: boolean } | null> {
  return reader.inside(page)(({ document }) => {
    const { CSS, innerHeight } = document.defaultView!;
    let active: { words: string; inView: boolean } | null = null;
    CSS.highlights.get('doi-chieu-active')?.forEach((range) => {
      const { top, bottom } = (range as Range).getBoundingClientRect();
      active = { words: range.toString(), inView: top >= 0 && bottom <= innerHeight };
    });
    return active;
  });
}

/** Where the words of the n-th mark stand in the window, after scrolling to them. */
export function placeOf(reader: ReadersBrowser, page: Page, index: number): Promise<{ x: number; y: number }> {
  return reader.inside(page)(({ document }, at) => {
    const ranges: Range[] = [];
    document.defaultView!.CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('doi-chieu-') || name === 'doi-chieu-active') return;
      highlight.forEach((range) => {
        ranges.push(range as Range);
      });
    });
    const range = ranges.sort((a, b) => a.compareBoundaryPoints(0, b))[Number(at)];
    if (!range) throw new Error(`there are ${ranges.length} marks and no number ${at}`);
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0]!;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, String(index));
}

/** What the open card says, by its parts; undefined while none is open. */
export function openCard(reader: ReadersBrowser, page: Page): Promise<Record<string, string> | null> {
  return reader.inside(page)(({ card }) => {
    const dialog = card?.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog) return null;
    const parts: Record<string, string> = {
      verdict: dialog.dataset['verdict'] ?? '',
      finding: dialog.dataset['finding'] ?? '',
      all: dialog.textContent,
    };
    for (const part of dialog.querySelectorAll<HTMLElement>('[data-part]')) {
      parts[`part:${part.dataset['part']}`] = part.textContent;
    }
    return parts;
  });
}
