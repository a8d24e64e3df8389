import { peopleOf } from './people/read.ts';
import { readTitle } from './people/titles.ts';
import { readQuotations } from './quotations.ts';
import { SAYING } from './saying.ts';
import { endOfSentence } from './sentences.ts';
import type { Span } from './span.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** Words said, and the words that tell who said them. Offsets into the text read. */
export interface Speech {
  /** The quotation with its marks. */
  readonly quotation: Span;
  /** The name with its titles, the title or the pronoun of the speaker; absent where the text does not say. */
  readonly speaker?: Span;
}

/** How far from a quotation its speaker may be told, in tokens. */
const REACH = 60;

/** The people named, by where each mention starts. */
type People = ReadonlyMap<number, Span>;

/** The quotations of a text with their speakers: "...", ông X nói; Ông X nói: "...". */
export function readSpeeches(text: string): Speech[] {
  const tokens = tokenize(text);
  const people: People = new Map(peopleOf(tokens).map((person) => [person.start, person]));
  return readQuotations(text).map((quotation) => {
    const [start, end] = [tokens.at(quotation.start), tokens.at(quotation.end)];
    const introduced = tokens.open(start - 1) === ':' ? speakerBefore(tokens, people, start) : undefined;
    const speaker = introduced ?? speakerAfter(tokens, people, end) ?? speakerBefore(tokens, people, start);
    return speaker === undefined ? { quotation } : { quotation, speaker };
  });
}

/** In the rest of the sentence, somebody who says: ", ông X nhấn mạnh". */
function speakerAfter(tokens: Tokens, people: People, at: number): Span | undefined {
  for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
    if (tokens.startsLine(i)) return undefined;
    const read = speakerAt(tokens, people, i);
    if (read !== undefined && SAYING.has(tokens, skipAdverbs(tokens, read.to))) return read.span;
    if (endOfSentence(tokens, i) >= 0) return undefined;
  }
  return undefined;
}

/** Before the quotation, in its own sentence, somebody who says: "Ông X nói: ...". */
function speakerBefore(tokens: Tokens, people: People, at: number): Span | undefined {
  let found: Span | undefined;
  let first = at;
  while (first > 0 && at - first < REACH && tokens.follows(first) && endOfSentence(tokens, first - 1) < 0) first--;
  let said = false;
  for (let i = first; i < at; i++) {
    said ||= SAYING.has(tokens, i) || tokens.open(i) === ':';
    const read = speakerAt(tokens, people, i);
    if (read === undefined) continue;
    found = read.span;
    i = read.to - 1;
  }
  return said ? found : undefined;
}

function speakerAt(tokens: Tokens, people: People, at: number): { span: Span; to: number } | undefined {
  const person = people.get(tokens.start(at));
  if (person !== undefined) return { span: person, to: tokens.at(person.end) };
  const title = readTitle(tokens, at, false);
  if (title === undefined || (title.kind === 'post' && !tokens.isCapital(at))) return undefined;
  return { span: tokens.span(at, title.to), to: title.to };
}

const ADVERBS = new Set(['đã', 'cũng', 'còn', 'vừa', 'lại', 'tiếp', 'tục', ',']);
function skipAdverbs(tokens: Tokens, at: number): number {
  let next = at;
  while (next < at + 3 && ADVERBS.has(tokens.open(next))) next++;
  return next;
}
