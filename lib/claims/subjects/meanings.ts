/** What the names in an article mean, by what it has named and told before. Rule: docs/decisions/0002-subjects.md. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity } from '../../facts/schema.ts';
import { isNumbered } from '../reading/clause.ts';
import { unknownNameIn } from '../reading/names.ts';
import type { ArticleReading, Hit, Mention, Sentence } from '../reading/reading.ts';
import { belowIn, isSession, STANDING, upward } from '../reading/wholes.ts';
import { otherThan } from './another.ts';
import { canBeCalled, type Occasion, occasionsIn, sharesNoun } from './occasions.ts';
import { DEMONSTRATIVES, goesOnElse, inPassing, isHeld, isIndefinite, isWithinNoun } from './passing.ts';

/** Sentences of a block that are looked back at: more than a paragraph of a newspaper has. */
const MOST_BEFORE = 50;

/** What a name means; `ambiguous` where another could be meant as well. */
export interface Meaning {
  readonly entities: readonly Entity[];
  readonly ambiguous: boolean;
}

/** What the names of one base mean in one article. */
export class Meanings {
  readonly #reading: ArticleReading;
  readonly #base: BaseIndex;
  /** Entities named in full somewhere in the article, with the sentences that do so other than in passing. */
  readonly #named = new Map<Entity, Sentence[]>();
  /** By entity that is named in full, be it in passing: the first sentence that does so. */
  readonly #first = new Map<Entity, number>();
  /** By sentence: the occasion that the text stands at behind it, where it is none of the base's. */
  readonly #standing: (Occasion | undefined)[] = [];
  /** By an occasion's noun, and by sentence: who was told last by it. */
  readonly #tellers = new Map<string, ('other' | 'named' | undefined)[]>();
  /** By entity: the first sentence that names it in full, a part of it or what it is about. */
  readonly #naming = new Map<Entity, number>();
  readonly #meant = new WeakMap<Mention, Meaning>();
  readonly #others = new WeakMap<Sentence, readonly Occasion[]>();

