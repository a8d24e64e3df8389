import type { BaseIndex } from '../facts/index.ts';
import { readPlaces, syllables } from '../language/index.ts';
import { toHit } from './clause.ts';
import type { Hit, Sentence } from './reading.ts';

/**
 * Whether a sentence holds a name that the fact base does not know, other than a person's: then it may speak of something else.
 * Capitals inside a sentence make a name in Vietnamese; the first word of a sentence or of a quotation says nothing.
 */
export function unknownNameIn(sentence: Sentence): boolean {
  const { syllables } = sentence.block;
  const known = [...sentence.mentions, ...sentence.units, ...sentence.triggers];
  const people = [...sentence.people, ...sentence.times];
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const { capital, kind, start } = syllables[i]!;
    if (!capital || kind !== 'word') continue;
    const before = syllables[i - 1]!;
    if (before.kind === 'punctuation' && before.text !== ',') continue;
    if (known.some((hit) => hit.from <= i && i < hit.to)) continue;
    if (people.some((span) => span.start <= start && start < span.end)) continue;
    return true;
  }
  return false;
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

const SITE_KEYS = SITES.map((site) => syllables(site).map(({ key }) => key));

/** Places that the fact base does not know: sites by their head noun, and cities, provinces and countries by name. */
export function unknownPlaces(sentence: Sentence): Hit[] {
  const { text, syllables } = sentence.block;
  const found: Hit[] = readPlaces(text.slice(sentence.start, sentence.end)).map(({ start, end }) =>
    toHit(sentence, sentence.start + start, sentence.start + end),
  );
  for (let from = sentence.from; from < sentence.to; from++) {
    const head = SITE_KEYS.find(
      (keys) => keys.every((key, i) => syllables[from + i]?.key === key) && syllables[from]!.capital,
    );
    if (!head) continue;
    const to = endOfName(sentence, from + head.length);
    if (to > from + head.length && !found.some((hit) => hit.from <= from && to <= hit.to))
      found.push({ from, to, start: syllables[from]!.start, end: syllables[to - 1]!.end });
  }
  return found;
}

/** Where a name that goes on at `from` ends: capitals, and small words between capitals. */
export function endOfName(sentence: Sentence, from: number): number {
  const { syllables } = sentence.block;
  let to = from;
  for (let i = from; i < sentence.to && i < from + 14; i++) {
    const { capital, kind, text } = syllables[i]!;
    if (kind === 'word' && capital) to = i + 1;
    else if (kind === 'punctuation' && text !== '-' && text !== '–') break;
    else if (i >= to + 2) break;
  }
  return to;
}

/** Organisations with the same head noun as one that the base knows: "Tỉnh ủy Quảng Ngãi" beside "Tỉnh ủy Quảng Trị". */
export function unknownOrganisations(sentence: Sentence, base: BaseIndex): Hit[] {
  const { syllables } = sentence.block;
  const found: Hit[] = [];
  for (const keys of organisationHeads(base))
    for (let from = sentence.from; from < sentence.to; from++) {
      if (!syllables[from]!.capital || !keys.every((key, i) => syllables[from + i]?.key === key)) continue;
      const to = endOfName(sentence, from + keys.length);
      if (to > from + keys.length) found.push({ from, to, start: syllables[from]!.start, end: syllables[to - 1]!.end });
    }
  return found;
}

const headsOf = new WeakMap<BaseIndex, readonly (readonly string[])[]>();

/** The head nouns of the base's organisations, as keys. */
function organisationHeads(base: BaseIndex): readonly (readonly string[])[] {
  let heads = headsOf.get(base);
  if (!heads) {
    const all = new Map<string, readonly string[]>();
    for (const { kind, head } of base.base.entities)
      if (kind === 'organisation' && head !== undefined)
        all.set(
          head,
          syllables(head).map(({ key }) => key),
        );
    heads = [...all.values()];
    headsOf.set(base, heads);
  }
  return heads;
}
