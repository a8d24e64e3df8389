/** Claims of post and rank: what a person is called before or after their name. */
import type { BaseIndex } from '../facts/index.ts';
import { phraseKey } from '../facts/phrases.ts';
import type { Entity, Property } from '../facts/schema.ts';
import type { PersonMention, Title } from '../language/index.ts';
import type { ClaimTime, Doubt, ReadClaim } from './claim.ts';
import { isHome } from './lexicon/home.ts';
import { verbAt } from './lexicon/verbs.ts';
import { keys } from './lexicon/words.ts';
import { overlap, type Stretch, segment, toHit, within } from './reading/clause.ts';
import { endOfName } from './reading/names.ts';
import type { Mention, Sentence } from './reading/reading.ts';
import { STANDING, upward } from './reading/wholes.ts';
import type { Discourse } from './subjects/discourse.ts';
import { notAsserted } from './whose/gates.ts';

/** A post as worded, with what is needed to compare it with another. */
export interface PostClaim extends ReadClaim {
  readonly title: Title;
}

/**
 * The claims of post and rank in a sentence.
 * @param timeOf the time that a place in a sentence is told of
 */
export function postClaims(
  sentence: Sentence,
  discourse: Discourse,
  base: BaseIndex,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): PostClaim[] {
  const titles = base.base.properties.filter(({ datatype, role }) => datatype === 'entity' && role === 'title');
  const post = titles.find(({ valueKind }) => valueKind === 'office');
  const rank = titles.find(({ valueKind }) => valueKind === 'rank');
  const degree = titles.find(({ valueKind }) => valueKind === 'degree');
  const claims: PostClaim[] = [];
  for (const person of sentence.people) {
    // "Chủ tịch Ủy ban Ad Hoc": a name within that of an office.
    if (
      sentence.mentions.some(
        ({ start, end, entities }) =>
          start < person.nameSpan.start && person.nameSpan.end <= end && entities.some(({ kind }) => kind === 'office'),
      )
    )
      continue;
    const known = whoIs(sentence, person, discourse);
    const posts = post
      ? person.posts.flatMap((title) => claim(sentence, person, ownWords(title), post, known, discourse, base, timeOf))
      : [];
    // "Trung tá X, Trưởng Công an xã": who holds a post that the base does not know may be another of this name.
    const namesake =
      !posts.some(({ value }) => value.type === 'entity' && value.id) &&
      (person.posts.length > 0 || isCalledElse(sentence, person));
    claims.push(...posts);
    for (const title of person.ranks)
      if (rank && known && !isNowAnother(sentence, person.end))
        claims.push(
          ...claim(sentence, person, title, rank, known, discourse, base, timeOf).map((one) =>
            namesake ? { ...one, weak: true as const } : one,
          ),
        );
  }
  if (post) claims.push(...toldPosts(sentence, post, discourse, base, timeOf));
  if (degree) claims.push(...degrees(sentence, degree, discourse, base, timeOf));
  return claims;
}

/** "Đại úy X, cán bộ một đồn biên phòng": what somebody is said to be right behind the name, in words that the base has nothing of. */
function isCalledElse(sentence: Sentence, { end }: PersonMention): boolean {
  const { syllables } = sentence.block;
  const comma = syllables.findIndex((one) => one.start >= end);
  const from = comma + 1;
  const first = syllables[from];
  if (comma < 0 || from >= sentence.to || syllables[comma]!.text !== ',' || first!.kind !== 'word') return false;
  if (first!.capital || NO_NOUN.has(first!.key) || verbAt(syllables, from, from) > 0) return false;
  const phrase = segment(sentence, { from, to: from + 1 });
  return (
    syllables[phrase.to]?.text === ',' &&
    !sentence.mentions.some((name) => name.full && within(name, phrase)) &&
    !sentence.times.some((time) => time.start === first!.start)
  );
}

/** What goes on with the sentence behind a name: no word of who somebody is. */
const NO_NOUN = keys('và cùng với tại ở trong ngoài trên khi sau trước theo nhưng còn song để do vì người ngay');

const NOW = new Set(['nay', 'giờ', 'hiện']);

