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
/** Every mark that opens or closes a quotation. */
export const QUOTATION_MARKS = '"“”«»„‘’‹›「」';
const MARKS = new RegExp(`[${QUOTATION_MARKS}]`, 'g');
/** A quotation longer than this was never closed. */
const LONGEST = 6_000;

/**
 * The quotations of a text, outermost only, marks included, in order. Marks of every shape. A quotation stands within one
 * paragraph; one that is never closed there is none.
 */
export function readQuotations(text: string): Span[] {
  const marks = marksOf(text);
  const found: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.indexOf('\n', from);
    const to = line < 0 ? text.length : line;
    for (const quotation of quotationsBetween(text, marks, from, to)) found.push(quotation);
    from = to + 1;
  }
  return found;
}

/** The offsets of all {@link QUOTATION_MARKS} of a text. */
export function marksOf(text: string): number[] {
  return Array.from(text.matchAll(MARKS), ({ index }) => index);
}

/** The quotations of one paragraph, `from` and `to` in the text. `marks`: those of the whole text, in order. */
export function quotationsBetween(text: string, marks: readonly number[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let opener = '';
  let start = -1;
  for (let i = firstFrom(marks, from); i < marks.length && marks[i]! < to; i++) {
    const at = marks[i]!;
    const mark = text[at]!;
    if (start >= 0 && CLOSERS[opener]!.includes(mark)) {
      if (at - start < LONGEST) found.push({ start, end: at + 1 });
      start = -1;
    } else if (start < 0 || mark === opener) {
      if (CLOSERS[mark] === undefined || (mark === '‘' && classOf(text.charCodeAt(at - 1)) === LETTER)) continue;
      opener = mark;
      start = at;
    }
  }
  return found;
}

/** The index of the first number of a sorted list that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
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
