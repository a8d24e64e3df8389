/** A judgement as a finding: its evidence, its reason in one sentence, what could be printed instead. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Fact } from '../../facts/schema.ts';
import { textFragmentUrl } from '../../facts/textFragment.ts';
import type { Bilingual, Evidence, Finding } from '../finding.ts';
import { isFlag } from '../finding.ts';
import type { Judgement, Reason } from '../judgement.ts';
import { GATES } from './gates.ts';
import { expectedInWords, suggest } from './suggestion.ts';
import { trace } from './trace.ts';
import { asOf, factInWords, valueInWords } from './words.ts';

/** A judgement as a reader sees it. Offsets are into the headline or the block, as the claim has them. */
export function explain(judgement: Judgement, base: BaseIndex): Finding {
  const { claim, subject, verdict } = judgement;
  const quote = claim.sentence.block.text.slice(claim.start, claim.end);
  const expected = expectedInWords(judgement, base);
  const property: Bilingual = { vi: claim.property.label, en: claim.property.labelEn };
  return {
    id: `${base.base.id}/${claim.block}:${claim.start}-${claim.end}/${claim.property.id}`,
    verdict,
    block: claim.block,
    start: claim.start,
    end: claim.end,
    quote,
    claim: {
      subject: { id: subject.id, label: { vi: subject.label, en: subject.labelEn ?? subject.label } },
      property: { id: claim.property.id, label: property },
      value: quote,
      ...(claim.time ? { time: { from: claim.time.from, to: claim.time.to } } : {}),
      ...(claim.attribution === undefined ? {} : { attribution: claim.attribution }),
    },
    facts: judgement.facts.map((fact) => evidence(fact, base)),
    expected,
    ...(isFlag(verdict) ? { suggestion: suggest(judgement, base) } : {}),
    reason: reasonInWords(judgement, base, expected),
    trace: trace(judgement, base),
  };
}

function evidence(fact: Fact, base: BaseIndex): Evidence {
  const time = asOf(fact);
  return {
    factId: fact.id,
    publisher: base.base.publisher,
    value: factInWords(fact, base),
    ...(time ? { asOf: time } : {}),
    sources: fact.references.map(({ statedIn, selector }) => {
      const document = base.documents.get(statedIn)!;
      return {
        documentId: document.id,
        publisher: document.publisher,
        title: document.title,
        publishedAt: document.publishedAt,
        ...(document.url === undefined ? {} : { url: textFragmentUrl(document.url, selector) }),
        quote: selector.exact,
      };
    }),
  };
}

