/** Why a gate kept a flag down, in words. The gates: docs/decisions/0003-gates.md. */
import type { Gate } from '../../claims/claim.ts';
import type { Bilingual } from '../finding.ts';

export const GATES: { readonly [gate in Gate]: Bilingual } = {
  subject: { vi: 'chưa rõ câu này nói về sự việc nào', en: 'it is not clear what the sentence is about' },
  trigger: {
    vi: 'thời điểm có thể là của việc khác trong câu',
    en: 'the time may belong to something else in the sentence',
  },
  unit: { vi: 'đơn vị đếm khác nhau', en: 'the units differ' },
  scope: { vi: 'câu chỉ nói về một phần', en: 'the sentence speaks of a part' },
  total: { vi: 'đây là mức thay đổi, không phải tổng số', en: 'this is a change, not a total' },
  asserted: { vi: 'câu không khẳng định điều này', en: 'the sentence does not assert it' },
  count: { vi: 'con số này không phải số đếm', en: 'the number is not a count' },
  time: {
    vi: 'câu nói về thời điểm khác hoặc không rõ thời điểm',
    en: 'the sentence speaks of another or an unknown time',
  },
  story: {
    vi: 'bài viết cũng nêu giá trị có trong cơ sở dữ kiện',
    en: 'the article also tells the value of the fact base',
  },
  deprecated: { vi: 'dữ kiện không còn được dùng', en: 'the fact is no longer in use' },
  exclusive: { vi: 'có thể có nhiều giá trị cùng đúng', en: 'several values can hold at once' },
  occasion: { vi: 'có thể là một dịp khác', en: 'it may be another occasion' },
};
