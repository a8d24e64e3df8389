/**
 * The words and signs that times are known by. Every time holds one of these anchors ("ngày 5", 25/10, 19h), so that only what stands about
 * one is read.
 */
import { isVowel } from '../letters.ts';
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
  ['nay', 'tới đến', 'đến'],
  ['nguyên', 'công tết', ''],
  ['tết', '', 'âm trung'],
  ['thừa', 'giao', ''],
  ['thu', 'trung', ''],
  [SEASONS, '', 'nay này trước ngoái sau tới rồi vừa sắp kế'],
];
/** Every word of an anchor. */
export const ANCHOR_WORDS: ReadonlySet<string> = new Set(ANCHORS.flat().join(' ').replaceAll('#', '').match(/\S+/g));

/** What a word or number is to the anchors: in which rows it is of the first list, of the second, of the third, as bits. */
export class AnchorWord {
  first = 0;
  before = 0;
  behind = 0;
  /** The rows that it makes an anchor in alone. */
  alone = 0;
  /** In characters, however it is spelled. */
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  /** Whether it makes an anchor with the word right before it. */
  follows(word: AnchorWord): boolean {
    return ((word.before & this.first) | (word.first & this.behind)) !== 0;
  }
}

/** The words of all anchors in every spelling; a number, and one of four digits or more. */
export function readAnchors(): { words: Map<string, AnchorWord>; number: AnchorWord; longNumber: AnchorWord } {
  const words = new Map<string, AnchorWord>();
  const add = (list: string, belong: (word: AnchorWord) => void) => {
    for (const written of list === '' ? [] : list.split(' ')) {
      const word = words.get(written) ?? new AnchorWord(written.length);
      belong(word);
      words.set(written, word);
    }
  };
  for (const [i, [first, before, behind]] of ANCHORS.entries()) {
    const row = 1 << i;
    add(first, (word) => {
      word.first |= row;
      if (before === '' && behind === '') word.alone |= row;
    });
    add(before, (word) => {
      word.before |= row;
    });
    add(behind, (word) => {
      word.behind |= row;
    });
  }
  const [number, longNumber] = [words.get('#')!, words.get('####')!];
  words.delete('#');
  words.delete('####');
  for (const [written, word] of [...words]) for (const spelling of spellingsOf(written)) words.set(spelling, word);
  return { words, number, longNumber };
}

/** The word, and the word with its tone mark on each other vowel that leaves it the same: all have one key. */
function spellingsOf(word: string): readonly string[] {
  const apart = word.normalize('NFD');
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0];
  if (mark === undefined) return [word];
  const bare = apart.replace(mark, '').normalize('NFC');
  const spellings = [...bare].flatMap((letter, i) =>
    isVowel(letter) ? [bare.slice(0, i) + (letter + mark).normalize('NFC') + bare.slice(i + 1)] : [],
  );
  return spellings.filter((spelling) => toneKey(spelling) === toneKey(word));
}
