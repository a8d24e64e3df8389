/** The small words right beside a name that tell its role. */
import type { Property } from '../../facts/schema.ts';
import { distance, type Stretch } from '../reading/clause.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Candidate } from './candidates.ts';

/** Whether one of these words stands right before a place. */
export function marks(sentence: Sentence, place: Stretch, words: ReadonlySet<string>): boolean {
  return words.has(sentence.block.syllables[place.from - 1]?.key ?? '');
}

/** Whether one of the property's markers stands right before a name, or opens it ("của tỉnh Quảng Trị"); titles are passed over. */
export function isMarked(sentence: Sentence, candidate: Candidate, property: Property, required: boolean): boolean {
  if (!required) return true;
  const from = Math.min(candidate.from, candidate.whole.from);
  // "Khu kinh tế Dung Quất (Quảng Ngãi)": where that place lies, and not what was held.
  if (property.role === 'location' && sentence.block.syllables[from - 1]?.text === '(')
    return (
      property.triggers.length === 0 ||
      !sentence.mentions.some(({ to, entities }) => to === from - 1 && entities.some(({ kind }) => kind === 'place'))
    );
  return sentence.markers.some((marker) => {
    if (marker.property !== property || marker.from > from) return false;
    if (property.role === 'location' && isSeat(sentence, marker)) return false;
    return marker.to > from || (from - marker.to <= 2 && distance(sentence, marker, { from, to: from }) <= 2);
  });
}

/** "Tập đoàn có trụ sở tại Hồng Kông": where somebody is at home, not where something was. */
function isSeat(sentence: Sentence, { from }: Hit): boolean {
  const [before, last] = sentence.block.syllables.slice(Math.max(sentence.from, from - 2), from).map(({ key }) => key);
  return SEATS.has(`${before} ${last}`) || SEATS.has(last ?? before ?? '');
}

const SEATS = new Set(['trụ sở', 'trú', 'sống', 'sinh', 'quê']);

const RECEIVING = new Set(['được', 'nhận']);

/** "Tổng thống A và Thủ tướng B được ... gửi điện": who stands before "được" receives. */
export function isPassive(sentence: Sentence, candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { syllables } = sentence.block;
  if (syllables[Math.min(candidate.from, candidate.whole.from) - 1]?.key === 'của') return false;
  let to = Math.max(candidate.to, candidate.whole.to);
  for (const next of candidates.filter((other) => other.from >= to)) {
    const gap = syllables.slice(to, next.whole.from).map(({ key }) => key);
    if (gap.length > 2 || !gap.every((key) => key === 'và' || key === ',')) break;
    to = Math.max(next.to, next.whole.to);
  }
  const key = syllables[to]?.key;
  return key === 'được' || key === 'nhận' || (key === 'đã' && RECEIVING.has(syllables[to + 1]?.key ?? ''));
}

export const OWNERS = new Set(['của', 'do']);
