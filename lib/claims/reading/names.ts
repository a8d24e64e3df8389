import type { BaseIndex } from '../../facts/index.ts';
import type { EntityKind } from '../../facts/schema.ts';
import { readPlaces, type Syllable, syllableKeys, toneKey } from '../../language/index.ts';
import { type Stretch, toHit, within } from './clause.ts';
import type { Hit, Sentence } from './reading.ts';

/**
 * Whether a sentence holds a name that the fact base does not know, other than a person's: then it may speak of something else.
 * Capitals inside a sentence make a name in Vietnamese; the first word of a sentence or of a quotation says nothing.
 */
export function unknownNameIn(sentence: Sentence, value?: Hit): boolean {
  return unknownNameWithin(sentence, sentence, value) !== undefined;
}

/** "Lần thứ I", "khóa XIV": a number. */
const ROMAN = /^[IVX]+$/;
const NUMBERED = new Set(['thứ', 'khóa']);

/** The first syllable of such a name within a stretch. */
export function unknownNameWithin(sentence: Sentence, stretch: Stretch, value?: Hit): Stretch | undefined {
  const { syllables } = sentence.block;
  const known = [...sentence.mentions, ...sentence.units, ...sentence.triggers, ...(value ? [value] : [])];
  const people = [...sentence.people, ...sentence.times];
  for (let i = Math.max(stretch.from, sentence.from + 1); i < stretch.to; i++) {
    const { capital, kind, start, text } = syllables[i]!;
    const before = syllables[i - 1];
    if (!capital || kind !== 'word' || (ROMAN.test(text) && NUMBERED.has(before?.key ?? ''))) continue;
    if (before?.kind === 'punctuation' && before.text !== ',') continue;
    if (known.some((hit) => hit.from <= i && i < hit.to)) continue;
    if (people.some((span) => span.start <= start && start < span.end)) continue;
    return { from: i, to: i + 1 };
  }
  return undefined;
}

/** Nouns that head the name of a building or a site. */
const SITES: readonly string[] = [
  'Trung tâm',
  'Cung',
  'Nhà hát',
  'Nhà văn hóa',
  'Hội trường',
  'Khách sạn',
  'Trụ sở',
  'Bảo tàng',
  'Sân vận động',
  'Nhà Quốc hội',
  'Phủ Chủ tịch',
  'Dinh',
  'Học viện',
  'Trường',
  'Đại học',
  'Văn phòng',
  'Nhà khách',
  'Tòa nhà',
  'Nhà thi đấu',
  'Quảng trường',
  'Công viên',
  'Bệnh viện',
];

/** A head of so many syllables is a name by itself: "Nhà Quốc hội". */
const WHOLE = 3;

/** Read for the first sentence. */
let siteKeys: readonly (readonly string[])[] | undefined;

/** Whether the keys stand one after the other from a syllable on. */
function standAt(keys: readonly string[], syllables: readonly Syllable[], from: number): boolean {
  for (let at = 0; at < keys.length; at++) if (syllables[from + at]?.key !== keys[at]) return false;
  return true;
}

/** Places that the fact base does not know: sites by their head noun, and cities, provinces and countries by name. */
export function unknownPlaces(sentence: Sentence): Hit[] {
  const { text, syllables } = sentence.block;
  const found: Hit[] = readPlaces(text.slice(sentence.start, sentence.end))
    .map(({ start, end }) => toHit(sentence, sentence.start + start, sentence.start + end))
    // "nước Cuba", "thủ đô Viêng Chăn" are Cuba and Viêng Chăn.
    .filter(
      (hit) =>
        !sentence.mentions.some(
          (mention) =>
            mention.to === hit.to &&
            mention.from > hit.from &&
            syllables.slice(hit.from, mention.from).every(({ capital }) => !capital),
        ),
    );
  siteKeys ??= SITES.map((site) => site.split(' ').map(toneKey));
  for (let from = sentence.from; from < sentence.to; from++) {
    const head = siteKeys.find(
      (keys) =>
        standAt(keys, syllables, from) &&
        // "trụ sở Thành ủy Cần Thơ": small, before a name.
        (syllables[from]!.capital || (keys.length > 1 && syllables[from + keys.length]?.capital)),
    );
    if (!head) continue;
    const to = endOfName(sentence, from + head.length);
    const named = to > from + head.length || head.length >= WHOLE;
    if (named && !found.some((hit) => hit.from <= from && to <= hit.to)) {
      const end = Math.max(to, from + head.length);
      found.push({ from, to: end, start: syllables[from]!.start, end: syllables[end - 1]!.end });
    }
  }
  return found.filter((hit) => !found.some((other) => other !== hit && within(hit, other)));
}

/** "Do Sở Văn hóa và Thể thao TP.HCM tổ chức": a name right behind "do" that the base need not know. */
export function namedDoers(sentence: Sentence): Hit[] {
  const { syllables } = sentence.block;
  const found: Hit[] = [];
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    const first = syllables[at + 1]!;
    if (syllables[at]!.key !== 'do' || syllables[at]!.capital || !first.capital) continue;
    let to = endOfName(sentence, at + 1);
    // "Sở Văn hóa và Thể thao": "và" within a body's name.
    if (syllables[to]?.key === 'và' && syllables[to + 1]?.capital) to = endOfName(sentence, to + 1);
    if (
      to > at + 2 &&
      !sentence.people.some(({ start, end }) => start < syllables[to - 1]!.end && syllables[at + 1]!.start < end)
    )
      found.push({ from: at + 1, to, start: first.start, end: syllables[to - 1]!.end });
  }
  return found;
}