  constructor(reading: ArticleReading, base: BaseIndex) {
    this.#reading = reading;
    this.#base = base;
    for (const sentence of reading.sentences)
      for (const mention of sentence.mentions)
        if (mention.full)
          for (const entity of mention.entities) {
            const sentences = this.#named.get(entity) ?? [];
            if (!this.#first.has(entity)) this.#first.set(entity, sentence.index);
            this.#named.set(entity, sentences);
            if (!inPassing(sentence, mention)) sentences.push(sentence);
          }
  }

  /** Entities named in full somewhere in the article, with the sentences that do so other than in passing. */
  get named(): ReadonlyMap<Entity, readonly Sentence[]> {
    return this.#named;
  }

  /** Entities named in full before a sentence, be it in passing. */
  namedBefore(sentence: Sentence): Entity[] {
    return [...this.#first].flatMap(([entity, first]) => (first < sentence.index ? [entity] : []));
  }

  /** Whether the article names the entity in full, or one that it is part of, about, or holds. */
  #isNamed(entity: Entity): boolean {
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

  /** "Phiên thảo luận cấp cao ... Phiên toàn thể hôm trước": another session of an occasion of which the article names one. */
  #isSister(entity: Entity): boolean {
    return isSession(entity) && [...this.#named.keys()].some((one) => isSession(one) && one.partOf === entity.partOf);
  }

  /** The entities that a name means here; none when it is a short name without an antecedent. */
  meant(sentence: Sentence, mention: Mention): Meaning {
    if (mention.full) return { entities: mention.entities, ambiguous: mention.entities.length > 1 };
    const known = this.#meant.get(mention);
    if (known) return known;
    const elsewhere = this.standsAt(sentence.index - 1);
    if (
      isWithinNoun(sentence, mention) ||
      isIndefinite(sentence, mention) ||
      (elsewhere && (sharesNoun(mention, elsewhere) || mention.entities.every(isSession))) ||
      (isHeld(sentence, mention) && goesOnElse(sentence, mention))
    )
      return { entities: [], ambiguous: false };
    let candidates = mention.entities.filter((entity) => this.#isNamed(entity));
    // Told where it agrees: others hold sessions as well.
    const sister = candidates.length === 0;
    if (sister) candidates = mention.entities.filter((entity) => this.#isSister(entity));
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
    const ambiguous = sister || candidates.length > 1 || this.#shadowed(sentence, mention);
    const meant = { entities: candidates, ambiguous };
    this.#meant.set(mention, meant);
    return meant;
  }

  /**
   * The occasion that the text stands at behind a sentence, where it is none of the base's: the one introduced last, with no name of the base's
   * own things since.
   */
  standsAt(index: number): Occasion | undefined {
    for (let at = this.#standing.length; at <= index; at++) {
      const sentence = this.#reading.sentences[at]!;
      const own = sentence.mentions.findLast(
        (mention) =>
          !inPassing(sentence, mention) &&
          this.meant(sentence, mention).entities.some(({ kind }) => STANDING.has(kind)),
      );
      const other = this.others(sentence).findLast((occasion) => occasion.own && !this.#isOurs(occasion));
      // Of two in one sentence the text goes on about the later one.
      const later = own && other && other.from < own.from ? undefined : other;
      this.#standing[at] = later ?? (own ? undefined : this.#standing[at - 1]);
    }
    return index < 0 ? undefined : this.#standing[index];
  }

  /** "Hội nghị lần này ...": whether a bare noun goes on about another occasion, which was the last to be told by that noun. */
  pointsElsewhere(sentence: Sentence): boolean {
    return this.others(sentence).some((bare) => !bare.own && this.#lastTeller(bare, sentence.index - 1) === 'other');
  }

  /** Who was told last by an occasion's noun, up to a sentence: another occasion, or what is named by it. */
  #lastTeller(bare: Occasion, index: number): 'other' | 'named' | undefined {
    const tellers = this.#tellers.get(bare.words) ?? [];
    this.#tellers.set(bare.words, tellers);
    for (let at = tellers.length; at <= index; at++) {
      const sentence = this.#reading.sentences[at]!;
      const other = this.others(sentence).some((one) => one.own && one.words === bare.words && !this.#isOurs(one));
      const named =
        !other &&
        sentence.mentions.some((name) => sharesNoun(name, bare) && this.meant(sentence, name).entities.length > 0);
      tellers[at] = other ? 'other' : named ? 'named' : tellers[at - 1];
    }
    return tellers[index];
  }

  /** Whether an occasion can be one of the base's that the article names, or that is about what it names: "lễ đón bằng" of a school. */
  #isOurs(occasion: Occasion): boolean {
    const below = belowIn(this.#base);
    return [...this.#named.keys()].some((entity) =>
      [entity, ...(below.get(entity.id) ?? [])].some((one) => one.kind === 'event' && canBeCalled(one, occasion)),
    );
  }

  /** The occasions of a sentence that no name of the base takes up. */
  others(sentence: Sentence): readonly Occasion[] {
    const known = this.#others.get(sentence);
    if (known) return known;
    const others = occasionsIn(
      sentence,
      sentence.mentions.filter((mention) => this.meant(sentence, mention).entities.length > 0),
    );
    this.#others.set(sentence, others);
    return others;
  }

  /**
   * Whether the entity, one that it is about, or a part of it is named in full up to a sentence, be it in the headline.
   * @param required what to say of one that is named in full nowhere
   */
  isNamedBy(entity: Entity, index: number, required: boolean): boolean {
    const first = this.#firstNaming(entity);
    return first < 0 ? !required : first <= index;
  }

  /** The first sentence that names an entity in full, one that it is about, or a part of it; -1 where none does. */
  #firstNaming(entity: Entity): number {
    const known = this.#naming.get(entity);
    if (known !== undefined) return known;
    const up = upward(this.#base, entity);
    const first = this.#reading.sentences.findIndex(({ mentions }) =>
      mentions.some(
        ({ full, entities }) =>
          full && entities.some((one) => up.includes(one) || upward(this.#base, one).includes(entity)),
      ),
    );
    this.#naming.set(entity, first);
    return first;
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
          !isNumbered(other, hit) &&
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
}
