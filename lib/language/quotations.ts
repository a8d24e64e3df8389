import { classOf, LETTER } from './letters.ts';
import type { Span } from './span.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”',
  '«': '»',
  '„': '“”',
  '‘': '’',
  '‹': '›',
  '「': '」',
};
const MARKS = /["“”«»„‘’‹›「」\n]/g;
/** A quotation longer than this was never closed. */
const LONGEST = 6_000;

/**
 * The quotations of a text, outermost only, marks included, in order. Marks of every shape. A quotation stands within one
 * paragraph; one that is never closed there is none.
 */
export function readQuotations(text: string): Span[] {
  const found: Span[] = [];
  let opener = '';
  let start = -1;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (start >= 0 && CLOSERS[opener]!.includes(mark)) {
      if (index - start < LONGEST) found.push({ start, end: index + 1 });
      start = -1;
    } else if (mark === '\n') {
      start = -1;
    } else if (start < 0 || mark === opener) {
      if (CLOSERS[mark] === undefined || (mark === '‘' && classOf(text.charCodeAt(index - 1)) === LETTER)) continue;
      opener = mark;
      start = index;
    }
  }
  return found;
}

/** The quotation of a sorted list that holds the offset. */
export function quotationAt(quotations: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
