/** What one could print in a claim's place: a sentence with its value, day and source. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact, Property, Value } from '../../facts/schema.ts';
import type { Bilingual } from '../finding.ts';
import type { Judgement } from '../judgement.ts';
import { statementInEnglish } from './english.ts';
import { roman } from './roman.ts';
import { dayInWords } from './times.ts';
import { asOf, factInWords, valueInWords } from './words.ts';

/** What the base has in place of the claim's value: for an office in other hands, who holds it. */
export function expectedInWords({ subject, facts, claim, reason }: Judgement, base: BaseIndex): Bilingual {
  const [fact] = facts as [Fact];
  if (subject.kind === 'office') {
    const holder = base.entities.get(fact.subject);
    return { vi: holder?.label ?? '', en: holder?.labelEn ?? holder?.label ?? '' };
  }
  if (isSeveral({ claim, reason, facts })) return listInWords(facts, base);
  return labelled(claim.property, fact.value) ?? factInWords(fact, base);
}

/** Whether all who did something together are told, and not one for all. */
function isSeveral({ claim, reason, facts }: Pick<Judgement, 'claim' | 'reason' | 'facts'>): boolean {
  const together = claim.property.role === 'agent' || claim.property.role === 'partner' || reason === 'more-on-record';
  return together && facts.length <= MOST_NAMED;
}

const MOST_NAMED = 8;

/** "Nigeria, Cuba và Brunei": all who did something together. */
function listInWords(facts: readonly Fact[], base: BaseIndex): Bilingual {
  const names = [...new Map(facts.map((fact) => [JSON.stringify(fact.value), factInWords(fact, base)])).values()];
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
  // "sức gió mạnh nhất lên cấp 11": the number goes by the last word.
  const vi = NUMBERED.has(word) ? `${word} ${roman(value.ordinal)}` : `${word.split(' ').at(-1)} ${value.ordinal}`;
  return { vi, en: `${labelEn} ${value.ordinal}` };
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
      en: `According to ${document.publisher} of ${day.en}, the ${office.en} is ${holder}.`,
    };
  }
  const expected = expectedInWords(judgement, base);
  const told = isSeveral(judgement) ? facts : [fact];
  return {
    vi: `Theo ${document.publisher} ngày ${day.vi}, ${statement(claim.property, subject, fact, expected.vi)}${time ? `, ${counted ? 'tính đến ' : ''}${time.vi}` : ''}.`,
    en: `According to ${document.publisher} of ${day.en}, ${subject.kind === 'office' ? `the ${subject.labelEn ?? subject.label} is ${expected.en}` : statementInEnglish(claim.property, subject, told, base, time?.en, counted)}.`,
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
  // "mức lãi suất" of "lãi suất cho vay": the name tells it already.
  if (name.startsWith(`${label.replace(/^mức /, '')} `)) return `${name} là ${expected}`;
  // "số đại biểu ... là 388": the noun is in the label already.
  const bare = value.type === 'quantity' && label.startsWith('số ') ? withoutEnd(expected, ` ${value.unit}`) : expected;
  return `${label}${link(property, subject)}${name} là ${bare}`;
}

/** What joins a property's label to its subject: "nơi diễn ra Lễ mở ký", "số đại biểu tại Lễ mở ký", "chức vụ của ông ...". */
function link({ label, valueKind }: Property, { kind }: Entity): string {
  if (label === 'người trao') return ' bằng cho ';
  if (kind === 'storm') return label.startsWith('số ') ? ' do ' : ' của ';
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
