import { isDash } from './characters.ts';
import { Phrases } from './phrases.ts';
import type { Span } from './span.ts';
import { type Syllable, syllables } from './syllables.ts';

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
  const tokens = syllables(text.slice(sentence.start, sentence.end));
  return clausesOf(tokens, 0, tokens.length).map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }));
}

/** {@link clauses} of tokens `from` to `to`. */
export function clausesOf(tokens: readonly Syllable[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let first = from;
  const close = (end: number, next: number) => {
    if (end > first) found.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end });
    first = next;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation') {
      if (token.text[0] === ';' || (token.text[0] === ':' && tokens[i + 1]?.gap !== 'none')) close(i, i + 1);
      else if (isDash(token.text) && token.gap === 'space' && tokens[i + 1]?.gap === 'space' && i > first)
        close(i, i + 1);
      else if (token.text === ',' && i > first && AFTER_COMMA.match(tokens, i + 1)) close(i, i + 1);
    } else if (i > first && ANYWHERE.match(tokens, i)) close(i, i);
  }
  close(to, to);
  return found;
}
