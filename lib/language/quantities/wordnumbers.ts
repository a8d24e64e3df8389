import { Lexicon } from '../lexicon.ts';
import { digitOf, isHalf, scaleOf } from '../numbers/words.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { readNoun } from './nouns.ts';
import { UNITS } from './units.ts';

/** Words in which a digit word is none: ba mẹ, chín muồi, không gian. */
const OTHER_WORDS = phraseSet(
  'ba mẹ|ba má|ba lô|ba gai|ba hoa|ba phải|ba rọi|ba chỉ|ba toong|ba ba|ba đờ sui|chín muồi|chín chắn|chín đỏ|chín mọng|chín rục|chín tới|tám chuyện|hai lúa|hai mang|hai lòng|bảy núi|' +
    'năm học|năm tài chính|năm tài khóa|năm mới|năm nay|năm ngoái|năm qua|năm sau|năm trước|năm tới|năm xưa|năm nào|năm này|năm đó|năm ấy|năm sinh|năm cuối|năm đầu|năm thứ|năm tháng|một số|một cách|một chút|một ít|một mình|một khi|một loạt|một phần|một vài|một bên|một trong|' +
    'một lần nữa|một mực|một chiều|một đời|một thời|một thuở|một lúc|một nửa',
);
/** Words of numbers that tell none. */
const IDIOMS = phraseSet('mười mươi|ba bảy hai mốt');
/** Right before a digit word these make it no number. */
const NOT_AFTER = new Lexicon(
  'thứ tháng mùng mồng lúa nấu luộc quả trái chú bác cô ông bà anh chị dì cậu út thím đinh đòn',
);

/** Whether the number words from `at` to `to` are a number there. */
export function meansNumber(tokens: Tokens, at: number, to: number): boolean {
  if (isName(tokens, at, to) || IDIOMS.has(tokens, at)) return false;
  if (to - at > 1) return true;
  const first = tokens.open(at);
  if ((digitOf(tokens, at) === undefined && first !== 'mười') || OTHER_WORDS.has(tokens, at)) return false;
  if (tokens.follows(at) && NOT_AFTER.has(tokens, at - 1)) return false;
  if (!tokens.follows(to) || !tokens.isWord(to)) return isRangeStart(tokens, to);
  if (tokens.isCapital(to)) return HEADS.has(tokens, to) && first !== 'không' && first !== 'năm' && first !== 'một';
  const unit = UNITS.match(tokens, to);
  const noun = readNoun(tokens, to);
  switch (first) {
    case 'không':
      return isZero(tokens, to);
    case 'năm':
      return !tokens.isNumber(at - 1) && (unit !== undefined || noun?.known === true) && !isYear(tokens, at);
    case 'một':
      return isOne(tokens, at, to);
    default:
      return (
        unit !== undefined ||
        noun?.known === true ||
        RANGES.has(tokens, to) ||
        (noun !== undefined && !stands(tokens, at))
      );
  }
}

/** "cả ba tranh thủ", "bộ ba đóng chung", "nem chín": the word stands for those told of, or is none of a number. */
function stands(tokens: Tokens, at: number): boolean {
  return tokens.open(at) === 'chín' || (tokens.follows(at) && TOGETHER.has(tokens, at - 1));
}
const TOGETHER = new Lexicon('cả bộ');
const RANGES = new Lexicon('đến tới hoặc hay');
/** Capitals that head what can be counted: "hai Đảng", "hai Nhà nước". */
const HEADS = new Lexicon('đảng nhà bộ bên');

/** "không đồng" and "không độ" are zero; "không đồng ý" is not. */
function isZero(tokens: Tokens, to: number): boolean {
  const open = tokens.open(to);
  return (
    (open === 'đồng' || open === 'độ' || open === 'phần') && (!tokens.isPlain(to + 1) || tokens.open(to + 1) === 'trăm')
  );
}

function isRangeStart(tokens: Tokens, to: number): boolean {
  return (
    (tokens.open(to) === ',' || tokens.isDash(to)) && digitOf(tokens, to + 1) !== undefined && tokens.follows(to + 1)
  );
}

/** Words that stand before the year: "trong năm", "mỗi năm", "hàng năm". */
const BEFORE_YEAR = new Lexicon(
  'trong mỗi hàng hằng từng cả một cuối đầu giữa qua nhiều những các mấy bao suốt cùng sang vào vài quanh từ đến của theo hai ba bốn sáu bảy tám chín mười',
);
/** "trong năm ngày": no year is followed by these. */
const FEW_OF_YEAR = new Lexicon('ngày tuần giờ phút giây đêm');

function isYear(tokens: Tokens, at: number): boolean {
  if (FEW_OF_YEAR.has(tokens, at + 1) && !tokens.isNumber(at + 2)) return false;
  return tokens.follows(at) && BEFORE_YEAR.has(tokens, at - 1) && tokens.open(at + 1) !== 'năm';
}

/** "một" counts with a unit of measure, or where the words insist on the number; elsewhere it is the article. */
const INSISTS = phraseSet(
  'chỉ|duy nhất|thêm|đúng|ít nhất|hơn|vỏn vẹn|chỉ có|chỉ còn|gần|khoảng|tối đa|tối thiểu|không quá|dưới|trên|mỗi|mất|gồm|bao gồm|còn|mới có|có đúng|có duy nhất',
);
/** Words before a length of time. */
const LASTING = phraseSet(
  'trong|sau|kéo dài|suốt|gói gọn trong|trong vòng|cách|trước|trong suốt|chỉ sau|chỉ trong|vỏn vẹn trong|diễn ra|diễn ra trong|hết|tròn|từng|cả',
);
/** "một ngày nọ", "một ngày đẹp trời": no number is meant. */
const INDEFINITE = new Lexicon('nọ kia nào đẹp đó mới như không ấy xưa');
const SCORED = phraseSet(
  'người chết|người bị thương|người thiệt mạng|người tử vong|người mất tích|ca tử vong|huy chương|bàn thắng|huy chương vàng|huy chương bạc|huy chương đồng',
);

function isOne(tokens: Tokens, at: number, to: number): boolean {
  if (scaleOf(tokens, to) !== undefined || tokens.open(to) === 'trăm' || SCORED.has(tokens, to)) return true;
  const unit = UNITS.match(tokens, to);
  if (unit?.value === 'percent' || unit?.value === 'money') return true;
  if (unit !== undefined && isHalf(tokens, to + unit.length)) return true;
  const insists = INSISTS.endsBefore(tokens, at);
  if (unit?.value === 'duration')
    return (
      !INDEFINITE.has(tokens, to + unit.length) && (insists || WHOLE.has(tokens, to) || LASTING.endsBefore(tokens, at))
    );
  return insists && (unit !== undefined || readNoun(tokens, to)?.known === true);
}
const WHOLE = new Lexicon('năm tháng tuần');

/** Capitals inside a sentence make a name: Ba Đình, Hai Bà Trưng, Lê Văn Tám; all capitals make a headline. */
function isName(tokens: Tokens, at: number, to: number): boolean {
  if (!tokens.isCapital(at) || tokens.isShouted(at)) return false;
  if (tokens.isCapital(to) && tokens.isSpaced(to) && !HEADS.has(tokens, to)) return true;
  if (!tokens.follows(at)) return false;
  return tokens.isWord(at - 1) || tokens.open(at - 1) === ',' || tokens.open(at - 1) === '-';
}
