/** What one could print in a claim's place: a sentence with its value, day and source. */
import type { BaseIndex } from '../facts/index.ts';
import type { Entity, Fact, Property, Value } from '../facts/schema.ts';
import type { Bilingual } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { asOf, dayInWords, roman, valueInWords } from './words.ts';

/** What the base has in place of the claim's value: for an office in other hands, who holds it. */
export function expectedInWords({ subject, facts, claim }: Judgement, base: BaseIndex): Bilingual {
  const [fact] = facts as [Fact];
  if (subject.kind === 'office') {
    const holder = base.entities.get(fact.subject);
    return { vi: holder?.label ?? '', en: holder?.labelEn ?? holder?.label ?? '' };
  }
  return labelled(claim.property, fact.value) ?? valueInWords(fact.value, base);
}

/** "lần thứ XV", "đợt II", "mức 1", "nhiệm kỳ 2025-2030": a number or a period with the word it goes by. */
function labelled({ label, labelEn, triggers }: Property, value: Value): Bilingual | undefined {
  if (value.type === 'period') {
    const word = label.startsWith('giai đoạn') ? 'giai đoạn' : label;
    return { vi: `${word} ${value.period}`, en: `${labelEn} ${value.period}` };
  }
  if (value.type !== 'ordinal') return undefined;
  const word = triggers.includes(label) ? label : (triggers[0] ?? label);
  const number = NUMBERED.has(word) ? roman(value.ordinal) : String(value.ordinal);
  return { vi: `${word} ${number}`, en: `${labelEn} ${value.ordinal}` };
}

/** Words after which newspapers write Roman numerals. */
const NUMBERED = new Set(['lần thứ', 'khóa', 'đợt']);

/** "Theo Nhân Dân ngày 26/10/2025, số quốc gia ký Công ước ... là 72, tính đến chiều 26/10/2025." */
export function suggest(judgement: Judgement, base: BaseIndex): Bilingual {
  const { claim, subject, facts } = judgement;
  const [fact] = facts as [Fact];
  const document = base.documents.get(fact.references[0]!.statedIn)!;
  const day = dayInWords(document.publishedAt);
  const { temporality } = claim.property;
  const counted = temporality === 'cumulative';
  const time = counted || (temporality === 'state' && claim.value.type === 'quantity') ? asOf(fact) : undefined;
  if (judgement.reason === 'former-holder') {
    const office = valueInWords(fact.value, base);
    const holder = base.entities.get(fact.subject)?.label ?? '';
    return {
      vi: `Theo ${document.publisher} ngày ${day.vi}, người giữ chức ${office.vi} là ${holder}.`,
      en: `${office.en}: ${holder} (${document.publisher}, ${day.en}).`,
    };
  }
  const expected = expectedInWords(judgement, base);
  const label = `${claim.property.labelEn.charAt(0).toUpperCase()}${claim.property.labelEn.slice(1)}`;
  return {
    vi: `Theo ${document.publisher} ngày ${day.vi}, ${statement(claim.property, subject, fact, expected.vi)}${time ? `, ${counted ? 'tính đến ' : ''}${time.vi}` : ''}.`,
    en: `${label} (${subject.labelEn ?? subject.label}): ${expected.en}${time ? `, ${counted ? 'as of ' : ''}${time.en}` : ''} (${document.publisher}, ${day.en}).`,
  };
}

/** The Vietnamese sentence, without its source. */
function statement(property: Property, subject: Entity, { value }: Fact, expected: string): string {
  const name = inSentence(subject.label);
  const { label } = property;
  if (subject.kind === 'office') return `người giữ chức ${subject.label} là ${expected}`;
  const numbers = value.type === 'period' || (value.type === 'ordinal' && NUMBERED.has(expected.replace(/ \S+$/, '')));
  if (numbers) return `đây là ${name} ${expected}`;
  if (label.startsWith('thuộc ')) return `${name} thuộc ${expected}`;
  // "số đại biểu ... là 388": the noun is in the label already.
  const bare = value.type === 'quantity' && label.startsWith('số ') ? withoutEnd(expected, ` ${value.unit}`) : expected;
  return `${label}${link(property, subject)}${name} là ${bare}`;
}

/** What joins a property's label to its subject: "nơi diễn ra Lễ mở ký", "số đại biểu tại Lễ mở ký", "chức vụ của ông ...". */
function link({ label, valueKind }: Property, { kind }: Entity): string {
  if (label === 'người trao') return ' bằng cho ';
  if (valueKind === 'person' || /^(?:ngày|thời điểm|nơi|đơn vị|người) /.test(label)) return ' ';
  if (label.endsWith(' tham dự')) return ' ';
  if (label.startsWith('số ')) return kind === 'event' ? ' tại ' : ' ';
  return ' của ';
}

/** Common nouns at the head of a label, small within a sentence. */
const COMMON = /^(?:Cuộc|Phiên|Buổi|Điện|Mưa|Hội đàm|Tọa đàm|Sơ tán|Trận)(?= )/;

function inSentence(label: string): string {
  return COMMON.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
