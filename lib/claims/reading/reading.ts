/** An article's text with the words of one fact base found in it. The readers of claims ask this and never read text again. */
import type { BaseIndex, Sense } from '../../facts/index.ts';
import type { Entity, Fact, Property } from '../../facts/schema.ts';
import type { Span } from '../../language/index.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Stretch } from './stretch.ts';
import { type ArticleText, isOverlong, type TextBlock, type TextSentence } from './text.ts';
import { isSession, STANDING, upward } from './wholes.ts';

/** A phrase of the fact base in a sentence. `from` and `to` count the block's syllables, `to` exclusive. */
export interface Hit extends Span {
  readonly from: number;
  readonly to: number;
}

/** A name of one or, where the base gives one name to several, of more entities. */
export interface Mention extends Hit {
  readonly entities: readonly Entity[];
  /** Whether the name alone tells who is meant. */
  readonly full: boolean;
  /** Told apart in several phrases of the sentence. */
  readonly joint: boolean;
  /** Told apart in several phrases: those behind the first. */
  readonly parts?: readonly Stretch[];
  /** The words by which the entity was found, for the trace. */
  readonly words: string;
}

/** A name that looks like an entity's and is another's. */
export interface Lookalike extends Hit {
  readonly entities: readonly Entity[];
}

export interface PropertyHit extends Hit {
  readonly property: Property;
}

/** One of the values of a property that exclude one another. */
export interface AlternativeHit extends PropertyHit {
  readonly group: number;
}

/** The text that is a fact's value. */
export interface TextHit extends Hit {
  readonly fact: Fact;
}

export interface Sentence extends TextSentence {
  readonly block: BlockReading;
  readonly mentions: readonly Mention[];
  /** Full names within longer ones: the province in the name of its school. */
  readonly inner: readonly Mention[];
  readonly lookalikes: readonly Lookalike[];
  readonly triggers: readonly PropertyHit[];
  readonly rivals: readonly PropertyHit[];
  readonly units: readonly PropertyHit[];
  readonly markers: readonly PropertyHit[];
  readonly alternatives: readonly AlternativeHit[];
  readonly texts: readonly TextHit[];
}

export interface BlockReading extends Omit<TextBlock, 'sentences'> {
  readonly sentences: readonly Sentence[];
}

export interface ArticleReading {
  readonly blocks: readonly BlockReading[];
  readonly sentences: readonly Sentence[];
  /** When the article speaks. ISO with offset. */
  readonly at: string | undefined;
}

/**
 * @param base whose names, markers and triggers are looked for
 * @returns the text with what was found; offsets are into the headline or the block
 */
export function readArticle(text: ArticleText, base: BaseIndex): ArticleReading {
  const blocks = text.blocks.map((block) => readBlock(block, base));
  return { blocks, sentences: blocks.flatMap((block) => block.sentences), at: text.at };
}

function readBlock(text: TextBlock, base: BaseIndex): BlockReading {
  const reading: BlockReading & { sentences: Sentence[] } = { ...text, sentences: [] };
  const hits = base.match(text.syllables);
  let next = 0;
  for (const sentence of text.sentences) {
    const own: (Hit & { senses: readonly Sense[] })[] = [];
    while (next < hits.length && hits[next]!.from < sentence.to) {
      const { from, to, senses } = hits[next++]!;
      if (from < sentence.from || to > sentence.to || isOverlong(sentence)) continue;
      own.push({ from, to, start: text.syllables[from]!.start, end: text.syllables[to - 1]!.end, senses });
    }
    reading.sentences.push({ ...sentence, block: reading, ...sortHits(own, sentence, text, base) });
  }
  return reading;
}

