/** What one could print in a claim's place: a sentence with its value, day and source. */
import type { BaseIndex } from '../facts/index.ts';
import type { Entity, Fact, Property, Value } from '../facts/schema.ts';
import type { Bilingual } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { roman } from './roman.ts';
import { dayInWords } from './times.ts';
import { asOf, valueInWords } from './words.ts';

/** What the base has in place of the claim's value: for an office in other hands, who holds it. */
export function expectedInWords({ subject, facts, claim, reason }: Judgement, base: BaseIndex): Bilingual {
  const [fact] = facts as [Fact];
  if (subject.kind === 'office') {
    const holder = base.entities.get(fact.subject);
    return { vi: holder?.label ?? '', en: holder?.labelEn ?? holder?.label ?? '' };
  }
  const several = claim.property.role === 'agent' || claim.property.role === 'partner' || reason === 'more-on-record';
  if (several && facts.length <= MOST_NAMED) return listInWords(facts, base);
  return labelled(claim.property, fact.value) ?? valueInWords(fact.value, base);
}

/** Of more than these the first is told for all. */
const MOST_NAMED = 8;

/** "Nigeria, Cuba và Brunei": all who did something together. */
function listInWords(facts: readonly Fact[], base: BaseIndex): Bilingual {
  const names = [...new Map(facts.map(({ value }) => [JSON.stringify(value), valueInWords(value, base)])).values()];
  const join = (words: readonly string[], and: string) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
  return {
    vi: join(
      names.map(({ vi }) => vi),
      'và',
    ),
    en: join(
      names.map(({ en }) => en),
      'and',
    ),
  };
}

/** "lần thứ XV", "đợt II", "mức 1", "nhiệm kỳ 2025-2030": a number or a period with the word it goes by. */
export function labelled({ label, labelEn, triggers }: Property, value: Value): Bilingual | undefined {
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
  return {
    vi: `Theo ${document.publisher} ngày ${day.vi}, ${statement(claim.property, subject, fact, expected.vi)}${time ? `, ${counted ? 'tính đến ' : ''}${time.vi}` : ''}.`,
    en: `${statementInEnglish(claim.property, subject, expected.en)}${time ? `, ${counted ? 'as of ' : ''}${time.en}` : ''} (${document.publisher}, ${day.en}).`,
  };
}

/** "Number of signatories (the convention): 72", or, where the label goes on with its value, "The meeting: chaired by ...". */
function statementInEnglish({ labelEn }: Property, { label, labelEn: name = label }: Entity, expected: string): string {
  if (GOES_ON.test(labelEn)) return `${name}: ${labelEn} ${expected}`;
  return `${labelEn.charAt(0).toUpperCase()}${labelEn.slice(1)} (${name}): ${expected}`;
}

const GOES_ON = / (?:by|in|at|of|to|as|from)$/;

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
