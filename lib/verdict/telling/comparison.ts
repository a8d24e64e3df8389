/** How a claim's value stands to that of the fact which decided: for a reader in words, for a program as sets, intervals or names. */
import type { ReadClaim } from '../../claims/claim.ts';
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import type { Bilingual, TraceStep } from '../finding.ts';
import { type Interval, meets, write } from '../interval.ts';
import type { Judgement, Reason } from '../judgement.ts';
import { isQuantity, meaningsOf, type QuantityFact } from '../kinds/worded.ts';
import { agreement, type Meaning } from '../meaning.ts';
import { isLonger, type Moment, moment } from '../moment.ts';
import { labelled } from './suggestion.ts';
import { stretchInWords, timeInWords } from './times.ts';
import { commas, dots, factInWords, valueInWords } from './words.ts';

/** The step of a trace that holds the two values side by side; undefined where no two values were compared. */
export function comparison({ claim, subject, facts, reason }: Judgement, base: BaseIndex): TraceStep | undefined {
  const [fact] = facts as [Fact];
  if (claim.value.type === 'quantity') return isQuantity(fact) ? ofNumbers(claim, fact, base) : undefined;
  if (claim.value.type === 'time')
    return fact.value.type === 'time' ? ofTimes(claim, fact.value.time, reason === 'loose') : undefined;
  if (claim.value.type === 'entity' && claim.value.list) return ofLists(claim.value.list, facts, base);
  const relation = NAMED[reason] ?? 'different';
  return relation === 'none' ? undefined : ofNames(claim, subject, fact, relation, base);
}

type NameRelation = 'same' | 'within' | 'different' | 'absent';

/** How a name stands to those on record, by the reason; `none` where it was not compared with any. */
const NAMED: { readonly [reason in Reason]?: NameRelation | 'none' } = {
  agrees: 'same',
  'former-holder': 'none',
  within: 'within',
  'not-recorded': 'absent',
  'open-list': 'absent',
  'other-time': 'none',
};

function quoteOf({ sentence, start, end }: ReadClaim): string {
  return sentence.block.text.slice(start, end);
}

/** One number and no other. */
function isPlain({ from, to }: Interval): boolean {
  return from === to;
}

function ofNumbers(claim: ReadClaim, fact: QuantityFact, base: BaseIndex): TraceStep {
  const said = quoteOf(claim);
  const pair = meaningsOf(claim, fact);
  const relation = agreement(pair.claim, pair.fact);
  const value = factInWords(fact, base);
  const plain = isPlain(pair.claim.expectation) && isPlain(pair.fact.expectation) && relation !== 'loose';
  const touching = relation === 'loose' && !meets(pair.claim.truth, pair.fact.truth);
  const outcome = plain ? PLAIN[relation] : touching ? TOUCHING : WORDED[relation];
  const how = (meaning: Meaning) => (plain || isPlain(meaning.truth) ? { vi: '', en: '' } : inWords(meaning));
  const [of, on] = [how(pair.claim), how(pair.fact)];
  return {
    step: 'compare',
    data: {
      kind: 'numbers',
      claim: write(pair.claim.truth),
      claimExpected: write(pair.claim.expectation),
      fact: write(pair.fact.truth),
      factExpected: write(pair.fact.expectation),
      relation,
    },
    text: {
      vi: `Bài viết nêu “${said}”${of.vi}; cơ sở dữ kiện ghi ${value.vi}${on.vi}: ${outcome.vi}.`,
      en: `The article has “${said}”${of.en}; the fact base has ${value.en}${on.en}: ${outcome.en}.`,
    },
  };
}

const PLAIN: { readonly [relation in ReturnType<typeof agreement>]: Bilingual } = {
  agrees: { vi: 'hai số bằng nhau', en: 'the two are equal' },
  loose: { vi: 'hai số gần nhau', en: 'the two are close' },
  apart: { vi: 'hai số khác nhau', en: 'the two differ' },
};

const WORDED: { readonly [relation in ReturnType<typeof agreement>]: Bilingual } = {
  agrees: { vi: 'hai cách nói khớp nhau', en: 'the two go together' },
  loose: { vi: 'chỉ khớp khi hiểu rộng nhất', en: 'they only meet at the widest' },
  apart: { vi: 'không số nào hợp với cả hai', en: 'no number fits both' },
};

const TOUCHING: Bilingual = { vi: 'chỉ chạm nhau ở một đầu', en: 'they only share an end' };

/** ", tức là từ 490 đến dưới 500 (rộng nhất là từ 250 đến dưới 500)". */
function inWords({ truth, expectation }: Meaning): Bilingual {
  const [usual, widest] = [stretch(expectation), stretch(truth)];
  const wider =
    usual.vi === widest.vi
      ? { vi: '', en: '' }
      : { vi: ` (rộng nhất là ${widest.vi})`, en: ` (at the widest ${widest.en})` };
  return { vi: `, tức là ${usual.vi}${wider.vi}`, en: `, that is ${usual.en}${wider.en}` };
}

function stretch({ from, fromClosed, to, toClosed }: Interval): Bilingual {
  // Nobody counts half a person: an end between two whole numbers is told by the whole one within.
  const [low, high] = to - from > 2 ? [Math.ceil(from), Math.floor(to)] : [from, to];
  if (low === high) return { vi: dots(low), en: commas(low) };
  const [open, under] = [!fromClosed && low === from, !toClosed && high === to];
  return {
    vi: `${open ? 'trên' : 'từ'} ${dots(low)} đến ${under ? 'dưới ' : ''}${dots(high)}`,
    en: `${open ? 'over ' : ''}${commas(low)} to ${under ? 'under ' : ''}${commas(high)}`,
  };
}

