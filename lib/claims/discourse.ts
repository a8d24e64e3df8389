/**
 * Which entity a stretch of an article speaks of: a name in the clause, a short name with one antecedent, or the article's only subject.
 * Rule: docs/decisions/0002-subjects.md.
 */
import type { BaseIndex } from '../facts/index.ts';
import type { Entity, EntityKind } from '../facts/schema.ts';
import { cueBefore, distance, isCounted, overlap, segment, within } from './clause.ts';
import type { Cue, CueKind } from './cues.ts';
import { unknownNameIn } from './names.ts';
import { canBeCalled, nounsIn, type Occasion, occasionsIn, sharesNoun } from './occasions.ts';
import type { ArticleReading, Hit, Mention, Sentence } from './reading.ts';

export interface Subject {
  readonly entity: Entity;
  readonly how: 'name' | 'short-name' | 'antecedent';
  /** The words that named it; absent for an antecedent. */
  readonly mention?: Mention;
  /** The entity that was named, when it stands for one it is part of or about. */
  readonly through?: Entity;
  /** What was named is a part of the subject: what is counted or done there may be less than the whole. */
  readonly part?: true;
  /** "Hội nghị bàn tròn của Lễ mở ký", "Tọa đàm đợt 2": the words that make it another thing than the one named. */
  readonly other?: string;
  /** The word that makes the name a mere circumstance ("sau", "bên lề"). */
  readonly circumstance?: string;
  /** A semicolon stands between: another statement may speak of another. */
  readonly elsewhere?: true;
  /** More than one entity could be meant. */
  readonly ambiguous: boolean;
  /** An antecedent named in the sentence before. */
  readonly near?: true;
  /** Named only in the sentence behind. */
  readonly ahead?: true;
}

/** A lead may call by a short name what it names in full this many sentences later. */
const AHEAD = 2;

/** Words that point back: "phiên này", "buổi tọa đàm ấy". */
const DEMONSTRATIVES = new Set(['này', 'ấy', 'đó', 'trên', 'nói']);

/** A circumstance is this much farther away. Syllables. */
const ASIDE = 1000;

/** What an article can stand at: what is held, sent, signed or awarded. */
export const STANDING: ReadonlySet<EntityKind> = new Set(['event', 'treaty', 'message', 'work']);

/** Sentences of a block that are looked back at: more than a paragraph of a newspaper has. */
const MOST_BEFORE = 50;

/** Of more subjects than this a sentence without a name says nothing. */
const MOST_MEANT = 3;

const reached = new WeakMap<Entity, Entity[]>();

/** The entity and all that it is part of or about, nearest first. */
export function upward(base: BaseIndex, entity: Entity): Entity[] {
  const known = reached.get(entity);
  if (known) return known;
  const chain = [entity];
  for (let i = 0; i < chain.length; i++) {
    const { partOf, about } = chain[i]!;
    for (const id of [...(partOf ? [partOf] : []), ...about]) {
      const next = base.entities.get(id);
      if (next && !chain.includes(next)) chain.push(next);
    }
  }
  reached.set(entity, chain);
  return chain;
}

/** Whether an entity is a session or the like of an occasion: its bare name is any occasion's. */
export function isSession({ kind, partOf }: Entity): boolean {
  return kind === 'event' && partOf !== undefined;
}

const below = new WeakMap<BaseIndex, ReadonlyMap<string, readonly Entity[]>>();

/** By entity: those that are part of it, or about it. */
function belowIn(base: BaseIndex): ReadonlyMap<string, readonly Entity[]> {
  const known = below.get(base);
  if (known) return known;
  const found = new Map<string, Entity[]>();
  for (const entity of base.base.entities)
    for (const id of [...(entity.partOf ? [entity.partOf] : []), ...entity.about]) {
      const of = found.get(id);
      if (of) of.push(entity);
      else found.set(id, [entity]);
    }
  below.set(base, found);
  return found;
}

/** Who or what the stretches of one article speak of, by the names of one base. */
export class Discourse {
  readonly #reading: ArticleReading;
  readonly #base: BaseIndex;
  /** Entities named in full somewhere in the article, with the sentences that do so other than in passing. */
  readonly #named = new Map<Entity, Sentence[]>();
  /** By sentence: the occasion that the text stands at behind it, where it is none of the base's. */
  readonly #standing: (Occasion | undefined)[] = [];
  readonly #meant = new WeakMap<Mention, { entities: readonly Entity[]; ambiguous: boolean }>();

