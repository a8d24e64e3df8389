/** Data for views: what a check of an invented article could come to. */
import type { Timeline } from '../../lib/catalogue/timeline.ts';
import type { CheckedPage, Context } from '../../lib/report/checkedPage.ts';
import type { Bilingual, Evidence, EvidenceSource, Finding, TraceStep, Verdict } from '../../lib/verdict/finding.ts';

const both = (vi: string, en: string): Bilingual => ({ vi, en });

const NHANDAN: EvidenceSource = {
  documentId: 'nhandan-2025-10-26',
  publisher: 'Nhân Dân',
  title: 'Công ước Hà Nội - “ngọn hải đăng” soi đường cho hợp tác toàn cầu về an ninh mạng',
  publishedAt: '2025-10-26',
  quote: '72 quốc gia đã ký kết',
};

const TIENPHONG: EvidenceSource = {
  documentId: 'tienphong-2025-10-26',
  publisher: 'Tiền Phong',
  title: 'Nhiều quốc gia đóng góp ý kiến về phòng chống tội phạm mạng',
  publishedAt: '2025-10-26',
  url: 'https://tienphong.vn/nhieu-quoc-gia-post1790535.tpo#:~:text=69%20quốc%20gia',
  quote: '69 quốc gia đặt bút ký Công ước Hà Nội',
};

const SIGNATORIES: Timeline = {
  subject: 'Công ước Hà Nội',
  property: both('số quốc gia ký', 'number of signatories'),
  observations: [
    {
      factId: 'hanoi-signatories-69',
      amount: 69,
      value: both('69 quốc gia', '69 signatories'),
      at: '2025-10-25T12:00:00+07:00',
      when: both('sáng 25/10/2025', 'the morning of 25 October 2025'),
      source: 'Tiền Phong',
    },
    {
      factId: 'hanoi-signatories-72',
      amount: 72,
      value: both('72 quốc gia', '72 signatories'),
      at: '2025-10-26T18:00:00+07:00',
      when: both('chiều 26/10/2025', 'the afternoon of 26 October 2025'),
      source: 'Nhân Dân',
    },
  ],
};

const TRACE: readonly TraceStep[] = [
  {
    step: 'subject',
    data: {},
    text: both(
      '“Công ước” là Công ước của Liên hợp quốc về chống tội phạm mạng.',
      '“Công ước” is United Nations Convention against Cybercrime.',
    ),
  },
  {
    step: 'property',
    data: {},
    text: both(
      'Từ “ký” cho biết câu nói về số quốc gia ký.',
      'The words “ký” tell what is said of it: number of signatories.',
    ),
  },
  {
    step: 'time',
    data: {},
    text: both(
      'Câu không nêu thời điểm nên tính theo lúc đăng bài: 8h ngày 27/10/2025.',
      'The sentence gives no time, so that of publication counts: 8:00 on 27 October 2025.',
    ),
  },
  {
    step: 'compare',
    data: {},
    text: both(
      'Bài viết nêu “69 quốc gia”; cơ sở dữ kiện ghi 72 quốc gia: hai số khác nhau.',
      'The article has “69 quốc gia”; the fact base has 72 signatories: the two differ.',
    ),
  },
];

const CONVENTION = both('Công ước Hà Nội', 'Hanoi Convention');
const CEREMONY = both('Lễ mở ký Công ước Hà Nội', 'Signing ceremony of the Hanoi Convention');

interface Sketch {
  readonly id: string;
  readonly verdict: Verdict;
  readonly quote: string;
  /** Absent: the convention. */
  readonly subject?: Bilingual;
  readonly property: Bilingual;
  readonly value: Bilingual;
  readonly asOf?: Bilingual;
  readonly sources: readonly EvidenceSource[];
  readonly more?: readonly Evidence[];
  readonly suggestion?: Bilingual;
  readonly reason: Bilingual;
  readonly attribution?: string;
}

function finding(sketch: Sketch): Finding {
  const {
    id,
    verdict,
    quote,
    subject = CONVENTION,
    property,
    value,
    asOf,
    sources,
    more = [],
    suggestion,
    reason,
  } = sketch;
  const { attribution } = sketch;
  return {
    id,
    verdict,
    block: 1,
    start: 0,
    end: quote.length,
    quote,
    claim: {
      subject: { id: 'hanoi-convention', label: subject },
      property: { id: 'signatories', label: property },
      value: quote,
      ...(attribution ? { attribution } : {}),
    },
    facts: [{ factId: `fact-${id}`, publisher: 'Đối Chiếu', value, ...(asOf ? { asOf } : {}), sources }, ...more],
    expected: value,
    ...(suggestion ? { suggestion } : {}),
    reason,
    trace: TRACE,
  };
}