/** "Thượng tướng X nay là Đại tướng": the rank before the name is told as a former one. */
function isNowAnother(sentence: Sentence, end: number): boolean {
  const next = sentence.block.syllables.findIndex(({ start }) => start >= end);
  return NOW.has(sentence.block.syllables[next]?.key ?? '');
}

const HOLDING: readonly (readonly string[])[] = [
  ['là'],
  ['giữ', 'chức'],
  ['giữ', 'chức', 'vụ'],
  ['giữ', 'vai', 'trò'],
  ['giữ', 'cương', 'vị'],
  ['đảm', 'nhiệm'],
  ['đảm', 'nhiệm', 'chức', 'vụ'],
  ['với', 'tư', 'cách'],
  ['với', 'tư', 'cách', 'là'],
  ['trên', 'cương', 'vị'],
  ['với', 'cương', 'vị'],
  ['hàm'],
  ['kiêm'],
];
const PRONOUNS = new Set(['ông', 'bà']);

/** "Bà giữ vai trò Chủ tịch ...", "..., đồng thời là Bí thư ...": a post told of the person spoken of. Told only where it agrees. */
function toldPosts(
  sentence: Sentence,
  property: Property,
  discourse: Discourse,
  base: BaseIndex,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): PostClaim[] {
  const { syllables } = sentence.block;
  return sentence.mentions.flatMap((mention) => {
    const office = mention.full ? mention.entities.find(({ kind }) => kind === property.valueKind) : undefined;
    const titled = sentence.people.some(({ start, end }) => start < mention.end && mention.start < end);
    const holds = HOLDING.some((words) =>
      words.every((word, i) => syllables[mention.from - words.length + i]?.key === word),
    );
    if (!office || titled || !holds) return [];
    const known = personBefore(sentence, mention, discourse);
    if (
      !known ||
      base.factsAbout(known.entity.id, property.id).length === 0 ||
      notAsserted(sentence, mention, undefined)
    )
      return [];
    return [told(sentence, property, known, mention, office, timeOf(sentence, mention))];
  });
}

/** "Giáo sư, Tiến sĩ X": a title of learning right before the name. Told only where it agrees: a report leaves out what it likes. */
function degrees(
  sentence: Sentence,
  property: Property,
  discourse: Discourse,
  base: BaseIndex,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): PostClaim[] {
  return sentence.mentions.flatMap((mention) => {
    const degree = mention.full ? mention.entities.find(({ kind }) => kind === property.valueKind) : undefined;
    const next = degree && sentence.mentions.find(({ from }) => from === mention.to);
    const entity = next && discourse.meant(sentence, next).entities.find(({ kind }) => kind === 'person');
    if (!entity || base.factsAbout(entity.id, property.id).length === 0) return [];
    return [told(sentence, property, { entity, mention: next }, mention, degree, timeOf(sentence, mention))];
  });
}

/** What a person is told to be by a name of the base. */
function told(
  sentence: Sentence,
  property: Property,
  known: Known,
  { start, end }: Mention,
  title: Entity,
  time: ClaimTime | undefined,
): PostClaim {
  const text = sentence.block.text.slice(start, end);
  return {
    block: sentence.block.block,
    start,
    end,
    sentence,
    property,
    subjects: [{ entity: known.entity, how: 'short-name', mention: known.mention, ambiguous: false }],
    value: { type: 'entity', kind: title.kind, id: title.id, name: text },
    time,
    doubts: [],
    weak: true,
    trigger: text,
    title: { start, end, text, key: '', head: title.office?.head ?? text, level: 'full', status: 'current' },
  };
}

/** The person named last before a place in the sentence; where it opens with "ông" or "bà", in the sentence before. */
function personBefore(sentence: Sentence, place: Stretch, discourse: Discourse): Known | undefined {
  const own = lastPerson(sentence, place.from, discourse);
  if (own || !PRONOUNS.has(sentence.block.syllables[sentence.from]?.key ?? '')) return own;
  const before = sentence.block.sentences.find(({ to }) => to === sentence.from);
  return before && lastPerson(before, before.to, discourse);
}

