/** Sentences of several statements: what one tells of something else is not the subject's, and what goes on about the subject is. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, flags } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const OPENING = 'Lễ thông xe cầu Bến Đá';

describe('a statement with a subject of its own', () => {
  it.each([
    [`${OPENING} rất đông, còn Hội chợ Đông Khê khai mạc ngày 5/9.`, `${OPENING} rất đông, diễn ra ngày 5/9.`],
    [`${OPENING} rất đông – chợ nổi khai trương ngày 5/9.`, `${OPENING} rất đông – sự kiện diễn ra ngày 5/9.`],
    [`Chợ nổi khai trương ngày 5/9 khi ${OPENING} diễn ra.`, `${OPENING} diễn ra ngày 5/9 khi chợ nổi khai trương.`],
    [
      `${OPENING} rất đông. Trong khi đó, nhà văn Lò Văn Sến ra mắt sách tại Quảng trường Bến Tây.`,
      `${OPENING} rất đông. Trong khi đó, ${OPENING} được tổ chức tại Quảng trường Bến Tây.`,
    ],
  ])('keeps its values: %s · the subject’s: %s', (other, own) => {
    expect(flags(check(other))).toEqual([]);
    expect(flags(check(own))).toHaveLength(1);
  });
});
