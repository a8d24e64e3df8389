import { Lexicon } from '../lexicon.ts';
import { readNumeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { isGluedUnit } from './identifiers.ts';
import { nounAt, readNoun } from './nouns.ts';
import { UNITS, type Unit } from './units.ts';

/** The unit or the counted noun that starts at a token, up to the end of what it is per ("đồng/lít"); `undefined` where neither does. */
export function readUnit(tokens: Tokens, at: number): Unit | undefined {
  if (!tokens.follows(at)) return undefined;
  const noun = readNoun(tokens, at);
  const unit = UNITS.match(tokens, at);
  if (unit?.value === 'duration' && tokens.isCapital(at) && !tokens.isShouted(at)) return undefined;
  const longer = noun?.known === true && unit !== undefined && noun.to > at + unit.length;
  if (unit !== undefined && !longer && !isOtherWord(tokens, at, unit.length)) {
    const apart = !tokens.isGlued(at) || tokens.isMark(at) || unit.length > 1;
    if (apart || isGluedUnit(tokens, at))
      return { from: at, to: endOfPer(tokens, at + unit.length), kind: unit.value, known: true };
  }
  if (noun === undefined || (!noun.known && tokens.width(at) === 1)) return undefined;
  return { from: at, to: endOfPer(tokens, noun.to), kind: 'count', known: noun.known };
}

/** Words between a number and another that has the noun for both: "từ 69 lên 72 nước", "5 trong số 10 nước", "72 trên 193 nước". */
const BETWEEN = phraseSet(
  'lên|lên tới|lên đến|xuống|xuống còn|còn|thành|trong|trong số|trong tổng số|trên|trên tổng số',
);

/** The unit that a number without one shares with the number after it, and where that number starts. */
export function readShared(tokens: Tokens, at: number): { unit: Unit; next: number } | undefined {
  const between = tokens.isPlain(at) ? BETWEEN.match(tokens, at) : undefined;
  if (between === undefined) return undefined;
  const next = at + between.length;
  const other = tokens.follows(next) ? readNumeral(tokens, next) : undefined;
  const unit = other === undefined || other.malformed ? undefined : readUnit(tokens, other.to);
  return unit?.known ? { unit, next } : undefined;
}

/** The unit as printed; undefined without one. */
export function printedUnit(tokens: Tokens, unit: Unit | undefined): string | undefined {
  return unit && tokens.printed(unit.from, unit.to);
}

/** Words that begin like a unit: "đồng chí", "độ tuổi", "bảng xếp hạng". */
const OTHER_WORDS = phraseSet(
  'đồng thời|đồng chí|đồng bào|đồng hồ|đồng minh|đồng loạt|đồng nghiệp|đồng tổ chức|đồng chủ trì|đồng hành|độ tuổi|đô thị|ký kết|ký ức|cân bằng|cân đối|mẫu giáo|mẫu số|đêm nhạc|ngày lễ|đồng phạm|đồng tác giả|đồng đội|' +
    'lượng khách|mẫu xe|mẫu bệnh phẩm|mẫu nước|mẫu máu|mẫu tem|mẫu áo|bảng xếp hạng|bảng đấu|bảng lương|đêm diễn|gam màu|độ cao|độ sâu|cân nặng|giờ học|tiết học|quý khách|quý vị|quý ông|tháng giêng|đồng ý|đồng tình|đồng thuận|ngày xưa',
);
/** Letters and words that are units only beside digits. */
const UNSURE = new Lexicon('ký kí cân a v chỉ tệ b lượng bảng xu');

const KILOGRAMS = new Lexicon('ký kí');
const AFTER_KILOGRAMS = new Lexicon('được bán thịt gạo cá mỗi trở đường vàng tôm cua lúa khoai rau là với mà');

function isOtherWord(tokens: Tokens, at: number, length: number): boolean {
  if (OTHER_WORDS.has(tokens, at)) return true;
  if (!tokens.isWord(at) || length > 1) return false;
  if (tokens.isCapital(at) && tokens.width(at) === 1 && !'WVACFK'.includes(tokens.text(at))) return true;
  if (!UNSURE.has(tokens, at) || tokens.isGlued(at)) return false;
  // "40 ký được bán": not "72 nước ký".
  return !(
    KILOGRAMS.has(tokens, at) &&
    tokens.isNumber(at - 1) &&
    (!tokens.isPlain(at + 1) || AFTER_KILOGRAMS.has(tokens, at + 1))
  );
}

/** "đồng/người/tháng", "km/h", "đồng/cổ phiếu". */
function endOfPer(tokens: Tokens, at: number): number {
  let to = at;
  for (let steps = 0; steps < 3; steps++) {
    if (tokens.open(to) !== '/' || !tokens.isGlued(to) || !tokens.isWord(to + 1) || !tokens.isGlued(to + 1)) break;
    to += 1 + (UNITS.match(tokens, to + 1)?.length ?? Math.max(1, nounAt(tokens, to + 1)));
  }
  return to;
}