function sortHits(
  hits: readonly (Hit & { senses: readonly Sense[] })[],
  { cues }: TextSentence,
  block: TextBlock,
  base: BaseIndex,
) {
  const { text } = block;
  const names: (Hit & { entities: Entity[]; full: boolean; lookalike: boolean; joint: boolean; parts?: Stretch[] })[] =
    [];
  const parts: (Hit & { entity: Entity; name: number; part: number })[] = [];
  for (const hit of hits) {
    const { from, to, start, end } = hit;
    const of = (role: 'alias' | 'short' | 'confusable') => [
      ...new Set(hit.senses.flatMap((sense) => (sense.role === role ? [base.entities.get(sense.entity)!] : []))),
    ];
    const lookalike = of('confusable');
    if (lookalike.length)
      names.push({ from, to, start, end, entities: lookalike, full: true, lookalike: true, joint: false });
    const full = of('alias');
    if (full.length) names.push({ from, to, start, end, entities: full, full: true, lookalike: false, joint: false });
    const short = of('short');
    if (short.length)
      names.push({ from, to, start, end, entities: short, full: false, lookalike: false, joint: false });
    for (const sense of hit.senses)
      if (sense.role === 'joint')
        parts.push({
          from,
          to,
          start,
          end,
          entity: base.entities.get(sense.entity)!,
          name: sense.joint,
          part: sense.part,
        });
  }
  const places = names.filter(({ full, entities }) => full && entities.some(({ kind }) => kind === 'place'));
  // "... điện mừng Quốc khánh Phần Lan; ... điện mừng Quốc khánh Thái Lan": what lies in a whole name is no part of another.
  const free = parts.filter(
    ({ from, to, part, entity }) =>
      part === 0 ||
      !names.some(
        (name) => name.full && !name.lookalike && name.from < from && to <= name.to && name.entities.includes(entity),
      ),
  );
  for (const joint of joinParts(free, block))
    if (!isElsewhere(joint, places, block) && !isSpokenOf(joint, cues, block))
      names.push({ ...joint, full: true, lookalike: false, joint: true });

  for (const name of names)
    if (!name.full && (namesAnother(name, names, block) || isOfAnotherYear(name, block, base))) name.lookalike = true;

  // Full names go before short ones, then the longest at a place is the one that was written, and a name of one entity goes before
  // the lookalike of another. A lookalike hides only the names of the entity it looks like.
  names.sort(
    (a, b) =>
      Number(b.full) - Number(a.full) ||
      b.to - b.from - (a.to - a.from) ||
      Number(a.lookalike) - Number(b.lookalike) ||
      a.from - b.from,
  );
  const mentions: Mention[] = [];
  const lookalikes: Lookalike[] = [];
  const inner: Mention[] = [];
  for (const name of names) {
    if (isTwo(name, names, block)) continue;
    const over = (other: Hit) => other.from < name.to && name.from < other.to;
    const { from, to, start, end } = name;
    if (mentions.some(over)) {
      if (name.full && !name.lookalike && mentions.some((other) => other.from <= from && to <= other.to))
        inner.push({
          from,
          to,
          start,
          end,
          entities: name.entities,
          full: true,
          joint: false,
          words: text.slice(start, end),
        });
      continue;
    }
    const hidden = lookalikes.filter(over).flatMap((other) => other.entities);
    const entities = name.entities.filter((entity) => !hidden.includes(entity));
    if (!entities.length) continue;
    if (name.lookalike) lookalikes.push({ from, to, start, end, entities });
    else
      mentions.push({
        from,
        to,
        start,
        end,
        entities,
        full: name.full,
        joint: name.joint,
        ...(name.parts === undefined ? {} : { parts: name.parts }),
        words: text.slice(start, end),
      });
  }
  mentions.sort((a, b) => a.from - b.from);
  joinTwice(mentions, block, base);

  const properties = (role: 'trigger' | 'rival' | 'unit' | 'marker' | 'lookalike'): PropertyHit[] =>
    hits.flatMap(({ from, to, start, end, senses }) =>
      senses.flatMap((sense) =>
        sense.role === role ? [{ from, to, start, end, property: base.properties.get(sense.property)! }] : [],
      ),
    );
  const hidden = properties('lookalike');
  const shown = (list: readonly PropertyHit[]) =>
    list.filter(
      (hit) => !hidden.some((other) => other.property === hit.property && other.from <= hit.from && hit.to <= other.to),
    );
  return {
    mentions,
    inner,
    lookalikes,
    triggers: longest(shown(properties('trigger'))),
    rivals: properties('rival'),
    units: shown(properties('unit')),
    markers: longest(properties('marker')),
    alternatives: hits.flatMap(({ from, to, start, end, senses }) =>
      senses.flatMap((sense) =>
        sense.role === 'alternative'
          ? [{ from, to, start, end, property: base.properties.get(sense.property)!, group: sense.group }]
          : [],
      ),
    ),
    texts: hits.flatMap(({ from, to, start, end, senses }) =>
      senses.flatMap((sense) =>
        sense.role === 'text' ? [{ from, to, start, end, fact: base.facts.get(sense.fact)! }] : [],
      ),
    ),
  };
}

