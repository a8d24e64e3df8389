import { Phrases } from './phrases.ts';
import type { Span } from './span.ts';
import { tokenize } from './tokens.ts';

/** Words that open a new clause after a comma. */
const AFTER_COMMA = new Phrases([
  [
    'trong đó|riêng|nhưng|song|tuy nhiên|đồng thời|trong khi|trong lúc|còn|mà|nên|vì|bởi|do đó|vì vậy|vì thế|bởi vậy|để|nhằm|qua đó|từ đó|theo đó|' +
      'cùng với|bên cạnh|ngoài ra|đặc biệt|nhất là|trước hết|dù|mặc dù|nếu|khi|sau khi|trước khi|góp phần|đưa|nâng|tăng|giảm|gồm|bao gồm|' +
      'thể hiện|khẳng định|cho biết|cho hay|nhấn mạnh|nói|và|hoặc|rồi|thì|theo|với|so với|gấp|chiếm|tương đương|đạt|thêm',
    true,
  ],
]);
/** Words that open a new clause even without a comma. */
const ANYWHERE = new Phrases([['trong khi|tuy nhiên|nhưng|trong đó|mặc dù|so với', true]]);

/**
 * The clauses of one sentence: what stands between semicolons, colons, dashes with spaces, and commas or conjunctions after which a new
 * statement begins. Commas in a list or after an adverbial of time or place end no clause. `sentence` and the results are offsets
 * into `text`; together the results cover every word of the sentence.
 */
export function clauses(text: string, sentence: Span): Span[] {
  const tokens = tokenize(text.slice(sentence.start, sentence.end));
  const found: Span[] = [];
  let first = 0;
  const close = (end: number, next: number) => {
    if (end > first) {
      const { start, end: last } = tokens.span(first, end);
      found.push({ start: start + sentence.start, end: last + sentence.start });
    }
    first = next;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.isMark(i)) {
      const mark = tokens.open(i)[0]!;
      if (mark === ';' || (mark === ':' && !tokens.isGlued(i + 1))) close(i, i + 1);
      else if (i > first && tokens.isDash(i) && tokens.isSpaced(i) && tokens.isSpaced(i + 1)) close(i, i + 1);
      else if (i > first && mark === ',' && AFTER_COMMA.has(tokens, i + 1)) close(i, i + 1);
    } else if (i > first && ANYWHERE.has(tokens, i)) close(i, i);
  }
  close(tokens.length, tokens.length);
  return found;
}
