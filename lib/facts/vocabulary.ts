import { type Syllable, syllables } from '../language/index.ts';
import { counts, PhraseIndex } from './phrases.ts';

/** What a phrase of a fact base can mean where it stands in a text. */
export type Sense =
  | EntitySense
  | { readonly role: 'trigger' | 'rival' | 'lookalike' | 'unit' | 'marker'; readonly property: string }
  /** One of the values that exclude one another: a word of the `group`th of the property's alternatives. */
  | { readonly role: 'alternative'; readonly property: string; readonly group: number }
  /** The text that is a fact's value, or another wording of it. */
  | { readonly role: 'text'; readonly fact: string };

/** How a phrase can name an entity. */
export type EntitySense =
  /** A full name: it alone tells the entity. */
  | { readonly role: 'alias'; readonly entity: string }
  /** A name that needs an antecedent. */
  | { readonly role: 'short'; readonly entity: string }
  /** One phrase of several that together name the entity: the `part`th of `parts` of its `joint`th joint alias. */
  | {
      readonly role: 'joint';
      readonly entity: string;
      readonly joint: number;
      readonly part: number;
      readonly parts: number;
    }
  /** A name that looks like the entity's and is another's. */
  | { readonly role: 'confusable'; readonly entity: string };

/** A phrase found in a text: syllables `from` to `to` (exclusive), and all it can mean in this base. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** As the base has it. */
  readonly phrase: string;
  readonly senses: readonly Sense[];
}

/** A phrase with all that it can mean. */
export interface Phrase {
  readonly phrase: string;
  readonly senses: readonly Sense[];
  /** A name that is taken only with its capitals. */
  readonly proper: boolean;
}

/** Collects phrases: the same phrase with another sense, another object that is, is one phrase with both. */
export class Phrases {
  readonly #found = new Map<string, Phrase & { senses: Sense[] }>();

  add(phrase: string, sense: Sense, proper = false): void {
    const key = proper ? `${phrase}\n` : phrase;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { phrase, senses: [sense], proper });
    else if (!known.senses.includes(sense)) known.senses.push(sense);
  }

  /** In the order in which they were first added. */
  list(): Phrase[] {
    return [...this.#found.values()];
  }
}

/** Phrases, found in texts. */
export class Vocabulary {
  readonly #tries: readonly PhraseIndex[];
  readonly #phrases: readonly (readonly Phrase[])[];

  private constructor(tries: readonly PhraseIndex[], phrases: readonly (readonly Phrase[])[]) {
    this.#tries = tries;
    this.#phrases = phrases;
  }

  /** @param trie built of these very phrases before */
  static of(phrases: readonly Phrase[], trie = PhraseIndex.build(phrases.map(({ phrase }) => phrase))): Vocabulary {
    return new Vocabulary([trie], [phrases]);
  }

  /** All phrases of several vocabularies, those of the first before those of the second. */
  static joined(...vocabularies: readonly Vocabulary[]): Vocabulary {
    return new Vocabulary(
      vocabularies.flatMap((one) => one.#tries),
      vocabularies.flatMap((one) => one.#phrases),
    );
  }

  /** Every phrase in a text, those inside of longer ones too: by where they start, then the longest first. */
  match(text: readonly Syllable[]): Mention[] {
    const matches = this.#tries.flatMap((trie, at) =>
      trie.match(text).map(({ phrase, from, to }) => ({ found: this.#phrases[at]![phrase]!, from, to })),
    );
    // Each trie's are in order, and sorting keeps what is alike as it stands.
    if (this.#tries.length > 1) matches.sort((a, b) => a.from - b.from || b.to - a.to);
    const mentions: (Mention & { senses: Sense[] })[] = [];
    for (const { found, from, to } of matches) {
      if (found.proper && !hasCapitals(text, from, to, found.phrase)) continue;
      const last = mentions.at(-1);
      // Spellings that differ only in case, tone style or commas are one mention.
      if (last?.from === from && last.to === to) {
        for (const sense of found.senses) if (!last.senses.includes(sense)) last.senses.push(sense);
      } else {
        mentions.push({ from, to, phrase: found.phrase, senses: [...found.senses] });
      }
    }
    return mentions;
  }
}

/** Up to this many syllables a name needs all of its capitals; newspapers write the later ones of longer names as they like. */
const SHORT_NAME = 3;

/** Whether the syllables `from` to `to` of a text, which spell the name, have its capitals. */
function hasCapitals(text: readonly Syllable[], from: number, to: number, name: string): boolean {
  const own = syllables(name).filter(counts);
  const written = text.slice(from, to).filter(counts);
  const wanted = own.flatMap(({ capital }, at) => (capital ? [at] : []));
  const needed = own.length <= SHORT_NAME ? wanted : wanted.slice(0, 1);
  return needed.every((at) => written[at]!.capital);
}