/** "Công ước của ... về ... (Công ước Hà Nội)": a name in brackets right behind one of the same, or of what is about it, is that one. */
function joinTwice(mentions: Mention[], { syllables }: TextBlock, base: BaseIndex): void {
  for (let i = mentions.length - 1; i > 0; i--) {
    const [first, second] = [mentions[i - 1]!, mentions[i]!];
    const close = syllables[second.to];
    if (first.joint || second.from !== first.to + 1 || syllables[first.to]?.text !== '(' || close?.text !== ')')
      continue;
    const same = second.entities.some((entity) =>
      first.entities.some((one) => one === entity || (one.kind !== 'place' && upward(base, one).includes(entity))),
    );
    if (same) mentions.splice(i - 1, 2, { ...first, to: second.to + 1, end: close.end });
  }
}

/** Of the words of one property that lie within one another, the longest. */
function longest(hits: readonly PropertyHit[]): PropertyHit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.property === hit.property &&
          other.from <= hit.from &&
          hit.to <= other.to &&
          other.to - other.from > hit.to - hit.from,
      ),
  );
}

const NAMED_THINGS: ReadonlySet<string> = new Set(['treaty', 'event', 'message', 'work', 'place', 'organisation']);

/** "Công ước Merida": a short name that goes on in capitals which no name of the base holds, or as the name of another does ("Lễ mở ký Công ước Palermo"). */
function namesAnother(
  name: Hit & { entities: Entity[] },
  names: readonly (Hit & { lookalike: boolean })[],
  { syllables }: TextBlock,
): boolean {
  if (names.some(({ lookalike, from, to }) => lookalike && name.from < from && from < name.to && name.to < to))
    return true;
  // "Đại hội đại biểu Hội Liên hiệp Thanh niên": who meets there is part of the name.
  const at = syllables[name.to]?.key === 'đại' && syllables[name.to + 1]?.key === 'biểu' ? name.to + 2 : name.to;
  const next = syllables[at];
  return (
    next?.kind === 'word' &&
    next.capital &&
    syllables[at - 1]!.end + 1 === next.start &&
    name.entities.every(({ kind }) => NAMED_THINGS.has(kind)) &&
    !names.some((other) => other.from <= at && at < other.to)
  );
}

/** A noun this far before a place is there: "lũ lụt ở miền nam Thái Lan". */
const PLACED = 6;
const LISTING = new Set(['và', ',', 'cùng', 'lẫn', 'hay', 'hoặc']);

/** "Lũ lụt ở Thái Lan, sau đó là Sri Lanka": the noun of a name told in phrases has another place of its own, nearer than the name's. */
function isElsewhere(
  {
    to,
    parts,
    entities,
  }: { readonly to: number; readonly parts: readonly Stretch[]; readonly entities: readonly Entity[] },
  places: readonly (Hit & { entities: Entity[] })[],
  { syllables }: TextBlock,
): boolean {
  const at = (stretch: Stretch) => places.find((place) => place.from <= stretch.from && stretch.to <= place.to);
  const [own] = parts.filter((part) => part.from >= to && at(part) !== undefined);
  const other = places.find(({ from }) => from >= to && from - to <= PLACED);
  if (!own || parts.length > 1 || !other || other.to > own.from || entities.some(({ kind }) => kind !== 'event'))
    return false;
  const within = other.entities.some(({ partOf }) => at(own)!.entities.some(({ id }) => id === partOf));
  const gap = syllables.slice(other.to, own.from);
  return !within && !(gap.length <= 3 && gap.every(({ key, capital }) => capital || LISTING.has(key)));
}

