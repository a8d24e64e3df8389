/** The names in a sentence that can fill a role: those of the base, and others of the same kind. */
import type { BaseIndex } from '../../facts/index.ts';
import type { EntityKind, Fact } from '../../facts/schema.ts';
import { overlap, type Stretch, toHit, within } from '../reading/clause.ts';
import { namedDoers, namesakes, unknownPlaces } from '../reading/names.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { wordsAt } from '../whose/relations.ts';

/** A name that can fill a role; `id` is absent when the fact base does not know it. */
export interface Candidate extends Hit {
  readonly id?: string;
  readonly name: string;
  /** The post by which a person is named, where their name is not told. */
  readonly holding?: Fact;
  /** The name with its posts and ranks: what a reader sees as one piece. */
  readonly whole: Stretch;
}

/** A name in its role, and what tells it; `weak` where nothing does, and only agreement counts. */
export interface Filler {
  readonly candidate: Candidate;
  readonly trigger?: Hit;
  readonly weak?: true;
}

/** The names of a kind in a sentence, known ones and others. */
export function candidatesOf(sentence: Sentence, kind: EntityKind, discourse: Discourse, base: BaseIndex): Candidate[] {
  const candidates: Candidate[] = [];
  const unknown =
    kind === 'person'
      ? people(sentence)
      : [
          ...namesakes(sentence, kind, base),
          ...(kind === 'place' ? unknownPlaces(sentence) : []),
          ...(kind === 'organisation' ? namedDoers(sentence) : []),
        ];
  // "Tại Học viện ...": a body's house is a place, by the noun that heads its name.
  const bodies =
    kind === 'place'
      ? namesakes(sentence, 'organisation', base).filter((body) => !unknown.some(({ from }) => from === body.from))
      : [];
  for (const mention of sentence.mentions) {
    // "Nhà hát Lớn Hà Nội" is no Hà Nội.
    if (kind !== 'person' && unknown.some((hit) => hit.from < mention.from && mention.to <= hit.to)) continue;
    // "Tỉnh ủy Lâm Đồng" is a body, not a place.
    if (kind === 'place' && bodies.some((hit) => within(mention, hit))) continue;
    const { entities } = discourse.meant(sentence, mention);
    const entity = entities.find((one) => one.kind === kind);
    if (entity) candidates.push(candidate(sentence, mention, entity.label, entity.id));
  }
  if (kind === 'person') candidates.push(...holders(sentence, base));
  for (const hit of unknown)
    if (
      !bodies.some((body) => within(hit, body)) &&
      !candidates.some((known) => overlap(known, hit)) &&
      !sentence.mentions.some((mention) => within(hit, mention))
    )
      candidates.push(candidate(sentence, hit, wordsAt(sentence, hit)));
  return candidates.sort((a, b) => a.from - b.from);
}

/** Words before a title that stands for its holder; "phu nhân Chủ tịch nước" and "Văn phòng Thủ tướng" are not theirs. */
const BEFORE_HOLDER = new Set(
  'do bởi là của và cùng với đến tới cho gửi chí ngài khi lúc mà rằng theo thì nay qua rồi đó trưa sáng chiều tối đã được có'.split(
    ' ',
  ),
);

/** "Chủ tịch nước đã gửi điện ...": an office of one holder, of whom one is on record, told without the name. */
function holders(sentence: Sentence, base: BaseIndex): Candidate[] {
  const { syllables } = sentence.block;
  return sentence.mentions.flatMap((mention) => {
    const office = mention.full ? mention.entities.find((entity) => entity.office?.holders === 'one') : undefined;
    const [fact, ...more] = office ? base.factsValued(office.id) : [];
    const person = fact && base.entities.get(fact.subject);
    if (!fact || person?.kind !== 'person' || more.some(({ subject }) => subject !== fact.subject)) return [];
    const [before, after] = [syllables[mention.from - 1], syllables[mention.to]];
    const opens =
      mention.from === sentence.from ||
      before?.kind !== 'word' ||
      BEFORE_HOLDER.has(before.key) ||
      sentence.times.some(({ end }) => end === before.end);
    const named = after?.kind === 'word' && after.capital && mention.to < sentence.to;
    const titled = sentence.people.some(({ start, end }) => start < mention.end && mention.start < end);
    const listed = sentence.people.some(
      (one) =>
        (one.end <= mention.start && mention.start - one.end <= 3 && before?.text === ',') ||
        (one.start >= mention.end && one.start - mention.end <= 2 && after?.text === ','),
    );
    if (!opens || named || titled || listed) return [];
    const { from, to, start, end } = mention;
    return [{ from, to, start, end, name: person.label, id: person.id, whole: { from, to }, holding: fact }];
  });
}

const TITLES: ReadonlySet<string> = new Set(['degree', 'rank', 'office']);

function candidate(sentence: Sentence, hit: Hit, name: string, id?: string): Candidate {
  const person = sentence.people.find((one) => one.nameSpan.start < hit.end && hit.start < one.nameSpan.end);
  const named = person ? toHit(sentence, person.start, person.end) : hit;
  // "GS.TS" and the like stand before the name without being read as part of it.
  const title = sentence.mentions.find(
    (one) => one.to === named.from && one.entities.some(({ kind }) => TITLES.has(kind)),
  );
  const whole = title ? { from: title.from, to: named.to } : named;
  return {
    from: hit.from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    name,
    whole,
    ...(id === undefined ? {} : { id }),
  };
}

function people(sentence: Sentence): Hit[] {
  return (
    sentence.people
      // "Từ Hà Nội, ...": a place behind a preposition that is a family name too.
      .filter(
        ({ name, nameSpan }) =>
          name.includes(' ') &&
          !sentence.mentions.some(
            ({ start, end, entities }) =>
              end === nameSpan.end && start > nameSpan.start && entities.some(({ kind }) => kind === 'place'),
          ),
      )
      .map(({ nameSpan }) => toHit(sentence, nameSpan.start, nameSpan.end))
  );
}
