import { type PersonMention, peopleOf } from './people/read.ts';
import { type Quantity, quantitiesOf } from './quantities/read.ts';
import { syllables } from './syllables.ts';
import { type TimeContext, type TimeExpression, timesOf } from './times/read.ts';

/** What a text says in numbers, times and people; each list in order, offsets into the text read. */
export interface TextReading {
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly people: readonly PersonMention[];
}

/** Quantities, times and people of a text, cut into syllables once. `context.at`: the ISO time of publication. */
export function readText(text: string, context: TimeContext = {}): TextReading {
  const tokens = syllables(text);
  const times = timesOf(text, tokens, context);
  const taken = new Uint8Array(tokens.length + 1);
  for (const time of times) taken.fill(1, time.firstToken, time.lastToken + 1);
  return {
    quantities: quantitiesOf(text, tokens, taken),
    times: times.map(({ firstToken: _first, lastToken: _last, ...time }) => time),
    people: peopleOf(text, tokens),
  };
}
