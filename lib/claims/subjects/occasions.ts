/**
 * Occasions that a text tells of by their common noun ("hội nghị", "lễ hội"), whether or not the fact base has them: a later sentence goes on
 * about the one told last. Rule: docs/decisions/0002-subjects.md.
 */
import type { Entity } from '../../facts/schema.ts';
import { syllableKeys } from '../../language/index.ts';
import type { Cue } from '../lexicon/cues.ts';
import { ABOUT, GOING_ON, keys } from '../lexicon/words.ts';
import { isCounted, overlap, type Stretch, within } from '../reading/clause.ts';
import type { Mention, Sentence } from '../reading/reading.ts';

/** A noun of an occasion that no name of the fact base takes up. */
export interface Occasion extends Stretch {
  readonly words: string;
  /** Words of its own tell it from others ("hội nghị giao ban"), or it is told as new ("một hội thảo"); else it points back. */
  readonly own: boolean;
  /** The first of the words of its own, as a key. */
  readonly next?: string;
  /** The first of them that is written as a name, as a key. */
  readonly proper?: string;
  /** The fact base tells it from its own. */
  readonly other?: true;
}

const POINTING = keys('này ấy đó kể');
/** A demonstrative stands this near behind the noun it points with: "hội nghị quan trọng này". */
const POINTING_REACH = 5;
/** Before a noun these tell it as new: "tổ chức hội thảo". */
const NEW = keys('một chức mở');
/** Of several none is gone on about: "vài cuộc gặp", "các phiên họp". */
const SEVERAL = keys('các những nhiều mỗi mọi vài mấy');
/** What something is, is no other: "là hội nghị lớn nhất". */
const EQUATING = keys('là như');

/** The nouns of occasions in a sentence: of those that overlap the one that begins first, the longest at a place ("đại hội" of "đại hội thảo luận"). */
export function nounsIn(sentence: Sentence): Cue[] {
  const nouns = sentence.cues.filter((cue) => cue.kind === 'occasion');
  return nouns.filter(
    (cue) =>
      !nouns.some(
        (other) => overlap(other, cue) && (other.from < cue.from || (other.from === cue.from && other.to > cue.to)),
      ),
  );
}

/** The occasions in a sentence that are none of `known`, names with a meaning in the fact base. */
export function occasionsIn(sentence: Sentence, known: readonly Mention[]): Occasion[] {
  const { syllables: all } = sentence.block;
  const nouns = nounsIn(sentence);
  return nouns.flatMap((cue): Occasion[] => {
    if (isTaken(cue, known)) return [];
    // "Hội nghị Cấp cao ASEAN": a name that is known to be another's; "hội nghị bàn tròn" is a noun, and of several that are counted none is meant.
    const lookalike = sentence.lookalikes.find((name) => within(cue, name));
    if (lookalike)
      return lookalike.from === cue.from &&
        !isCounted(sentence, lookalike) &&
        // Its name may go on behind it: "Hội nghị cấp cao ASEAN".
        all.slice(cue.to, Math.min(sentence.to, lookalike.to + 1)).some(({ capital }) => capital)
        ? [{ from: cue.from, to: cue.to, words: cue.words, own: true, other: true }]
        : [];
    const [before, next] = [all[cue.from - 1], all[cue.to]];
    if (cue.from > sentence.from && (EQUATING.has(before!.key) || SEVERAL.has(before!.key))) return [];
    if (sentence.quantities.some(({ number }) => number.end === before?.end)) return [];
    const inside = cue.to < sentence.to && next?.kind !== 'punctuation';
    // "Hội nghị về rác thải nhựa": what it is about tells it apart.
    const first = next?.key === ABOUT ? all[cue.to + 1] : next;
    const pointed = all
      .slice(cue.to, Math.min(sentence.to, cue.to + POINTING_REACH))
      .findIndex(({ key, kind }) => kind === 'punctuation' || POINTING.has(key));
    const points = pointed >= 0 && POINTING.has(all[cue.to + pointed]!.key);
    const named = inside && (next!.capital || !GOING_ON.has(next!.key));
    const fresh = cue.from > sentence.from && NEW.has(before?.key ?? '');
    const own = !points && (named || fresh);
    return [
      {
        from: cue.from,
        to: cue.to,
        words: cue.words,
        own,
        ...(own && named && first ? { next: first.key } : {}),
        ...properOf(sentence, cue),
      },
    ];
  });
}

/** "Hội nghị cấp cao ASEAN": the name that a noun goes on to. */
function properOf({ block: { syllables: all }, to: end }: Sentence, { to }: Cue): { readonly proper?: string } {
  for (let at = to; at < Math.min(end, to + POINTING_REACH); at++) {
    const { kind, capital, key } = all[at]!;
    if (kind !== 'word' || GOING_ON.has(key)) break;
    if (capital) return { proper: key };
  }
  return {};
}

function isTaken(cue: Cue, known: readonly Mention[]): boolean {
  return known.some((name) => [name, ...(name.parts ?? [])].some((hit) => overlap(hit, cue)));
}

/** A noun that any occasion can be called by. */
const GENERAL = 'sự kiện';
/** What any occasion has: a bare "phiên họp" is one of its. */
const SESSIONS = keys('họp việc');

/** Whether a name may be the noun of an occasion told before: "phiên họp" of "cuộc họp của Ủy ban Kinh tế", "sự kiện" of any. */
export function sharesNoun(name: Mention, { words }: Occasion): boolean {
  const own = syllableKeys(name.words);
  return own.includes(lastOf(words)) || own.join(' ').includes(GENERAL);
}

/** Whether a noun, and what follows it, can be of an entity: the words are in its names, or a bare one is what any occasion has. */
export function canBeCalled(entity: Entity, { words, own, next, proper, other }: Occasion): boolean {
  if (other || (proper !== undefined && !wordsOf(entity).has(proper))) return false;
  const noun = lastOf(words);
  if (!own && SESSIONS.has(noun)) return true;
  return wordsOf(entity).has(noun) && (next === undefined ? !own : wordsOf(entity).has(next));
}

/** Nouns of what is signed, as a treaty is. */
const SIGNED: ReadonlySet<string> = new Set([
  'hiệp định',
  'hiệp ước',
  'nghị định thư',
  'hiến chương',
  'thỏa thuận',
  'bản ghi nhớ',
  'hợp đồng',
]);

/** Whether an occasion told by its noun is one that is signed. */
export function isSigned({ words }: Occasion): boolean {
  return SIGNED.has(words) || words.startsWith('lễ ký');
}

function lastOf(words: string): string {
  return syllableKeys(words).at(-1)!;
}

const named = new WeakMap<Entity, ReadonlySet<string>>();

/** All words of an entity's names. */
export function wordsOf(entity: Entity): ReadonlySet<string> {
  const known = named.get(entity);
  if (known) return known;
  const { label, aliases, shortAliases, jointAliases } = entity;
  const names = [label, ...aliases, ...shortAliases, ...jointAliases.flat()];
  const words = new Set(names.flatMap(syllableKeys));
  named.set(entity, words);
  return words;
}