export const CONTRADICTED = finding({
  id: 'signed',
  verdict: 'contradicted',
  quote: '47 quốc gia',
  property: both('số quốc gia ký', 'number of signatories'),
  value: both('72 quốc gia', '72 signatories'),
  asOf: both('chiều 26/10/2025', 'the afternoon of 26 October 2025'),
  sources: [NHANDAN],
  suggestion: both(
    'Theo Nhân Dân ngày 26/10/2025, số quốc gia ký Công ước Hà Nội là 72, tính đến chiều 26/10/2025.',
    'According to Nhân Dân of 26 October 2025, the number of signatories of the Hanoi Convention was 72, as of the afternoon of 26 October 2025.',
  ),
  reason: both('Khác với cơ sở dữ kiện: 72 quốc gia.', 'Differs from the fact base: 72.'),
});

export const DISPUTED = finding({
  id: 'delegations',
  verdict: 'disputed',
  quote: '119 quốc gia',
  subject: CEREMONY,
  property: both('số quốc gia có đại biểu tham dự', 'number of countries represented'),
  value: both('110 quốc gia', '110 countries represented'),
  asOf: both('sáng 26/10/2025', 'the morning of 26 October 2025'),
  sources: [{ ...TIENPHONG, quote: 'đại biểu từ 110 quốc gia' }],
  more: [
    {
      factId: 'delegations-120',
      publisher: 'Bàn dữ kiện Báo Mẫu',
      value: both('gần 120 quốc gia', 'nearly 120 countries represented'),
      sources: [{ ...NHANDAN, quote: 'gần 120 quốc gia có đại biểu tham dự' }],
    },
  ],
  suggestion: both(
    'Theo Tiền Phong ngày 26/10/2025, số quốc gia có đại biểu tham dự Lễ mở ký Công ước Hà Nội là 110; còn theo Nhân Dân ngày 26/10/2025, là gần 120 quốc gia.',
    'According to Tiền Phong of 26 October 2025, the number of countries represented at the signing ceremony of the Hanoi Convention was 110; according to Nhân Dân of 26 October 2025, it was nearly 120.',
  ),
  reason: both('Hai nguồn ngang nhau nói khác nhau.', 'Two sources of equal rank disagree.'),
  attribution: 'Thượng tướng Phạm Thế Tùng',
});

export const OUTDATED = finding({
  id: 'outdated',
  verdict: 'outdated',
  quote: '69 quốc gia',
  property: both('số quốc gia ký', 'number of signatories'),
  value: both('72 quốc gia', '72 signatories'),
  asOf: both('chiều 26/10/2025', 'the afternoon of 26 October 2025'),
  sources: [NHANDAN, TIENPHONG],
  suggestion: both(
    'Theo Nhân Dân ngày 26/10/2025, số quốc gia ký Công ước Hà Nội là 72, tính đến chiều 26/10/2025.',
    'According to Nhân Dân of 26 October 2025, the number of signatories of the Hanoi Convention was 72, as of the afternoon of 26 October 2025.',
  ),
  reason: both(
    'Con số cũ (69 quốc gia); cơ sở dữ kiện đã ghi nhận 72 quốc gia (chiều 26/10/2025).',
    'An earlier value (69); the fact base has 72 (the afternoon of 26 October 2025).',
  ),
});

const IMPRECISE = finding({
  id: 'delegates',
  verdict: 'imprecise',
  quote: 'khoảng 2.300 đại biểu',
  subject: CEREMONY,
  property: both('số đại biểu', 'number of delegates'),
  value: both('hơn 2.500 đại biểu', 'more than 2,500 delegates'),
  sources: [{ ...NHANDAN, quote: 'hơn 2.500 đại biểu' }],
  suggestion: both(
    'Theo Nhân Dân ngày 26/10/2025, số đại biểu tại Lễ mở ký là hơn 2.500.',
    'According to Nhân Dân of 26 October 2025, the number of delegates at the signing ceremony was more than 2,500.',
  ),
  reason: both(
    'Chưa thật chính xác: cơ sở dữ kiện ghi hơn 2.500 đại biểu.',
    'Imprecise: the fact base has more than 2,500.',
  ),
});

