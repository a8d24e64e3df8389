/**
 * Which entity a stretch of an article speaks of: a name in the clause, a short name with one antecedent, or the article's only subject.
 * Rule: docs/decisions/0002-subjects.md.
 */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity } from '../../facts/schema.ts';
import type { CueKind } from '../lexicon/cues.ts';
import { cueBefore, distance, isNumbered, overlap, segment, within } from '../reading/clause.ts';
import { unknownNameIn, unknownNameWithin } from '../reading/names.ts';
import type { ArticleReading, Hit, Mention, Sentence } from '../reading/reading.ts';
import { belowIn, isPart, isSession, upward } from '../reading/wholes.ts';
import { otherThan } from './another.ts';
import { type Meaning, Meanings } from './meanings.ts';
import { canBeCalled, isSigned } from './occasions.ts';
import { anotherOccasion, inPassing, isIndefinite, isObject, ownedBefore, parted } from './passing.ts';
import type { Subject } from './subject.ts';

/** A lead may call by a short name what it names in full this many sentences later. */
const AHEAD = 2;

/** An article is on what its headline or its first sentences name. */
const LEAD = 3;

/** A circumstance is this much farther away. Syllables. */
const ASIDE = 1000;

/** Of more subjects than this a sentence without a name says nothing. */
const MOST_MEANT = 3;

/** Who or what the stretches of one article speak of, by the names of one base. */
export class Discourse {
  readonly #reading: ArticleReading;
  readonly #base: BaseIndex;
  readonly #meanings: Meanings;

  constructor(reading: ArticleReading, base: BaseIndex) {
    this.#reading = reading;
    this.#base = base;
    this.#meanings = new Meanings(reading, base);
  }

  /** The entities that a name means here; none when it is a short name without an antecedent. */
  meant(sentence: Sentence, mention: Mention): Meaning {
    return this.#meanings.meant(sentence, mention);
  }

  /** The line that rows stand under, for one of them: "Lễ mở ký, theo UNODC:" above "- 173 tổ chức". */
  headOf(row: Sentence): Sentence | undefined {
    const { sentences } = this.#reading;
    let at = row.index;
    while (at > 0 && isRow(sentences[at]!)) at--;
    const head = sentences[at]!;
    return at < row.index && head.block.syllables[head.to - 1]?.text === ':' ? head : undefined;
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
              !this.#meanings.isNamedBy(
                through,
                sentence.index + (entity.recurs ? 0 : AHEAD),
                entity.recurs === true,
              ) ||
              // "Tại phiên toàn thể, ông A kể về Lễ mở ký": the bare name of a session is any occasion's, until one is named.
              (isSession(through) &&
                sentence.block.kind !== 'headline' &&
                !this.#meanings.isNamedBy(through, sentence.index - 1, false) &&
                !sentence.mentions.some(({ full, to }) => full && to <= mention.from)) ||
              // "Trường THPT Lê Duẩn vừa đạt chuẩn; lễ trao bằng ...": of a name just told, which the base does not know.
              (!this.#meanings.isNamedBy(through, sentence.index, true) &&
                unknownNameWithin(sentence, { from: sentence.from, to: mention.from }) !== undefined)),
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
        !sentence.units.some((unit) => overlap(unit, lookalike) && isNumbered(sentence, unit)) &&
        lookalike.entities.some((entity) => upward(this.#base, entity).some((one) => having.has(one.id)))
      )
        return [];
    if (best.length) return best;
    // "Hai trường đạt chuẩn mức 2": some of its sort, and not the one named before.
    const own = { from: segment(sentence, place).from, to: place.from };
    const several = sentence.mentions.filter(
      (mention) => within(mention, own) && !mention.full && isIndefinite(sentence, mention),
    );
    const found = this.#antecedent(sentence, having, value);
    if (!found.length && !several.length && counted) return this.#agreeing(sentence, having, place);
    return found.filter(({ entity }) => !several.some(({ entities }) => entities.includes(entity)));
  }

  /**
   * "Công ước ... Trong cuộc trao đổi, ông nói: 72 nước đã ký": what a sentence counts that names nobody, of the only thing the article has named, be it
   * in passing or before another occasion. Told where it agrees.
   */
  #agreeing(sentence: Sentence, having: ReadonlySet<string>, place: Hit): Subject[] {
    const own = { from: sentence.from, to: segment(sentence, place).to };
    // "37 sự kiện bên lề": several that are counted are no other event.
    const lookalike = sentence.lookalikes.some((name) => !isNumbered(sentence, name));
    if (lookalike || unknownNameIn(sentence) || anotherOccasion(sentence, own)) return [];
    const elsewhere = this.#meanings.standsAt(sentence.index);
    const subjects = new Set<Entity>();
    for (const named of this.#meanings.namedBefore(sentence)) {
      const entity = upward(this.#base, named).find((one) => having.has(one.id));
      if (entity) subjects.add(entity);
    }
    const [entity, ...more] = subjects;
    return !entity || more.length > 0 || (elsewhere && (entity.kind === 'event' || isSigned(elsewhere)))
      ? []
      : [{ entity, how: 'antecedent', ambiguous: true, loose: true }];
  }

  /** A sentence that names nobody speaks of the only subject that the article has named so far; a headline, of the article's only one. */
  #antecedent(sentence: Sentence, having: ReadonlySet<string>, value: Hit | undefined): Subject[] {
    if (unknownNameIn(sentence, value) || anotherOccasion(sentence)) return [];
    if (sentence.block.kind !== 'headline' && this.#meanings.standsAt(sentence.index - 1)) return [];
    if (this.#meanings.pointsElsewhere(sentence)) return [];
    const others = this.#meanings.others(sentence);
    const isCalled = (entity: Entity) =>
      others.every((occasion) =>
        [entity, ...(belowIn(this.#base).get(entity.id) ?? [])].some((one) => canBeCalled(one, occasion)),
      );
    const subjects = new Set<Entity>();
    for (const [named, sentences] of this.#meanings.named) {
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
          if (entity && this.#meanings.isNamedBy(named, last.index + (named.recurs ? 0 : AHEAD), named.recurs === true))
            subjects.add(entity);
        }
      }
    const next = subjects.size === 0 ? this.#reading.sentences[sentence.index + 1] : undefined;
    if (next?.block === sentence.block)
      for (const mention of next.mentions)
        for (const named of mention.full && !inPassing(next, mention) ? mention.entities : []) {
          const entity = upward(this.#base, named).find((one) => having.has(one.id));
          // What is named only in the next sentence can be told of, and is not held against this one.
          if (entity && isCalled(named)) return [{ entity, how: 'antecedent', ambiguous: true, loose: true }];
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
    if (near) return [{ entity, how: 'antecedent', ambiguous: false, near }];
    // An article that opens on something else may go back to it: told where it agrees.
    const opens = this.#meanings.isNamedBy(entity, LEAD, true);
    return [{ entity, how: 'antecedent', ambiguous: false, ...(opens ? {} : { loose: true as const }) }];
  }
}

/** Whether a sentence is a row: all of a line behind a dash or a bullet. */
function isRow({ block, from }: Sentence): boolean {
  return from === 0 && BULLETS.has(block.syllables[0]?.text ?? '');
}

const BULLETS = new Set(['-', '–', '—', '•', '·', '*', '+']);