function lastPerson(sentence: Sentence, before: number, discourse: Discourse): Known | undefined {
  const mention = sentence.mentions.findLast(
    (one) => one.to <= before && discourse.meant(sentence, one).entities.some(({ kind }) => kind === 'person'),
  );
  const entity = mention && discourse.meant(sentence, mention).entities.find(({ kind }) => kind === 'person');
  return mention && entity ? { entity, mention } : undefined;
}

/** A title ends at a comma or a bracket: what follows is another title, another name, or a word on the body. */
function ownWords(title: Title): Title {
  const end = title.text.search(ENDING);
  const of = title.organisation?.search(ENDING) ?? -1;
  if (end < 0 || of < 0) return title;
  const organisation = title.organisation!.slice(0, of);
  const { organisation: _, ...rest } = title;
  const own = { ...rest, text: title.text.slice(0, end), end: title.start + end };
  return organisation ? { ...own, organisation } : own;
}

/** "Phòng, chống" is one word. */
const ENDING = /\s?(?:,(?!\s?chống)|\()/iu;

interface Known {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The person of the fact base that a name means, when it is one. */
function whoIs(sentence: Sentence, person: PersonMention, discourse: Discourse): Known | undefined {
  const place = toHit(sentence, person.nameSpan.start, person.nameSpan.end);
  for (const mention of sentence.mentions) {
    if (!overlap(mention, place)) continue;
    const { entities, ambiguous } = discourse.meant(sentence, mention);
    const entity = entities.find(({ kind }) => kind === 'person');
    if (entity && !ambiguous) return { entity, mention };
  }
  return undefined;
}

function claim(
  sentence: Sentence,
  person: PersonMention,
  read: Title,
  property: Property,
  known: Known | undefined,
  discourse: Discourse,
  base: BaseIndex,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): PostClaim[] {
  const place = toHit(sentence, read.start, read.end);
  const kind = property.valueKind!;
  const named = officeAt(sentence, place, kind, discourse);
  const body = named ? otherBody(sentence, officeEnd(sentence, place, named), named, base) : undefined;
  const office = body ? undefined : named;
  const title = body
    ? { ...read, end: body.end, text: sentence.block.text.slice(read.start, body.end), organisation: body.name }
    : office
      ? cutAt(read, officeEnd(sentence, place, office), sentence)
      : read;
  // An unknown person is of interest only where the office itself is known and held by one.
  const subject = known?.entity ?? (office?.office?.holders === 'one' ? office : undefined);
  // Whatever is planned or hoped, "Đại tướng X" is told as what X is.
  const doubt = notAsserted(sentence, place, undefined);
  const presupposed = place.to <= toHit(sentence, person.nameSpan.start, person.nameSpan.end).from;
  if (!subject || (doubt && !(doubt.open && presupposed))) return [];
  if (!known && (base.factsValued(subject.id).length === 0 || !hasContext(sentence, discourse))) return [];
  // "... gửi điện mừng Nhà vua Thái Lan, Chủ tịch Quốc hội A gửi ...": over a comma a post may be of one who is not named.
  if (!known && sentence.block.text.slice(title.end, person.nameSpan.start).includes(',')) return [];
  const earlier = sentence.cues.find((cue) => cue.kind === 'earlier' && Math.abs(cue.from - place.from) <= 6);
  return [
    {
      block: sentence.block.block,
      start: Math.min(title.start, person.nameSpan.start),
      end: Math.max(title.end, person.nameSpan.end, officeEnd(sentence, place, office)),
      sentence,
      property,
      subjects: [
        {
          entity: subject,
          how: known ? (known.mention.full ? 'name' : 'short-name') : 'name',
          ...(known ? { mention: known.mention } : {}),
          ambiguous: false,
        },
      ],
      value: { type: 'entity', kind, ...(office ? { id: office.id } : {}), name: known ? title.text : person.name },
      time: timeOf(sentence, place),
      doubts: [
        ...(earlier ? [{ gate: 'time' as const, words: earlier.words }] : []),
        ...(title.status === 'current' ? [] : [{ gate: 'time' as const, words: title.text }]),
        ...ofItsTime(sentence, toHit(sentence, title.start, title.end)),
      ],
      trigger: title.text,
      title,
    },
  ];
}

const SINCE = keys('giai nhiệm thời từ khóa');

/** "Thứ trưởng giai đoạn 2019-2024", "Giám đốc nhiệm kỳ trước": right behind a post, when it was held. */
function ofItsTime({ block: { syllables }, to: end, times }: Sentence, { to }: Stretch): Doubt[] {
  const next = syllables[to];
  const told =
    next &&
    to < end &&
    SINCE.has(next.key) &&
    (next.key !== 'từ' || times.some(({ start }) => start === syllables[to + 1]?.start));
  return told ? [{ gate: 'time', words: next.text }] : [];
}

const OF = new Set(['của', 'thuộc']);

/** "Giám đốc Ban Các vấn đề Hiệp ước của Interpol": the body behind the name of an office whose own belongs to another. */
function otherBody(
  sentence: Sentence,
  end: number,
  { office }: Entity,
  base: BaseIndex,
): { readonly name: string; readonly end: number } | undefined {
  const { syllables, text } = sentence.block;
  const own = base.entities.get(office?.organisation ?? '');
  const at = syllables.findIndex(({ start }) => start >= end);
  if (!own?.partOf || at < 0 || !OF.has(syllables[at]!.key) || !syllables[at + 1]?.capital) return undefined;
  const to = endOfName(sentence, at + 1);
  if (to <= at + 1) return undefined;
  const name = text.slice(syllables[at + 1]!.start, syllables[to - 1]!.end);
  const known = upward(base, own).some((one) =>
    [one.label, ...one.aliases].some((alias) => phraseKey(alias).startsWith(phraseKey(name))),
  );
  return known ? undefined : { name, end: syllables[to - 1]!.end };
}

/** A title no longer than the name of its office. */
function cutAt(title: Title, end: number, sentence: Sentence): Title {
  return end > title.start && end < title.end
    ? { ...title, end, text: sentence.block.text.slice(title.start, end) }
    : title;
}

/** Whether the sentence speaks of something on record beside the office: who held it elsewhere, or long ago, is another matter. */
function hasContext(sentence: Sentence, discourse: Discourse): boolean {
  return sentence.mentions.some((mention) =>
    discourse.meant(sentence, mention).entities.some(({ kind }) => STANDING.has(kind)),
  );
}

function officeEnd(sentence: Sentence, place: Stretch, office: Entity | undefined): number {
  const mention =
    office && sentence.mentions.find(({ from, entities }) => from === place.from && entities.includes(office));
  return mention?.end ?? 0;
}

/** Nouns of places that go on a post's name in small letters: "Giám đốc Công an tỉnh". */
const DISTRICTS = new Set(
  'tỉnh thành huyện quận xã phường thị đặc nước cấp khu vùng và phụ trường của thuộc ở tại cho về kiêm đảng'.split(' '),
);

/** "Bộ trưởng Bộ Quốc phòng điều hành hội nghị": a title read on into what its holder does. */
function runsOn(sentence: Sentence, at: number): boolean {
  const next = sentence.block.syllables[at];
  return next?.kind === 'word' && !next.capital && !DISTRICTS.has(next.key);
}

/** The office or rank of the base that a title names, when its words are one of the office's names, whole. */
function officeAt(sentence: Sentence, place: Stretch, kind: string, discourse: Discourse): Entity | undefined {
  for (const mention of sentence.mentions) {
    // A title may be read short of the office's whole name, never the other way: "Bộ trưởng Công an Lào" is no "Bộ trưởng Công an".
    // What goes on with the name of the own state is no longer: "Chủ tịch nước Cộng hòa XHCN Việt Nam".
    const rest = sentence.block.syllables.slice(mention.to, place.to);
    const longer = rest.length > 0 && !isHome(rest.map(({ key }) => key).join(' ')) && !runsOn(sentence, mention.to);
    if (mention.from !== place.from || longer) continue;
    const entity = discourse.meant(sentence, mention).entities.find((one) => one.kind === kind);
    if (entity) return entity;
  }
  return undefined;
}
