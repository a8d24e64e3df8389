/** Articles to run the whole engine on: the project's probes, and hand-made ones on the small bases. */
import type { Article } from '../../../lib/article/article.ts';
import { buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import type { FactBase } from '../../../lib/facts/schema.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { articleOf, probeFiles, readProbes } from '../../probes/probe.ts';
import { bridge, EVENING } from './bridge.ts';
import { article } from './builder.ts';
import { AFTER_THE_MATCH, match } from './match.ts';
import { DAY_AFTER, storm } from './storm.ts';

export interface Case {
  readonly base: FactBase;
  readonly facts: FactIndex;
  readonly article: Article;
}

const SMALL: readonly (readonly [FactBase, string, readonly string[]])[] = [
  [
    bridge,
    EVENING,
    [
      'Hơn 400 khách mời dự Lễ thông xe cầu Bến Đá sáng 2/9 tại Quảng trường Bến Tây.',
      'Bà Lê Thu Hà và ông Trần Văn Bình cắt băng. Cây cầu gồm 14 nhịp, do Tổng công ty Cầu 9 thi công.',
      'Đến nay, 1.830 lượt xe đã qua cầu Bến Đá; sau buổi lễ, 900 khách dự tiệc.',
      'Thứ trưởng Bộ Xây dựng Phạm Văn Lộc nói về khẩu hiệu “Đường rộng, cầu vững” của Lễ thông xe cầu Bến Đá.',
      'Cầu Bến Đá giai đoạn 2020-2023 được đầu tư theo hình thức BOT, thu phí từ ngày 9/9.',
    ],
  ],
  [
    match,
    AFTER_THE_MATCH,
    [
      'Ông Ngô Duy Lân bắt chính trận chung kết Cúp Sông Hồng lần thứ 5 tối 12/5.',
      'Trận chung kết Cúp Sông Hồng lần thứ 5 có 20.000 khán giả.',
    ],
  ],
  [
    storm,
    DAY_AFTER,
    [
      'Bão số 6 đổ bộ vào Thanh Hóa chiều 7/10 với gió cấp 14.',
      'Có 41.700 người ở vùng bão số 6 được sơ tán, 3.200 căn nhà tốc mái.',
    ],
  ],
];

export async function corpus(): Promise<Case[]> {
  const bundled = await readBundledBase();
  const facts = buildIndex([bundled]);
  const probes = probeFiles(`${import.meta.dirname}/../../probes`).flatMap(readProbes);
  return [
    ...probes.map((probe) => ({ base: bundled, facts, article: articleOf(probe) })),
    ...SMALL.map(([base, day, paragraphs]) => ({ base, facts: buildIndex([base]), article: article(paragraphs, day) })),
  ];
}
