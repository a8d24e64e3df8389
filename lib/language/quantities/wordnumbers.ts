import { isDash } from '../characters.ts';
import { digitOf, scaleOf } from '../numbers/words.ts';
import { phraseSet } from '../phrases.ts';
import type { Syllable } from '../syllables.ts';
import { readNoun } from './nouns.ts';
import { UNITS } from './units.ts';

/** Words in which a digit word is none: ba mẹ, chín muồi, thứ ba, đầu tư. */
const OTHER_WORDS = phraseSet(
  'ba mẹ|ba má|ba lô|ba gai|ba hoa|ba phải|ba rọi|ba chỉ|ba toong|ba ba|ba đờ sui|ba con tôi|chín muồi|chín chắn|chín đỏ|chín mọng|chín rục|chín tới|tám chuyện|hai lúa|hai mang|hai lòng|bảy núi|ba vì|ba đình|ba tơ|ba tri|ba bể|' +
    'năm học|năm tài chính|năm tài khóa|năm mới|năm nay|năm ngoái|năm qua|năm sau|năm trước|năm tới|năm xưa|năm nào|năm này|năm đó|năm ấy|năm sinh|năm cuối|năm đầu|năm thứ|mười mươi|một số|một cách|một chút|một ít|một mình|một khi|một loạt|một phần|một vài|một bên|một trong|' +
    'một lần nữa|một khi|một mực|một chiều|một đời|một thời|một thuở|không gian|không khí|không quân|không phận|không lực|tư nhân|trăm họ|triệu tập|triệu chứng|triệu hồi|triệu phú|tỷ phú|tỷ lệ|tỷ giá|tỷ trọng|tỷ suất|tỷ số|tỉ mỉ|vạn vật|vạn sự|vạn lý|nghìn trùng|hai bà trưng',
);
/** Right before a digit word these make it no number. */
const NOT_AFTER = new Set([
  'thứ',
  'tháng',
  'mùng',
  'mồng',
  'chín',
  'lúa',
  'nấu',
  'luộc',
  'quả',
  'trái',
  'chú',
  'bác',
  'cô',
  'ông',
  'bà',
  'anh',
  'chị',
  'dì',
  'cậu',
  'đinh',
  'út',
  'thím',
  'lên',
]);

/** Whether the number words at `at` are a number there. `to` is the token after them. */
export function meansNumber(tokens: readonly Syllable[], at: number, to: number): boolean {
  const first = tokens[at]!;
  if (to - at > 1) return !isName(tokens, at, to);
  if (digitOf(first) === undefined && first.open !== 'mười') return false;
  if (OTHER_WORDS.match(tokens, at) || isName(tokens, at, to)) return false;
  const before = tokens[at - 1];
  if (
    before !== undefined &&
    first.gap === 'space' &&
    NOT_AFTER.has(before.open) &&
    !(before.open === 'lên' && first.open !== 'năm')
  ) {
    if (!['cô', 'ông', 'bà', 'anh', 'chị', 'chú', 'bác'].includes(before.open) || first.capital) return false;
    return false;
  }
  const next = tokens[to];
  if (next === undefined || next.gap === 'line' || next.kind !== 'word') return isRangeStart(tokens, to);
  if (next.capital) return isCountry(next) && first.open !== 'không' && first.open !== 'năm' && first.open !== 'một';
  const unit = UNITS.match(tokens, to);
  if (first.open === 'không') return next.open === 'giờ' || (unit?.value === 'measure' && next.open === 'độ');
  const noun = readNoun(tokens, to);
  if (first.open === 'năm')
    return before?.kind !== 'number' && (unit !== undefined || noun?.known === true) && !isYear(tokens, at);
  if (first.open === 'một') return isOne(tokens, at, to);
  return unit !== undefined || noun !== undefined || RANGE_WORDS.has(next.open);
}

const RANGE_WORDS = new Set(['đến', 'tới', 'hoặc', 'hay']);

function isRangeStart(tokens: readonly Syllable[], to: number): boolean {
  const next = tokens[to];
  return next !== undefined && (next.text === ',' || isDash(next.text)) && digitOf(tokens[to + 1]) !== undefined;
}

const COUNTRY_HEADS = new Set(['Đảng', 'Nhà', 'Bộ', 'Bên']);
function isCountry(token: Syllable): boolean {
  return COUNTRY_HEADS.has(token.text);
}

/** Words that stand before the year: "trong năm", "mỗi năm", "hàng năm". */
const BEFORE_YEAR = new Set([
  'trong',
  'mỗi',
  'hàng',
  'hằng',
  'từng',
  'cả',
  'một',
  'cuối',
  'đầu',
  'giữa',
  'qua',
  'nhiều',
  'những',
  'các',
  'mấy',
  'bao',
  'suốt',
  'cùng',
  'sang',
  'vào',
  'vài',
  'quanh',
  'từ',
  'đến',
  'của',
  'theo',
]);
function isYear(tokens: readonly Syllable[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    tokens[at]!.gap === 'space' &&
    BEFORE_YEAR.has(before.open) &&
    tokens[at + 1]?.open !== 'năm'
  );
}

/** "một" counts with a unit of measure, or where the words insist on the number; elsewhere it is the article. */
const INSISTS = phraseSet(
  'chỉ|duy nhất|thêm|đúng|ít nhất|hơn|vỏn vẹn|chỉ có|chỉ còn|gần|khoảng|tối đa|tối thiểu|không quá|dưới|trên|mỗi',
);
const CASUALTIES = phraseSet(
  'người chết|người bị thương|người thiệt mạng|người tử vong|người mất tích|ca tử vong|huy chương|bàn thắng|huy chương vàng|huy chương bạc|huy chương đồng',
);
function isOne(tokens: readonly Syllable[], at: number, to: number): boolean {
  if (scaleOf(tokens[to]) !== undefined || tokens[to]?.open === 'trăm') return true;
  if (CASUALTIES.match(tokens, to)) return true;
  const unit = UNITS.match(tokens, to);
  if (unit?.value === 'percent' || unit?.value === 'money') return true;
  const insists = INSISTS.matchBefore(tokens, at, 2) !== undefined;
  if (unit?.value === 'duration')
    return insists || tokens[to]!.open === 'năm' || tokens[to]!.open === 'tháng' || tokens[to]!.open === 'tuần';
  return insists && (unit !== undefined || readNoun(tokens, to)?.known === true);
}

/** Capitals inside a sentence make a name: Ba Đình, Hai Bà Trưng, Lê Văn Tám; all capitals make a headline. */
function isName(tokens: readonly Syllable[], at: number, to: number): boolean {
  const first = tokens[at]!;
  if (!first.capital) return false;
  const shouts = isUpperCase(first) && first.text.length > 1;
  const next = tokens[to];
  if (shouts) return false;
  if (next?.capital && next.kind === 'word' && next.gap === 'space' && !COUNTRY_HEADS.has(next.text)) return true;
  const before = tokens[at - 1];
  if (before === undefined || first.gap === 'line') return false;
  return before.kind !== 'punctuation' || before.text === ',' || before.text === '-';
}

function isUpperCase(token: Syllable): boolean {
  return token.text === token.text.toUpperCase();
}
