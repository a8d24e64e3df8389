import type { FactBase } from '../../lib/facts/schema.ts';
import { baseOf } from '../attacks/publisher.ts';

/**
 * Facts about as long as those of the bundled base, eight about each of many meetings: how many delegates came in all, and to each session.
 * @param changed the fact that is given another value
 */
export function largeBase(facts: number, changed?: number): FactBase {
  const small = baseOf(0);
  const documents = Array.from({ length: Math.ceil(facts / 40) }, (_, at) => ({
    ...small.documents[0]!,
    id: `bao-thu-2026-${at}`,
    title: `Bài thứ ${at} về các hội nghị, lễ ký và kết quả của chúng`,
    url: `https://bao.example/thoi-su/hoi-nghi-thu-${at}-post1790${at}.html`,
  }));
  const entities = Array.from({ length: Math.ceil(facts / 8) }, (_, at) => ({
    ...small.entities[0]!,
    id: `hoi-nghi-${at}`,
    label: `Hội nghị thứ ${at} về phòng, chống tội phạm mạng`,
    aliases: [
      `Hội nghị thứ ${at} về phòng, chống tội phạm mạng`,
      `Hội nghị thứ ${at}`,
      `hội nghị ${at} về tội phạm mạng`,
    ],
    shortAliases: ['Hội nghị', 'hội nghị này'],
  }));
  return {
    ...small,
    documents,
    entities,
    facts: Array.from({ length: facts }, (_, at) => ({
      ...baseOf(1).facts[0]!,
      id: `hoi-nghi-${at >> 3}-so-dai-bieu-${at & 7}`,
      subject: `hoi-nghi-${at >> 3}`,
      value: { type: 'quantity' as const, amount: at === changed ? 999_999 : 100 + (at % 900), unit: 'đại biểu' },
      qualifiers: { pointInTime: '2026-02-27', ...(at & 7 ? { appliesToPart: `phiên thứ ${at & 7}` } : {}) },
      references: [
        {
          statedIn: `bao-thu-2026-${Math.floor(at / 40)}`,
          selector: {
            type: 'TextQuoteSelector' as const,
            exact: `hội nghị đón ${100 + (at % 900)} đại biểu tham dự phiên thứ ${at & 7}`,
          },
        },
      ],
    })),
  };
}
