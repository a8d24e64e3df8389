import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import type { FactIndex } from '../../../lib/facts/index.ts';
import type { Outcome } from '../language/outcome.ts';
import { cpuTime, ms } from './clock.ts';

const MEGABYTE = 1_000_000;

function article(texts: readonly string[], title = ''): Article {
  return {
    url: '',
    site: '',
    title,
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    publishedAt: '2025-10-27T08:00:00+07:00',
  };
}

const times = (unit: string, length: number) => Array.from({ length: Math.ceil(length / unit.length) }, () => unit);
const NAMED = 'Lễ mở ký Công ước Hà Nội. ';

/** By name, articles of about so many characters. */
const SHAPES: readonly (readonly [string, (length: number) => Article])[] = [
  [
    'paragraphs of claims',
    (n) => article(times('Chiều 26/10, 72 quốc gia đã ký Công ước Hà Nội tại Trung tâm Hội nghị quốc gia.', n)),
  ],
  [
    'sentences of claims in one paragraph',
    (n) => article([times('Hơn 2.500 đại biểu từ 110 đoàn dự Lễ mở ký Công ước Hà Nội. ', n).join('')]),
  ],
  ['sentences that name nothing', (n) => article([NAMED + times('Có 96 nước đã ký. ', n).join('')])],
  [
    'short names',
    (n) => article([NAMED + times('Công ước có 96 chữ ký, sự kiện này đón 4.000 đại biểu. ', n).join('')]),
  ],
  [
    'lookalikes',
    (n) => article([NAMED + times('Công ước Budapest có 68 nước ký. Công ước mới có 96 nước ký. ', n).join('')]),
  ],
  [
    'people and posts',
    (n) =>
      article([
        times(
          'Bộ trưởng Công an Lương Tam Quang và Thứ trưởng Bộ Công an Phạm Thế Tùng chủ trì phiên bế mạc. ',
          n,
        ).join(''),
      ]),
  ],
  ['times', (n) => article([NAMED + times('Khai mạc sáng 25/10, bế mạc chiều 26/10, họp hôm 27/10. ', n).join('')])],
  [
    'quotations',
    (n) => article([NAMED + times('“72 quốc gia đã ký kết Công ước Hà Nội”, ông Quang nói. ', n).join('')]),
  ],
  ['paragraphs of one word', (n) => article(times('ký', n))],
  ['one sentence', (n) => article([times('72 quốc gia ký Công ước Hà Nội ', n).join('')])],
  ['one sentence of commas', (n) => article([times('a, ', n).join('')])],
  ['commas and nothing else', (n) => article([','.repeat(n)])],
  ['one sentence of colons and semicolons', (n) => article([times('ký; 72: ', n).join('')])],
  ['one word', (n) => article(['ký'.repeat(n / 2)])],
  ['a headline', (n) => article([NAMED], times('69 nước ký Công ước Hà Nội ', n).join(''))],
  [
    'sentences of 299 syllables',
    (n) => article([times(`${'72 nước ký Công ước Hà Nội, '.repeat(37)}hết. `, n).join('')]),
  ],
  ['lines without stops', (n) => article([times('Số nước ký Công ước Hà Nội: 68\n', n).join('')])],
];

/** A shape whose half takes longer than this is not tried whole. */
const PATIENCE = 30_000;

/** Twice the length may take little more than twice the time. */
export function hostileArticles(facts: FactIndex): Outcome[] {
  const notes: string[] = [];
  let worst = 0;
  let slowest = 0;
  for (const [name, make] of SHAPES) {
    const [half, whole] = [make(MEGABYTE / 2), make(MEGABYTE)];
    checkArticle(make(MEGABYTE / 20), facts);
    const short = cpuTime(() => checkArticle(half, facts));
    if (short > PATIENCE) {
      slowest = worst = Number.POSITIVE_INFINITY;
      notes.push(`${name.padEnd(38)} ${ms(short).padStart(9)} for ½ MB: given up`);
      continue;
    }
    let found = 0;
    const long = cpuTime(() => {
      found = checkArticle(whole, facts).findings.length;
    });
    const ratio = long / Math.max(short, 5);
    worst = Math.max(worst, ratio);
    slowest = Math.max(slowest, long);
    notes.push(
      `${name.padEnd(38)} ${ms(short).padStart(9)} for ½ MB, ${ms(long).padStart(9)} for 1 MB, ${ratio.toFixed(1)} ×; ${found} findings`,
    );
  }
  return [
    {
      name: 'hostile articles of a megabyte',
      result: `at worst ${worst.toFixed(1)} × the time for 2 × the length; slowest ${ms(slowest)}`,
      goal: '≤ 3 ×',
      met: worst <= 3,
      notes,
    },
  ];
}
