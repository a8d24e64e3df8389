/** Which words of a sentence relate a value to a property: the nearest trigger, unless a rival is nearer. */
import type { Property } from '../../facts/schema.ts';
import type { Doubt } from '../claim.ts';
import { keys, PLURAL } from '../lexicon/words.ts';
import { distance, overlap, type Stretch, segment, within } from '../reading/clause.ts';
import type { Hit, PropertyHit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import type { Subject } from '../subjects/subject.ts';

/** A trigger farther away than this belongs to something else. Syllables, a comma counting for three. */
export const REACH = 16;

/** Of two triggers as near, the one behind the value is its own: "318 nhà bị sập và 12.450 nhà bị tốc mái". */
const BEFORE = 0.5;

export interface Relation {
  readonly property: Property;
  readonly trigger: Hit | undefined;
  readonly far: number;
}

/**
 * The property's words that are free: not part of the value, nor of a longer name ("Lễ mở ký"). "gửi điện" of "gửi điện thăm hỏi" is
 * free, and so is "hội đàm" where it names the talks and tells what was done at once.
 */
export function free(
  sentence: Sentence,
  hits: readonly PropertyHit[],
  property: Property,
  value: Stretch,
  discourse: Discourse,
): PropertyHit[] {
  return hits.filter(
    (hit) =>
      hit.property === property &&
      !overlap(hit, value) &&
      !sentence.lookalikes.some((name) => within(hit, name)) &&
      !sentence.mentions.some(
        (name) =>
          within(hit, name) &&
          !within(name, hit) &&
          // "trao Giải thưởng" begins with the deed, "Trưởng đoàn Lào" with what its holder does.
          hit.from !== name.from &&
          discourse.meant(sentence, name).entities.length > 0,
      ),
  );
}

/**
 * @param accept whether a trigger can relate this value
 * @param reach how far a trigger may stand
 */
export function relate(
  sentence: Sentence,
  value: Stretch,
  property: Property,
  discourse: Discourse,
  accept: (trigger: PropertyHit) => boolean = () => true,
  reach = REACH,
): Relation | undefined {
  const others = sentence.rivals.filter((hit) => hit.property === property);
  const [nearest] = free(sentence, sentence.triggers, property, value, discourse)
    // "từ" of "từ các tổ chức quốc tế": the longer words are a rival's.
    .filter((hit) => accept(hit) && !others.some((rival) => within(hit, rival) && !within(rival, hit)))
    .map((hit) => ({ hit, far: distance(sentence, value, hit) + (hit.to <= value.from ? BEFORE : 0) }))
    .sort((a, b) => a.far - b.far);
  const rivals = free(sentence, sentence.rivals, property, value, discourse).map((hit) =>
    distance(sentence, value, hit),
  );
  const rival = Math.min(...rivals, Number.POSITIVE_INFINITY);
  if (nearest && nearest.far <= reach)
    return rival < nearest.far ? undefined : { property, trigger: nearest.hit, far: nearest.far };
  if (property.unitIsTrigger) return rival <= 2 ? undefined : { property, trigger: undefined, far: 0 };
  return undefined;
}

/** What about the subjects forbids a flag. */
export function subjectDoubts(subjects: readonly Subject[]): Doubt[] {
  const doubts: Doubt[] = [];
  const [first] = subjects;
  if (first?.ambiguous) doubts.push({ gate: 'subject', words: first.mention?.words ?? '', several: true });
  if (first?.circumstance !== undefined) doubts.push({ gate: 'subject', words: first.circumstance });
  if (first?.part) doubts.push({ gate: 'subject', words: first.through?.label ?? '' });
  if (first?.other !== undefined) doubts.push({ gate: 'occasion', words: first.other });
  return doubts;
}

/**
 * "Chiêu đãi mừng thành công của Lễ mở ký", "trang thông tin của Lễ mở ký": something of the occasion's is spoken of, and not a session in which it
 * was there as a whole, as "phiên khai mạc của Lễ mở ký" is and "các phiên bàn tròn của ...", "phiên trù bị ..." are not.
 */
export function isOwner(sentence: Sentence, mention: Hit | undefined): boolean {
  if (mention === undefined) return false;
  const { syllables } = sentence.block;
  const { from } = segment(sentence, mention);
  const owned = syllables[mention.from - 1]?.key === 'của';
  const to = owned ? mention.from - 1 : mention.from;
  const at = syllables.slice(from, to).findLastIndex(({ key }) => SESSIONS.has(key));
  if (at < 0) return owned;
  if (owned && PLURAL.has(syllables[from + at - 1]?.key ?? '')) return true;
  const words = syllables.slice(from + at + 1, to);
  const isWhole = ({ key, kind, start }: (typeof words)[number]) =>
    kind !== 'word' || WHOLE.has(key) || sentence.times.some((time) => time.start <= start && start < time.end);
  return owned ? !words.every(isWhole) : PREPARING === words.map(({ key }) => key).join(' ');
}

const SESSIONS = new Set(['phiên', 'buổi', 'lễ', 'ngày']);

/** What a session of the whole is told by. */
const WHOLE =
  keys(`khai bế mạc mở màn toàn thể trọng thể chính thức đầu tiên cuối cùng thứ nhất hai ba tư làm việc họp thảo luận
  cấp cao trao giải ký kết chung kết hội sự kiện`);

/** A sitting before the occasion itself. */
const PREPARING = 'trù bị';

/** The words between two offsets of the sentence’s block, as they stand there. */
export function wordsAt(sentence: Sentence, hit: { readonly start: number; readonly end: number }): string {
  return sentence.block.text.slice(hit.start, hit.end);
}
