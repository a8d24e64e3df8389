import { type PersonMention, peopleOf } from './people/read.ts';
import { type Quantity, quantitiesOf } from './quantities/read.ts';
import { type TimeContext, type TimeExpression, timesOf } from './times/read.ts';
import { tokenize } from './tokens.ts';

/** What a text says in numbers, times and people; each list in order, offsets into the text read. */
export interface TextReading {
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly people: readonly PersonMention[];
}

/** Quantities, times and people of a text, cut into syllables once. `context.at`: the ISO time of publication. */
export function readText(text: string, context: TimeContext = {}): TextReading {
  const tokens = tokenize(text);
  const { times, taken } = timesOf(tokens, context);
  return { quantities: quantitiesOf(tokens, taken), times, people: peopleOf(tokens) };
}