/** "Phát biểu tại phiên toàn thể, ông A kể về Lễ mở ký": what is spoken of at a session is not what it is one of. */
function isSpokenOf(
  {
    to,
    parts,
    entities,
  }: { readonly to: number; readonly parts: readonly Stretch[]; readonly entities: readonly Entity[] },
  cues: readonly Cue[],
  { syllables }: TextBlock,
): boolean {
  return (
    entities.every(isSession) &&
    parts.every(
      ({ from }) =>
        !OWNING.has(syllables[from - 1]?.key ?? '') &&
        cues.some((cue) => cue.kind === 'saying' && cue.from >= to && cue.to <= from),
    )
  );
}
/** "Phiên toàn thể ... trong khuôn khổ Lễ mở ký" */
const OWNING = new Set(['của', 'thuộc', 'khổ', 'tại', 'ở']);

/** "Sau lễ mở ký, Công ước Hà Nội ...": marks are passed over in a name, and this one parts the names of two things. */
function isTwo(name: Hit & { entities: Entity[] }, names: readonly Hit[], { syllables }: TextBlock): boolean {
  return (
    name.entities.every(({ kind }) => STANDING.has(kind)) &&
    names.some(({ from, to }) => from > name.from && to === name.to && syllables[from - 1]!.text === ',')
  );
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "Công ước 1988": a short name that goes on with a year, of which the base tells nothing of it. */
function isOfAnotherYear(name: Hit & { entities: Entity[] }, { syllables }: TextBlock, base: BaseIndex): boolean {
  const next = syllables[name.to];
  if (next?.kind !== 'number' || !YEAR.test(next.text) || next.start > syllables[name.to - 1]!.end + 1) return false;
  return name.entities.every(
    ({ id, kind }) =>
      NAMED_THINGS.has(kind) &&
      !base.factsAbout(id).some(({ value }) => value.type === 'time' && value.time.startsWith(next.text)),
  );
}

/** "Gửi điện mừng Quốc vương Thái Lan; ... gửi điện mừng Tổng thống ...": of a noun told several times, those that no semicolon parts from all the others. */
function ledHeads<T extends Hit & { part: number }>(
  group: readonly T[],
  rest: readonly Stretch[],
  { syllables }: TextBlock,
): readonly T[] {
  const heads = group.filter(({ part }) => part === 0);
  const parted = (a: Stretch, b: Stretch) =>
    syllables.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)).some(({ text }) => text === ';');
  const led = heads.filter((head) => rest.some((part) => !parted(head, part)));
  return led.length ? led : heads;
}

/** Names told apart in several phrases of a sentence: all parts must be there. The first part stands for the name. */
function joinParts(parts: readonly (Hit & { entity: Entity; name: number; part: number })[], block: TextBlock) {
  const found: (Hit & { entities: Entity[]; parts: Stretch[] })[] = [];
  const groups = new Map<string, typeof parts>();
  for (const part of parts) {
    const key = `${part.entity.id} ${part.name}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  for (const group of groups.values()) {
    const { entity, name } = group[0]!;
    const wanted = entity.jointAliases[name]?.length ?? 0;
    if (new Set(group.map((part) => part.part)).size < wanted) continue;
    const rest = group.filter(({ part }) => part !== 0).map((one) => ({ from: one.from, to: one.to }));
    for (const { from, to, start, end } of ledHeads(group, rest, block)) {
      const same = found.find((other) => other.from === from && other.to === to);
      if (!same) found.push({ from, to, start, end, entities: [entity], parts: rest });
      else {
        if (!same.entities.includes(entity)) same.entities.push(entity);
        same.parts.push(...rest);
      }
    }
  }
  return found;
}