/** Words that are in no name: what comes after them is another phrase. */
const OUTSIDE = new Set(
  'cùng với tại ở là do của từ đến tới cho trong trên dưới ngày sáng trưa chiều tối đêm đã sẽ đang vừa được bị để làm gửi họp phối tổ chủ diễn khai bế ký có không và hay hoặc nhưng khi sau trước nhằm theo tỉnh thành huyện xã phường số thuộc vùng khu'.split(
    ' ',
  ),
);

/**
 * Where a name that goes on at `from` ends. Vietnamese names write each word's first syllable in capitals ("Văn hóa Lao động"), so one or
 * two small syllables may stand between, and one behind the last capital.
 */
export function endOfName(sentence: Sentence, from: number): number {
  const { syllables } = sentence.block;
  let to = from;
  for (let i = from; i < sentence.to && i < from + 14; i++) {
    const { capital, kind, text, key } = syllables[i]!;
    if (kind === 'word' && capital) to = i + 1;
    else if (kind === 'number' && i === to && !/^[/.-]$/.test(syllables[i + 1]?.text ?? '')) to = i + 1;
    else if ((kind === 'punctuation' && text !== '-' && text !== '–') || OUTSIDE.has(key) || i >= to + 2) break;
  }
  const [next, after] = [syllables[to], syllables[to + 1]];
  const closes = !after || to + 1 >= sentence.to || after.kind !== 'word' || OUTSIDE.has(after.key);
  return to > from && to < sentence.to && next?.kind === 'word' && !OUTSIDE.has(next.key) && closes ? to + 1 : to;
}

/** Names with the same head noun as one that the base knows: "Tỉnh ủy Quảng Ngãi" beside "Tỉnh ủy Quảng Trị", "bão Senyar" beside "bão Ditwah". */
export function namesakes(sentence: Sentence, kind: EntityKind, base: BaseIndex): readonly Hit[] {
  const known = namesakesOf.get(sentence) ?? new Map<EntityKind, readonly Hit[]>();
  namesakesOf.set(sentence, known);
  const found = known.get(kind) ?? findNamesakes(sentence, kind, base);
  known.set(kind, found);
  return found;
}

/** By the sentence of a base's reading and the kind: each role that can be of the kind asks. */
const namesakesOf = new WeakMap<Sentence, Map<EntityKind, readonly Hit[]>>();

function findNamesakes(sentence: Sentence, kind: EntityKind, base: BaseIndex): Hit[] {
  const found: Hit[] = [];
  for (const keys of headsOf(base, kind))
    for (let from = sentence.from; from < sentence.to; from++) {
      const name = namesakeOf(keys, sentence, from);
      if (name) found.push(name);
    }
  return found;
}

/** The one of {@link namesakes} that begins where a short name does and goes on behind it. */
export function namesakeBeyond(
  sentence: Sentence,
  { from, to }: Stretch,
  kind: EntityKind,
  base: BaseIndex,
): Hit | undefined {
  for (const keys of headsOf(base, kind)) {
    const name = namesakeOf(keys, sentence, from);
    if (name && name.to > to) return name;
  }
  return undefined;
}

function namesakeOf(head: readonly string[], sentence: Sentence, from: number): Hit | undefined {
  const { syllables } = sentence.block;
  if (!standAt(head, syllables, from)) return undefined;
  const end = endOfName(sentence, from + head.length);
  if (end === from + head.length) return undefined;
  const { start } = syllables[from]!;
  // "Bộ trưởng Trần Đức Thắng" is no "Bộ".
  if (sentence.people.some(({ posts }) => posts.some((post) => post.start === start))) return undefined;
  const to = endOfPair(sentence, end, head);
  return { from, to, start, end: syllables[to - 1]!.end };
}

/** "Bộ Giáo dục và Đào tạo": a name goes on behind "và", where no other of its head begins there. */
function endOfPair(sentence: Sentence, to: number, head: readonly string[]): number {
  const { syllables } = sentence.block;
  const next = syllables[to + 1];
  if (syllables[to]?.key !== 'và' || !next?.capital || to + 1 >= sentence.to) return to;
  const other =
    standAt(head, syllables, to + 1) ||
    sentence.mentions.some(({ from }) => from === to + 1) ||
    sentence.people.some(({ start }) => start === next.start);
  return other ? to : endOfName(sentence, to + 1);
}

const heads = new WeakMap<BaseIndex, Map<EntityKind, readonly (readonly string[])[]>>();

/** The head nouns of the base's entities of a kind, as keys. */
function headsOf(base: BaseIndex, kind: EntityKind): readonly (readonly string[])[] {
  const known = heads.get(base) ?? new Map<EntityKind, readonly (readonly string[])[]>();
  heads.set(base, known);
  let list = known.get(kind);
  if (!list) {
    const all = new Map<string, readonly string[]>();
    for (const { kind: own, head } of base.base.entities)
      if (own === kind && head !== undefined) all.set(head, syllableKeys(head));
    list = [...all.values()];
    known.set(kind, list);
  }
  return list;
}