  constructor(reading: ArticleReading, base: BaseIndex) {
    this.#reading = reading;
    this.#base = base;
    for (const sentence of reading.sentences)
      for (const mention of sentence.mentions)
        if (mention.full)
          for (const entity of mention.entities) {
            const sentences = this.#named.get(entity) ?? [];
            this.#named.set(entity, sentences);
            if (!inPassing(sentence, mention)) sentences.push(sentence);
          }
  }

  /** Whether the article names the entity in full, or one that it is part of, about, or holds. */
  isNamed(entity: Entity): boolean {
    if (this.#named.has(entity)) return true;
    const up = upward(this.#base, entity);
    // "Chủ tịch Ủy ban Đàm phán": an office names its body, and what that is about.
    for (const { office } of this.#named.keys()) {
      const body = office?.organisation === undefined ? undefined : this.#base.entities.get(office.organisation);
      if (body && upward(this.#base, body).includes(entity)) return true;
    }
    // What lies in a place is not spoken of where the place is.
    for (const named of this.#named.keys())
      if ((named.kind !== 'place' && up.includes(named)) || upward(this.#base, named).includes(entity)) return true;
    return false;
  }

  /** The entities that a name means here; none when it is a short name without an antecedent. */
  meant(sentence: Sentence, mention: Mention): { entities: readonly Entity[]; ambiguous: boolean } {
    if (mention.full) return { entities: mention.entities, ambiguous: mention.entities.length > 1 };
    const known = this.#meant.get(mention);
    if (known) return known;
    const elsewhere = this.#standsAt(sentence.index - 1);
    if (
      isWithinNoun(sentence, mention) ||
      isIndefinite(sentence, mention) ||
      (elsewhere && (sharesNoun(mention, elsewhere) || mention.entities.every(isSession))) ||
      (isHeld(sentence, mention) && goesOnElse(sentence, mention))
    )
      return { entities: [], ambiguous: false };
    let candidates = mention.entities.filter((entity) => this.isNamed(entity));
    const direct = candidates.filter((entity) => this.#named.has(entity));
    if (direct.length) candidates = direct;
    if (candidates.length > 1) {
      // Of a whole and its part, the short name means the whole.
      const wholes = candidates.filter(
        (one) => !candidates.some((other) => other !== one && upward(this.#base, one).includes(other)),
      );
      candidates = wholes;
    }
    if (mention.entities.length > 1 && DEMONSTRATIVES.has(sentence.block.syllables[mention.to - 1]!.key)) {
      const last = this.#lastOf(sentence, mention);
      if (last) candidates = [last];
    }
    const meant = { entities: candidates, ambiguous: candidates.length > 1 || this.#shadowed(sentence, mention) };
    this.#meant.set(mention, meant);
    return meant;
  }

  /**
   * The occasion that the text stands at behind a sentence, where it is none of the base's: the one introduced last, with no name of the base's
   * own things since.
   */
  #standsAt(index: number): Occasion | undefined {
    for (let at = this.#standing.length; at <= index; at++) {
      const sentence = this.#reading.sentences[at]!;
      const own = sentence.mentions.findLast(
        (mention) =>
          !inPassing(sentence, mention) &&
          this.meant(sentence, mention).entities.some(({ kind }) => STANDING.has(kind)),
      );
      const other = this.#others(sentence).findLast((occasion) => occasion.own && !this.#isOurs(occasion));
      // Of two in one sentence the text goes on about the later one.
      const later = own && other && other.from < own.from ? undefined : other;
      this.#standing[at] = later ?? (own ? undefined : this.#standing[at - 1]);
    }
    return index < 0 ? undefined : this.#standing[index];
  }

  /** Whether an occasion can be one of the base's that the article names, or that is about what it names: "lễ đón bằng" of a school. */
  #isOurs(occasion: Occasion): boolean {
    const below = belowIn(this.#base);
    return [...this.#named.keys()].some((entity) =>
      [entity, ...(below.get(entity.id) ?? [])].some((one) => one.kind === 'event' && canBeCalled(one, occasion)),
    );
  }

  /** The occasions of a sentence that no name of the base takes up. */
  #others(sentence: Sentence): Occasion[] {
    return occasionsIn(
      sentence,
      sentence.mentions.filter((mention) => this.meant(sentence, mention).entities.length > 0),
    );
  }

  /**
   * Whether the entity, one that it is about, or a part of it is named in full up to a sentence, be it in the headline.
   * @param required what to say of one that is named in full nowhere
   */
  #isNamedBy(entity: Entity, index: number, required: boolean): boolean {
    const up = upward(this.#base, entity);
    const first = this.#reading.sentences.findIndex(({ mentions }) =>
      mentions.some(
        ({ full, entities }) =>
          full && entities.some((one) => up.includes(one) || upward(this.#base, one).includes(entity)),
      ),
    );
    return first < 0 ? !required : first <= index;
  }

  /** "Phiên này", "cuộc họp ấy": of those it can mean, the one named last in the block or just before it. */
  #lastOf(sentence: Sentence, mention: Mention): Entity | undefined {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - 2); index--) {
      const other = this.#reading.sentences[index]!;
      for (const before of other.mentions.toReversed()) {
        if (other === sentence && before.from >= mention.from) continue;
        const meant = this.meant(other, before).entities.filter((entity) => mention.entities.includes(entity));
        if (meant.length === 1) return meant[0];
      }
    }
    return undefined;
  }

  /** The sentence, those before it in its block, the nearest first and not without end, and the headline. */
  *#before(sentence: Sentence): Generator<Sentence> {
    const { sentences } = this.#reading;
    const last = Math.max(0, sentence.index - MOST_BEFORE);
    for (let index = sentence.index; index >= last && sentences[index]!.block === sentence.block; index--)
      yield sentences[index]!;
    if (sentence.block.kind === 'headline') return;
    for (const other of sentences) {
      if (other.block.kind !== 'headline') return;
      yield other;
    }
  }

  /** Whether another thing of the same kind of name was spoken of last ("Công ước Budapest ... Công ước ..."). */
  #shadowed(sentence: Sentence, mention: Mention): boolean {
    for (const other of this.#before(sentence)) {
      const before = (hit: Hit) => other !== sentence || hit.to <= mention.from;
      const lookalike = other.lookalikes.findLast(
        (hit) =>
          before(hit) &&
          // "14 hội nghị bàn tròn và 37 sự kiện bên lề ... Lễ mở ký": several that are counted are not gone on about.
          !isCounted(other, hit) &&
          hit.entities.some((entity) => mention.entities.includes(entity)),
      );
      const name = other.mentions.findLast(
        (m) => m.full && before(m) && m.entities.some((e) => mention.entities.includes(e)),
      );
      if (lookalike && (!name || lookalike.from > name.from)) return true;
      // "Đoàn cơ sở Sở Xây dựng Ninh Bình tổ chức Đại hội ... Tại Đại hội, ...": the one named last was another itself.
      if (name)
        return (
          other !== sentence &&
          name.joint &&
          name.entities.some(
            (entity) => mention.entities.includes(entity) && otherThan(other, name, entity, this.#base) !== undefined,
          )
        );
      const held = other.mentions.some(
        (m) =>
          other !== sentence && !m.full && isHeld(other, m) && m.entities.some((e) => mention.entities.includes(e)),
      );
      if (held && unknownNameIn(other)) return true;
    }
    return false;
  }

  /**
   * The subjects that a value of `property` at `place` can belong to, all as likely as one another; none when nobody can say.
   * @param place syllables of the value in the sentence's block
   * @param counted a counted noun, whose words name nothing: "bốn phiên thảo luận"
   * @param value a name that is the value, and so no other subject
   * @param verb what relates the value: its object is the subject, however near another name stands ("... tham dự Lễ mở ký")
   */
  subjects(sentence: Sentence, place: Hit, property: string, counted?: Hit, verb?: Hit, value?: Hit): Subject[] {
    const having = new Set(this.#base.factsOf(property).map((fact) => fact.subject));
    const asides: CueKind[] =
      this.#base.properties.get(property)?.datatype === 'quantity' ? ['circumstance'] : ['circumstance', 'frame'];
    let best: Subject[] = [];
    let nearest = Number.POSITIVE_INFINITY;
    for (const mention of sentence.mentions) {
      if (ownedBefore(sentence, mention, this.#base) || (counted && within(mention, counted))) continue;
      // "148,9 triệu đồng, thấp hơn vàng miếng 2,4 triệu": the standard of a comparison.
      if (mention.from > place.from && cueBefore(sentence, mention, 'comparison')) continue;
      const { entities, ambiguous } = this.meant(sentence, mention);
      const circumstance = cueBefore(sentence, mention, ...asides)?.words;
      const elsewhere = parted(sentence, place, mention);
      const found: Subject[] = [];
      for (const through of entities) {
        const entity = upward(this.#base, through).find((one) => having.has(one.id));
        if (!entity || found.some((subject) => subject.entity === entity)) continue;
        const other = otherThan(sentence, mention, through, this.#base);
        found.push({
          entity,
          how: mention.full ? 'name' : 'short-name',
          mention,
          ...(through === entity ? {} : { through }),
          ...(isPart(this.#base, through, entity) ? { part: true as const } : {}),
          ...(circumstance === undefined ? {} : { circumstance }),
          ...(other === undefined ? {} : { other }),
          // A short name before any full one may mean another.
          ambiguous:
            !mention.full &&
            (ambiguous ||
              !this.#isNamedBy(through, sentence.index + (entity.recurs ? 0 : AHEAD), entity.recurs === true)),
          ...(elsewhere ? { elsewhere } : {}),
        });
      }
      if (!found.length) continue;
      // "Phiên thảo luận ... diễn ra sáng 26/10 trong khuôn khổ Lễ mở ký": what stands aside gives way to what does not.
      const aside = circumstance === undefined ? 0 : ASIDE;
      const far = (isObject(sentence, mention, property, verb) ? -1 : distance(sentence, place, mention)) + aside;
      if (far < nearest) {
        nearest = far;
        best = found;
      }
    }
    for (const lookalike of sentence.lookalikes)
      if (
        distance(sentence, place, lookalike) < nearest &&
        !overlap(lookalike, place) &&
        !sentence.mentions.some((mention) => overlap(mention, lookalike)) &&
        !sentence.units.some((unit) => overlap(unit, lookalike) && isCounted(sentence, unit)) &&
        lookalike.entities.some((entity) => upward(this.#base, entity).some((one) => having.has(one.id)))
      )
        return [];
    if (best.length) return best;
    return this.#antecedent(sentence, having, value);
  }

  /** A sentence that names nobody speaks of the only subject that the article has named so far; a headline, of the article's only one. */
  #antecedent(sentence: Sentence, having: ReadonlySet<string>, value: Hit | undefined): Subject[] {
    if (unknownNameIn(sentence, value) || anotherOccasion(sentence)) return [];
    if (sentence.block.kind !== 'headline' && this.#standsAt(sentence.index - 1)) return [];
    const others = this.#others(sentence);
    const isCalled = (entity: Entity) =>
      others.every((occasion) =>
        [entity, ...(belowIn(this.#base).get(entity.id) ?? [])].some((one) => canBeCalled(one, occasion)),
      );
    const subjects = new Set<Entity>();
    for (const [named, sentences] of this.#named) {
      if (sentence.block.kind !== 'headline' && !sentences.some(({ index }) => index < sentence.index)) continue;
      const entity = upward(this.#base, named).find((one) => having.has(one.id));
      if (entity && isCalled(named)) subjects.add(entity);
    }
    const last = this.#reading.sentences[sentence.index - 1];
    if (subjects.size === 0 && last)
      for (const mention of last.mentions) {
        const { entities, ambiguous } = this.meant(last, mention);
        if (mention.full || ambiguous || inPassing(last, mention)) continue;
        for (const named of entities) {
          const entity = upward(this.#base, named).find((one) => having.has(one.id));
          if (entity) subjects.add(entity);
        }
      }
    const next = subjects.size === 0 ? this.#reading.sentences[sentence.index + 1] : undefined;
    if (next?.block === sentence.block)
      for (const mention of next.mentions)
        for (const named of mention.full && !inPassing(next, mention) ? mention.entities : []) {
          const entity = upward(this.#base, named).find((one) => having.has(one.id));
          // What is named only in the next sentence can be told of, and is not held against this one.
          if (entity && isCalled(named)) return [{ entity, how: 'antecedent', ambiguous: true, ahead: true }];
        }
    if (subjects.size > 1 && last?.block === sentence.block) {
      const named = new Set(last.mentions.flatMap((mention) => this.meant(last, mention).entities));
      const [only, ...more] = [...subjects].filter((entity) => named.has(entity));
      if (only && more.length === 0) return [{ entity: only, how: 'antecedent', ambiguous: false, near: true }];
    }
    // Of several the one that agrees may be told; none is held against the sentence.
    if (subjects.size > 1 && subjects.size <= MOST_MEANT)
      return [...subjects].map((entity) => ({ entity, how: 'antecedent', ambiguous: true }));
    if (subjects.size !== 1) return [];
    const [entity] = [...subjects] as [Entity];
    const before = this.#reading.sentences[sentence.index - 1];
    const near =
      before?.block === sentence.block &&
      before.mentions.some((mention) =>
        this.meant(before, mention).entities.some((one) => upward(this.#base, one).includes(entity)),
      );
    return [{ entity, how: 'antecedent', ambiguous: false, ...(near ? { near } : {}) }];
  }
}

/** "101 đoàn ... tới dự Lễ mở ký": whether a name is the object of a verb that relates the value. */
function isObject(sentence: Sentence, mention: Mention, property: string, verb: Hit | undefined): boolean {
  if (!verb) return false;
  return (
    verb.to === mention.from ||
    sentence.triggers.some(
      (hit) =>
        hit.property.id === property && hit.to === mention.from && hit.property.temporality === 'total' && mention.full,
    )
  );
}

/** Whether a semicolon stands between two places. */
function parted(sentence: Sentence, a: Hit, b: Hit): true | undefined {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  return sentence.block.syllables.slice(left.to, right.from).some(({ text }) => text === ';') || undefined;
}

/** Words before a short name that make it any of its sort: "các sự kiện thể thao", "một hội nghị". */
const INDEFINITE = new Set(['các', 'những', 'nhiều', 'mỗi', 'mọi', 'một', 'vài', 'mấy']);

/** Whether a short name is told as one of many, or counted. */
function isIndefinite(sentence: Sentence, mention: Mention): boolean {
  const { syllables } = sentence.block;
  const pointed = [mention.to - 1, mention.to].some((at) => DEMONSTRATIVES.has(syllables[at]?.key ?? ''));
  return !pointed && (INDEFINITE.has(syllables[mention.from - 1]?.key ?? '') || isCounted(sentence, mention));
}

/** "Hội Nông dân phường tổ chức đại hội": what somebody holds. */
function isHeld(sentence: Sentence, { from }: Mention): boolean {
  const { syllables } = sentence.block;
  return (
    syllables[from - 1]?.key === 'mở' || (syllables[from - 1]?.key === 'chức' && syllables[from - 2]?.key === 'tổ')
  );
}

/** "buổi họp báo": a short name that is the beginning of another noun. */
function isWithinNoun(sentence: Sentence, { from, to }: Mention): boolean {
  return nounsIn(sentence).some((noun) => noun.from >= from && noun.from < to && noun.to > to);
}

/** "tổ chức lễ ký cam kết": a short name that goes on with words which are in no name of those it can mean. */
function goesOnElse(sentence: Sentence, mention: Mention): boolean {
  return occasionsIn(sentence, []).some(
    (one) =>
      one.next !== undefined &&
      overlap(one, mention) &&
      one.to >= mention.to &&
      !mention.entities.some((entity) => canBeCalled(entity, one)),
  );
}

/** Another occasion, and not those who hold or attend the one named ("ban tổ chức", "các đoàn dự"). */
function isHeldElse({ kind, words }: Cue): boolean {
  return kind === 'another-occasion' && !words.startsWith('ban ') && !words.startsWith('đoàn ');
}

/** Whether a sentence names an entity only beside something else, which it tells. */
function inPassing(sentence: Sentence, mention: Mention): boolean {
  const before = { from: segment(sentence, mention).from, to: mention.from };
  return (
    cueBefore(sentence, mention, 'circumstance') !== undefined ||
    sentence.cues.some((cue) => isHeldElse(cue) && within(cue, before))
  );
}

/** The words of a sentence without a name that tell of another occasion than one named before. */
function anotherOccasion(sentence: Sentence): boolean {
  return sentence.cues.some((cue) => isHeldElse(cue) && !sentence.mentions.some((name) => overlap(name, cue)));
}

/** Whether one is part of the other, and not only about it. */
function isPart(base: BaseIndex, part: Entity, whole: Entity): boolean {
  for (let id = part.partOf; id !== undefined; id = base.entities.get(id)?.partOf) if (id === whole.id) return true;
  return false;
}

/** "Phiên toàn thể (của) Lễ mở ký": the session is spoken of, not the ceremony. */
function ownedBefore(sentence: Sentence, mention: Mention, base: BaseIndex): boolean {
  const { syllables } = sentence.block;
  let { from } = mention;
  while (OWNING.has(syllables[from - 1]?.key ?? '')) from--;
  // "Phiên toàn thể chiều 25/10 của Lễ mở ký": its day between.
  const time = from < mention.from ? sentence.times.find(({ end }) => end === syllables[from - 1]?.end) : undefined;
  if (time) while (from > sentence.from && syllables[from - 1]!.start >= time.start) from--;
  const isPartOf = (one: Entity) =>
    one.kind === 'event' && (!time || mention.entities.some((whole) => isPart(base, one, whole)));
  return sentence.mentions.some((other) => other.to === from && other.entities.some(isPartOf));
}

/** Between a session and what it belongs to: "của", "thuộc", "trong khuôn khổ". */
const OWNING = new Set(['của', 'thuộc', 'trong', 'khuôn', 'khổ']);

/** Words that number an occasion right behind its name: "Tọa đàm đợt 2". */
const NUMBERING = new Set(['đợt', 'kỳ']);
/** Behind "là" the number of one of a series stands this near. */
const SERIES = 6;
const QUOTING = new Set(['"', '“', '«']);
/** Words right behind a name that make it another of its sort: "giải thưởng tương tự". */
const OTHERS = new Set(['tương', 'khác']);

/** "cuộc họp của Tổ chức Hợp tác Thượng Hải": a short name, and whose it is, whom the base does not know. */
function ofUnknown(sentence: Sentence, { full, joint, to }: Mention): boolean {
  const { syllables } = sentence.block;
  const owner = syllables[to + 1];
  return (
    !full &&
    !joint &&
    to + 1 < sentence.to &&
    (syllables[to]!.key === 'của' || syllables[to]!.key === 'giữa') &&
    owner!.capital &&
    !sentence.mentions.some((name) => name.from <= to + 1 && to + 1 < name.to)
  );
}

/** The words that make a name mean another thing: it belongs to something counted ("Bàn tròn thứ hai của ..."), it is numbered, it is of a lower level. */
function otherThan(sentence: Sentence, mention: Mention, entity: Entity, base: BaseIndex): string | undefined {
  const { syllables } = sentence.block;
  const next = syllables[mention.to];
  const numbered = base.factsAbout(entity.id).some(({ value }) => value.type === 'ordinal');
  if (next && NUMBERING.has(next.key) && mention.to < sentence.to && !numbered) return next.text;
  if (next && OTHERS.has(next.key) && mention.to < sentence.to) return next.text;
  // "Sự kiện bên lề ... trong khuôn khổ Lễ mở ký": the one that only looks like it is spoken of.
  const own = segment(sentence, mention);
  const lookalike = sentence.lookalikes.find(
    (hit) =>
      hit.from >= own.from && hit.to <= mention.from && hit.entities.includes(entity) && !isCounted(sentence, hit),
  );
  if (lookalike) return sentence.block.text.slice(lookalike.start, lookalike.end);
  // "Buổi tọa đàm “Lỗ hổng nhận thức ...”": a title of its own, and not one on record.
  const titled =
    !mention.full &&
    !mention.joint &&
    next !== undefined &&
    QUOTING.has(next.text) &&
    next.start > syllables[mention.to - 1]!.end &&
    mention.to < sentence.to &&
    !sentence.texts.some(({ from }) => from === mention.to + 1) &&
    !sentence.mentions.some(({ from }) => from === mention.to + 1);
  if (titled) return syllables[mention.to + 1]?.text ?? next.text;
  // "Hội nghị này là hội nghị thứ ba trong năm ...": one of a series of somebody's.
  if (!mention.full && next?.key === 'là') {
    const reach = syllables[Math.min(sentence.to, mention.to + SERIES) - 1]!.end;
    const nth = sentence.quantities.find(
      ({ kind, start, end }) => kind === 'ordinal' && start > mention.end && end <= reach,
    );
    if (nth) return nth.quote;
  }
  // "Tọa đàm về kinh tế số": a short name that goes on with a matter of its own.
  if (ofUnknown(sentence, mention)) return next!.text;
  if (next?.key === 'về' && !mention.full && mention.to < sentence.to && entity.kind !== 'message') return next.text;
  if (!mention.joint) return undefined;
  return sentence.cues.find(({ kind }) => kind === 'lower-level')?.words;
}
