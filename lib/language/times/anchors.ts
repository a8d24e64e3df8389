/**
 * The words and signs that times are known by. Every time holds one of these anchors ("ngày 5", 25/10, 19h), so that only what stands about
 * one is read.
 */
import { baseOf, isVowel, symbolOf, toned, toneOf } from '../letters.ts';
import { toneKey } from '../tone.ts';

const NUMERALS = 'một hai ba bốn tư năm sáu bảy bẩy tám chín mười';
const SHIFTS = 'nay này ngoái trước về qua sau tới rồi vừa kia nữa gần đã trở tiếp sắp kế';
const PARTS = 'sáng trưa chiều tối đêm khuya';
const MOMENTS = `${PARTS} sớm muộn minh hôn vạng mơ`;
const SEASONS = 'hè xuân thu đông hạ';
const EDGES = 'đầu giữa cuối';

/**
 * Words, those before them and those behind them: a word of the first list makes an anchor with one of the second right before it or
 * one of the third right behind it; where there are neither, alone. # is a number, #### one of four digits or more.
 */
const ANCHORS: readonly (readonly [words: string, before: string, behind: string])[] = [
  ['# ####', `hôm bữa năm tuần tháng ngày quý quí thứ ${MOMENTS} ${SEASONS} đây đó nay`, 'giờ rưỡi h g'],
  ['####', 'vào từ đến tới trước sau hết và hoặc hay', 'đến tới'],
  ['mùng mồng rằm tcn scn', '', ''],
  ['hôm bữa', '', 'nay qua kia mai sau trước đó ấy'],
  ['ngày hôm năm', 'cùng', ''],
  ['ngày', '', `hôm mai mốt kìa thứ chủ chúa lễ ${NUMERALS} ${SHIFTS}`],
  ['tháng', EDGES, `giêng chạp ${NUMERALS} ${SHIFTS}`],
  ['năm tuần', EDGES, `học lễ đó ấy ${SHIFTS}`],
  ['năm', '', 'một hai'],
  ['quý quí', '', 'i ii iii iv một hai ba tư bốn nay này trước qua sau tới rồi vừa sắp kế'],
  ['thứ', '', 'hai ba tư năm sáu bảy bẩy'],
  ['nhật', 'chủ chúa', ''],
  ['giờ', `${NUMERALS} mốt lăm nhăm mươi bây`, ''],
  ['rưỡi', NUMERALS, ''],
  ['phút tiếng', '', `đồng ${SHIFTS}`],
  ['buổi', '', PARTS],
  [MOMENTS, '', 'nay qua mai mốt'],
  ['kỷ kỉ niên', 'thế thập', ''],
  ['đây đó nay', '', `hơn gần khoảng đúng ${NUMERALS}`],
  ['lúc', '', 'này'],
  ['nay', 'từ', 'đến'],
  ['nguyên', 'công tết', ''],
  ['tết', '', 'âm trung'],
  ['thừa', 'giao', ''],
  ['thu', 'trung', ''],
  [SEASONS, '', 'nay này trước ngoái sau tới rồi vừa sắp kế'],
];
/** Every word of an anchor. */
export const ANCHOR_WORDS: ReadonlySet<string> = new Set(ANCHORS.flat().join(' ').replaceAll('#', '').match(/\S+/g));

/** The words of no anchor, a number, and one of four digits or more; all other words have higher numbers. */
export const NO_WORD = 0;
export const SHORT_NUMBER = 1;
export const LONG_NUMBER = 2;
const MOST_WORDS = 256;

/** What words are to the anchors. A word is asked about by its number; tables are read once and never larger, so that looking up costs little. */
export class AnchorTable {
  /** By word: the rows in which it is of the first list, of the second, of the third, as bits. */
  readonly #first = new Int32Array(MOST_WORDS);
  readonly #before = new Int32Array(MOST_WORDS);
  readonly #behind = new Int32Array(MOST_WORDS);
  /** By word: in characters, however it is spelled. */
  readonly lengths = new Uint8Array(MOST_WORDS);
  /** The rows whose words are anchors alone. */
  #alone = 0;

  /** Reads the table; gives the number of each word in every spelling. */
  read(): Map<string, number> {
    const numbers = new Map([
      ['', NO_WORD],
      ['#', SHORT_NUMBER],
      ['####', LONG_NUMBER],
    ]);
    const lists = [this.#first, this.#before, this.#behind];
    for (const [row, words] of ANCHORS.entries()) {
      if (words[1] === '' && words[2] === '') this.#alone |= 1 << row;
      for (const [i, list] of lists.entries()) {
        for (const word of words[i]!.split(' ')) {
          const number = numbers.get(word) ?? numbers.size;
          numbers.set(word, number);
          if (number !== NO_WORD) list[number]! |= 1 << row;
        }
      }
    }
    for (const [word, number] of [...numbers].slice(LONG_NUMBER + 1)) {
      this.lengths[number] = word.length;
      for (const spelling of spellingsOf(word)) numbers.set(spelling, number);
    }
    for (const written of ['', '#', '####']) numbers.delete(written);
    return numbers;
  }

  /** Whether a word is an anchor alone. */
  isAnchor(word: number): boolean {
    return (this.#first[word]! & this.#alone) !== 0;
  }

  /** Whether two words side by side are one. */
  areAnchor(left: number, right: number): boolean {
    return ((this.#before[left]! & this.#first[right]!) | (this.#first[left]! & this.#behind[right]!)) !== 0;
  }
}

/** The word, and the word with its tone mark on each other vowel that leaves it the same: all have one key. */
function spellingsOf(word: string): readonly string[] {
  let bare = '';
  let tone = 0;
  for (let at = 0; at < word.length; at++) {
    const symbol = symbolOf(word.charCodeAt(at));
    bare += baseOf(symbol);
    tone ||= toneOf(symbol);
  }
  const vowels = [...bare].flatMap((letter, at) => (isVowel(letter) ? [at] : []));
  if (tone === 0 || vowels.length === 1) return [word];
  const key = toneKey(word);
  return vowels
    .map((at) => bare.slice(0, at) + toned(bare[at]!, tone) + bare.slice(at + 1))
    .filter((spelling) => toneKey(spelling) === key);
}
