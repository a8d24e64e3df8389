import { isLetter } from './characters.ts';
import type { Span } from './span.ts';

const CLOSER_OF: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '‘': '’', '‹': '›', '「': '」' };
/** A quotation longer than this was never closed. */
const LONGEST = 6_000;

/**
 * The quotations of a text, outermost only, marks included, in order. Marks of every shape. A quotation stands within one
 * paragraph; one that is never closed there is none.
 */
export function readQuotations(text: string): Span[] {
  const found: Span[] = [];
  let closers = '';
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (start < 0) {
      const closer = char === '"' ? '"”' : CLOSER_OF[char];
      if (closer === undefined || (char === '‘' && isLetter(text.charCodeAt(at - 1)))) continue;
      start = at;
      closers = closer;
    } else if (closers.includes(char)) {
      found.push({ start, end: at + 1 });
      start = -1;
    } else if (char === '\n' || at - start > LONGEST) {
      start = -1;
    } else if (CLOSER_OF[char] === closers && char !== '‘') {
      start = at;
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