const SUPPORTED = finding({
  id: 'venue',
  verdict: 'supported',
  quote: 'Hà Nội',
  property: both('nơi mở ký', 'place of opening for signature'),
  value: both('Hà Nội', 'Ha Noi'),
  sources: [{ ...NHANDAN, quote: 'Lễ mở ký Công ước tại Hà Nội' }],
  reason: both('Khớp với cơ sở dữ kiện: Hà Nội.', 'Agrees with the fact base: Ha Noi.'),
});

const UNVERIFIABLE = finding({
  id: 'newer',
  verdict: 'unverifiable',
  quote: '74 quốc gia',
  property: both('số quốc gia ký', 'number of signatories'),
  value: both('72 quốc gia', '72 signatories'),
  sources: [NHANDAN],
  reason: both(
    'Có thể mới hơn cơ sở dữ kiện, nơi giá trị sau cùng là 72 quốc gia.',
    'May be newer than the fact base, whose last value is 72.',
  ),
});

/** The words around a quote; in a crowded page several stand in the same ones. */
const SIGNED: Context = {
  before: 'Sau hai ngày làm việc, đã có ',
  after: ' đặt bút ký văn kiện, theo ban tổ chức công bố chiều qua.',
};
const CONTEXTS: Readonly<Record<string, Context>> = {
  delegations: { before: 'Thượng tướng Phạm Thế Tùng cho biết đại biểu của ', after: ' đã có mặt tại Hà Nội.' },
  outdated: { before: 'Bảng tin ở sảnh chính sáng nay vẫn ghi ', after: ' đã ký Công ước Hà Nội.' },
  delegates: { before: 'Hội trường lớn đón ', after: ' trong phiên khai mạc.' },
  venue: { before: 'Công ước được mở ký tại ', after: ' ngày 25/10.' },
};

function page(findings: readonly Finding[], claims = findings.length): CheckedPage {
  return {
    article: {
      url: 'https://vnexpress.net/72-nuoc-ky-cong-uoc-ha-noi-4956001.html',
      site: 'VnExpress',
      title: 'Công ước Hà Nội sau hai ngày mở ký: thêm nhiều cam kết hợp tác chống tội phạm mạng xuyên biên giới',
      author: 'Minh An',
      publishedAt: '2025-10-27T09:40:00+07:00',
    },
    report: { findings, claims, compared: findings.filter(({ verdict }) => verdict !== 'unverifiable').length },
    contexts: Object.fromEntries(findings.map(({ id }) => [id, CONTEXTS[id.replace(/-\d+$/, '')] ?? SIGNED])),
    timelines: Object.fromEntries(
      findings.filter(({ id }) => id === 'signed' || id === 'outdated').map(({ id }) => [id, SIGNATORIES]),
    ),
    baseAsOf: '2025-12-05',
    checkedAt: '2025-10-27T10:00:00+07:00',
  };
}

export const TIMELINE = SIGNATORIES;
export const PAGE = page([CONTRADICTED, DISPUTED, OUTDATED, IMPRECISE, SUPPORTED, UNVERIFIABLE]);
/** As the sample article is checked. */
export const SAMPLE_PAGE: CheckedPage = {
  ...page([CONTRADICTED, OUTDATED, IMPRECISE, SUPPORTED], 6),
  article: {
    url: 'chrome-extension://own-id/sample.html',
    site: 'own-id',
    title: 'Hai ngày mở ký ở Hà Nội: từ hội trường lớn đến những cái bắt tay',
    publishedAt: '2025-10-27T08:00:00+07:00',
  },
  contexts: {
    signed: { before: 'Đến chiều 26/10/2025, đã có ', after: ' ký Công ước Hà Nội.' },
    outdated: { before: 'Theo một bảng tin đặt ở sảnh, ', after: ' đã ký Công ước Hà Nội.' },
    delegates: { before: 'Lễ mở ký có ', after: ' tham dự.' },
  },
};
export const CLEAN_PAGE = page([SUPPORTED, UNVERIFIABLE]);
export const EMPTY_PAGE = page([]);

/** A page with as many flags as one article will hardly have. */
export const CROWDED_PAGE = page(
  Array.from({ length: 50 }, (_, index) => {
    const from = [CONTRADICTED, DISPUTED, OUTDATED, IMPRECISE][Math.floor(index / 13)]!;
    return { ...from, id: `${from.id}-${index}` };
  }),
);