/** @param near two neighbouring parts of one day, which are not held to be apart */
function ofTimes(claim: ReadClaim, onRecord: string, near: boolean): TraceStep | undefined {
  if (claim.value.type !== 'time') return undefined;
  const { from, to, value } = claim.value.time;
  const known = timeInWords(onRecord);
  const placed = relationOf({ from: Date.parse(from), to: Date.parse(to) }, moment(onRecord));
  const longer = placed === 'around' && isLonger(value, onRecord);
  const relation = near ? 'near' : longer ? 'longer' : placed;
  const outcome = TIMES[relation];
  const quote = quoteOf(claim);
  const said = stretchInWords(from, to);
  const resolved = said ? { vi: quote === said.vi ? '' : ` (${said.vi})`, en: ` (${said.en})` } : { vi: '', en: '' };
  return {
    step: 'compare',
    data: { kind: 'times', claim: `${from}/${to}`, value, fact: onRecord, relation },
    text: {
      vi: `Bài viết nêu “${quote}”${resolved.vi}; cơ sở dữ kiện ghi ${known.vi}: ${outcome.vi}.`,
      en: `The article has “${quote}”${resolved.en}; the fact base has ${known.en}: ${outcome.en}.`,
    },
  };
}

type TimeRelation = 'same' | 'within' | 'around' | 'longer' | 'overlapping' | 'near' | 'apart';

const TIMES: { readonly [relation in TimeRelation]: Bilingual } = {
  same: { vi: 'hai thời điểm trùng nhau', en: 'the two are the same' },
  within: { vi: 'thời điểm trong bài nằm trong đó', en: 'the time in the article lies within it' },
  around: { vi: 'thời gian trong bài bao gồm thời điểm này', en: 'the time in the article includes it' },
  longer: { vi: 'khoảng thời gian trong bài dài hơn', en: 'the stretch in the article is longer' },
  overlapping: { vi: 'hai khoảng thời gian trùng nhau một phần', en: 'the two overlap in part' },
  near: { vi: 'hai buổi kề nhau trong cùng một ngày', en: 'the two follow each other on one day' },
  apart: { vi: 'hai thời điểm khác nhau', en: 'the two differ' },
};

function relationOf(said: Moment, known: Moment): TimeRelation {
  if (said.from === known.from && said.to === known.to) return 'same';
  if (said.from >= known.from && said.to <= known.to) return 'within';
  if (said.from <= known.from && said.to >= known.to) return 'around';
  return said.from < known.to && known.from < said.to ? 'overlapping' : 'apart';
}

function ofLists(list: readonly string[], facts: readonly Fact[], base: BaseIndex): TraceStep {
  const ids = facts.flatMap(({ value }) => (value.type === 'entity' ? [value.id] : []));
  const missing = ids.filter((id) => !list.includes(id));
  const labels = (wanted: readonly string[]) =>
    wanted
      .map((id) => valueInWords({ type: 'entity', id }, base))
      .reduce(
        (all, one) => ({ vi: all.vi ? `${all.vi}, ${one.vi}` : one.vi, en: all.en ? `${all.en}, ${one.en}` : one.en }),
        { vi: '', en: '' },
      );
  const [said, lacking] = [labels(list), labels(missing)];
  return {
    step: 'compare',
    data: { kind: 'list', claim: [...list], fact: ids, relation: missing.length > 0 ? 'different' : 'same' },
    text: {
      vi: `Theo bài viết chỉ có ${said.vi}; cơ sở dữ kiện còn có ${lacking.vi}.`,
      en: `By the article there are only ${said.en}; the fact base also has ${lacking.en}.`,
    },
  };
}

const NAMES: { readonly [relation in Exclude<NameRelation, 'absent'>]: Bilingual } = {
  same: { vi: 'hai bên khớp nhau', en: 'the two agree' },
  within: { vi: 'một bên bao hàm bên kia', en: 'one includes the other' },
  different: { vi: 'hai bên khác nhau', en: 'the two differ' },
};

/** Persons, places, posts, texts, ordinals, named periods. */
function ofNames(claim: ReadClaim, subject: Entity, fact: Fact, relation: NameRelation, base: BaseIndex): TraceStep {
  // Of a title before a name, the part that is compared.
  const titled = claim.property.role === 'title' && claim.value.type === 'entity';
  const said = titled && claim.value.type === 'entity' ? claim.value.name : quoteOf(claim);
  // Of an office in other hands: who holds it.
  const known =
    subject.kind === 'office'
      ? valueInWords({ type: 'entity', id: fact.subject }, base)
      : (labelled(claim.property, fact.value) ?? factInWords(fact, base));
  const data = { kind: 'names', claim: said, fact: known.vi, relation };
  if (relation === 'absent')
    return {
      step: 'compare',
      data,
      text: {
        vi: `Bài viết nêu “${said}”, chưa có trong cơ sở dữ kiện.`,
        en: `The article has “${said}”, which is not on record.`,
      },
    };
  const outcome = NAMES[relation];
  return {
    step: 'compare',
    data,
    text: {
      vi: `Bài viết nêu “${said}”; cơ sở dữ kiện ghi ${known.vi}: ${outcome.vi}.`,
      en: `The article has “${said}”; the fact base has ${known.en}: ${outcome.en}.`,
    },
  };
}