function reasonInWords(judgement: Judgement, base: BaseIndex, expected: Bilingual): Bilingual {
  const { reason, gate, facts } = judgement;
  const time = asOf(facts[0]!);
  const at: Bilingual = time ? { vi: ` (${time.vi})`, en: ` (${time.en})` } : { vi: '', en: '' };
  const second = facts[1] ? factInWords(facts[1], base) : expected;
  const sentences: { readonly [reason in Reason]: Bilingual } = {
    agrees: {
      vi: `Khớp với cơ sở dữ kiện: ${expected.vi}${at.vi}.`,
      en: `Agrees with the fact base: ${expected.en}${at.en}.`,
    },
    'agreed-when-published': {
      vi: `Đúng vào lúc bài được đăng${at.vi}; sau đó cơ sở dữ kiện ghi nhận giá trị mới hơn.`,
      en: `True when the article was published${at.en}; the fact base has a newer value since.`,
    },
    'agrees-at-its-time': {
      vi: `Đúng với thời điểm nêu trong câu: ${expected.vi}${at.vi}.`,
      en: `True for the time the sentence speaks of: ${expected.en}${at.en}.`,
    },
    within: { vi: `Phù hợp với cơ sở dữ kiện: ${expected.vi}.`, en: `Consistent with the fact base: ${expected.en}.` },
    loose: {
      vi: `Chưa thật chính xác: cơ sở dữ kiện ghi ${expected.vi}${at.vi}.`,
      en: `Imprecise: the fact base has ${expected.en}${at.en}.`,
    },
    apart: {
      vi: `Khác với cơ sở dữ kiện: ${expected.vi}${at.vi}.`,
      en: `Differs from the fact base: ${expected.en}${at.en}.`,
    },
    superseded: {
      vi: `Con số cũ (${second.vi}); cơ sở dữ kiện đã ghi nhận ${expected.vi}${at.vi}.`,
      en: `An earlier value (${second.en}); the fact base has ${expected.en}${at.en}.`,
    },
    'newer-than-base': {
      vi: `Có thể mới hơn cơ sở dữ kiện, nơi giá trị sau cùng là ${expected.vi}${at.vi}.`,
      en: `May be newer than the fact base, whose last value is ${expected.en}${at.en}.`,
    },
    'between-observations': {
      vi: 'Nằm giữa hai lần ghi nhận trong cơ sở dữ kiện nên không thể đối chiếu.',
      en: 'Lies between two observations of the fact base, so it cannot be compared.',
    },
    'while-counting': {
      vi: `Nói về lúc số liệu còn đang tăng, trước khi đạt ${expected.vi}${at.vi}.`,
      en: `Speaks of the time while the count was still growing, before it reached ${expected.en}${at.en}.`,
    },
    'before-observed': {
      vi: `Nói về lúc trước khi cơ sở dữ kiện có số liệu: ${expected.vi}${at.vi}.`,
      en: `Speaks of a time before the fact base has a value: ${expected.en}${at.en}.`,
    },
    'ahead-of-time': {
      vi: `Nêu trước một mức chưa áp dụng vào lúc ấy: cơ sở dữ kiện ghi ${expected.vi}${at.vi}.`,
      en: `Tells ahead of a value not yet in force at that time: the fact base has ${expected.en}${at.en}.`,
    },
    'other-moment': {
      vi: 'Nói về thời điểm khác với cơ sở dữ kiện.',
      en: 'Speaks of another moment than the fact base.',
    },
    overlaps: {
      vi: `Trùng một phần với thời gian trong cơ sở dữ kiện: ${expected.vi}.`,
      en: `Overlaps the time in the fact base: ${expected.en}.`,
    },
    'other-session': {
      vi: `Có thể là một buổi khác của dịp này; cơ sở dữ kiện ghi ${expected.vi}.`,
      en: `May be another session of the occasion; the fact base has ${expected.en}.`,
    },
    'open-list': {
      vi: 'Danh sách trong cơ sở dữ kiện chưa đầy đủ nên không thể đối chiếu.',
      en: 'The list in the fact base is open, so nothing can be said.',
    },
    'more-on-record': {
      vi: `Cơ sở dữ kiện còn ghi nhận ${named(judgement, base, 'vi')}.`,
      en: `The fact base also has ${named(judgement, base, 'en')}.`,
    },
    'not-recorded': { vi: `Cơ sở dữ kiện chỉ ghi nhận ${expected.vi}.`, en: `The fact base only has ${expected.en}.` },
    'other-office': {
      vi: `Khác với cơ sở dữ kiện: ${expected.vi}.`,
      en: `Differs from the fact base: ${expected.en}.`,
    },
    'former-holder': {
      vi: `Đây là người từng giữ chức vụ này; theo cơ sở dữ kiện, người kế nhiệm là ${holder(judgement, base)}${at.vi}.`,
      en: `A former holder of this post; the fact base has ${holder(judgement, base)}${at.en}.`,
    },
    'other-level': {
      vi: `Khác cấp so với cơ sở dữ kiện: ${expected.vi}.`,
      en: `Another level than in the fact base: ${expected.en}.`,
    },
    'other-holder': {
      vi: `Cơ sở dữ kiện ghi người giữ chức vụ này là ${holder(judgement, base)}.`,
      en: `The fact base has ${holder(judgement, base)} in this post.`,
    },
    'other-time': { vi: 'Cơ sở dữ kiện không nói về thời điểm này.', en: 'The fact base does not speak of this time.' },
    gate: {
      vi: `Không đối chiếu: ${gate ? GATES[gate].vi : ''}.`,
      en: `Not compared: ${gate ? GATES[gate].en : ''}.`,
    },
  };
  return sentences[reason];
}

/** Those on record that a list leaves out. */
function named({ claim, facts }: Judgement, base: BaseIndex, language: keyof Bilingual): string {
  const list = claim.value.type === 'entity' ? (claim.value.list ?? []) : [];
  return facts
    .filter(({ value }) => value.type === 'entity' && !list.includes(value.id))
    .map(({ value }) => valueInWords(value, base)[language])
    .join(', ');
}

function holder({ facts }: Judgement, base: BaseIndex): string {
  return base.entities.get(facts[0]!.subject)?.label ?? '';
}
