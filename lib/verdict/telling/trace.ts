/** The steps that led to a judgement: each a sentence that a reader can check line by line, with data from which a program can replay it. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Fact } from '../../facts/schema.ts';
import type { Bilingual, TraceStep, Verdict } from '../finding.ts';
import type { Judgement, Reason } from '../judgement.ts';
import { comparison } from './comparison.ts';
import { GATES } from './gates.ts';
import { labelled } from './suggestion.ts';
import { dayInWords, stretchInWords } from './times.ts';
import { asOf, factInWords } from './words.ts';

/** The same judgement always gives the same steps: what is spoken of, the relation, the time, the facts, the comparison, what follows. */
export function trace(judgement: Judgement, base: BaseIndex): TraceStep[] {
  const { facts, verdict, gate, reason } = judgement;
  const compared = comparison(judgement, base);
  const rule = ruleOf(judgement);
  return [
    subjectStep(judgement),
    propertyStep(judgement),
    ...timeStep(judgement),
    ...holderStep(judgement, base),
    ...facts.map((fact, at) => factStep(fact, at === 0, judgement, base)),
    ...(compared && reason !== 'gate' ? [compared] : []),
    ...(rule ? [{ step: 'rule', data: { reason }, text: rule }] : []),
    ...(gate ? [gateStep(judgement)] : []),
    conclusion(verdict, reason),
  ];
}

/** The last step. */
export function conclusion(verdict: Verdict, reason: string): TraceStep {
  return { step: 'verdict', data: { verdict, reason }, text: VERDICT[verdict] };
}

function subjectStep({ claim, subject }: Judgement): TraceStep {
  const link = claim.subjects.find(({ entity }) => entity === subject);
  const words = link?.mention?.words;
  const through = link?.through;
  const name: Bilingual = { vi: subject.label, en: subject.labelEn ?? subject.label };
  const data = {
    entity: subject.id,
    how: link?.how ?? 'name',
    words: words ?? '',
    ...(through ? { through: through.id } : {}),
  };
  if (!words) {
    const office = subject.kind === 'office';
    return {
      step: 'subject',
      data,
      text: {
        vi: office ? `Câu nói về chức vụ ${name.vi}.` : `Câu này không nêu tên; bài viết đang nói về ${name.vi}.`,
        en: office
          ? `The sentence speaks of the post ${name.en}.`
          : `The sentence names nothing; the article speaks of ${name.en}.`,
      },
    };
  }
  if (through)
    return {
      step: 'subject',
      data,
      text: {
        vi: `“${words}” là ${through.label}, gắn với ${name.vi}.`,
        en: `“${words}” is ${through.labelEn ?? through.label}, which goes with ${name.en}.`,
      },
    };
  return {
    step: 'subject',
    data,
    text:
      words === subject.label
        ? { vi: `Câu nêu đích danh ${name.vi}.`, en: `The sentence names ${name.en}.` }
        : { vi: `“${words}” là ${name.vi}.`, en: `“${words}” is ${name.en}.` },
  };
}

function propertyStep({ claim: { property, trigger } }: Judgement): TraceStep {
  return {
    step: 'property',
    data: { property: property.id, trigger },
    text: {
      vi: trigger ? `Từ “${trigger}” cho biết câu nói về ${property.label}.` : `Câu nói về ${property.label}.`,
      en: trigger
        ? `The words “${trigger}” tell what is said of it: ${property.labelEn}.`
        : `What is said of it: ${property.labelEn}.`,
    },
  };
}

function timeStep({ claim: { time } }: Judgement): TraceStep[] {
  if (!time) return [];
  const { from, to, source, words } = time;
  const when = stretchInWords(from, to);
  const data = { from, to, source, ...(words === undefined ? {} : { words }) };
  if (source === 'article')
    return [
      {
        step: 'time',
        data,
        text: {
          vi: `Câu không nêu thời điểm nên tính theo lúc đăng bài${when ? `: ${when.vi}` : ''}.`,
          en: `The sentence gives no time, so that of publication counts${when ? `: ${when.en}` : ''}.`,
        },
      },
    ];
  return [
    {
      step: 'time',
      data,
      text: {
        vi: `Thời điểm theo ${PLACES[source].vi}: “${words}”${when ? `, tức là ${when.vi}` : ''}.`,
        en: `The time is told in ${PLACES[source].en}: “${words}”${when ? `, that is ${when.en}` : ''}.`,
      },
    },
  ];
}

const PLACES: { readonly [source in 'clause' | 'sentence' | 'paragraph']: Bilingual } = {
  clause: { vi: 'chính mệnh đề này', en: 'the clause itself' },
  sentence: { vi: 'chính câu này', en: 'the sentence itself' },
  paragraph: { vi: 'câu trước trong đoạn', en: 'a sentence before it in the paragraph' },
};

function holderStep({ claim }: Judgement, base: BaseIndex): TraceStep[] {
  if (!claim.holding) return [];
  const person = base.entities.get(claim.holding.subject)?.label ?? '';
  const quote = claim.sentence.block.text.slice(claim.start, claim.end);
  return [
    {
      step: 'holder',
      data: { fact: claim.holding.id, words: quote },
      text: { vi: `“${quote}” vào lúc ấy là ${person}.`, en: `“${quote}” at that time was ${person}.` },
    },
  ];
}

/** What is on record, as of when and by which document. Of a post, whose it is where that is not the one spoken of. */
function factStep(fact: Fact, first: boolean, { subject, claim }: Judgement, base: BaseIndex): TraceStep {
  const value = labelled(claim.property, fact.value) ?? factInWords(fact, base);
  const time = asOf(fact);
  const document = base.documents.get(fact.references[0]!.statedIn)!;
  const day = dayInWords(document.publishedAt);
  const owner = fact.subject === subject.id ? undefined : base.entities.get(fact.subject);
  const said: Bilingual = owner
    ? {
        vi: `${owner.label}, ${claim.property.label}: ${value.vi}`,
        en: `${owner.label}, ${claim.property.labelEn}: ${value.en}`,
      }
    : value;
  return {
    step: 'fact',
    data: { fact: fact.id, documents: fact.references.map(({ statedIn }) => statedIn) },
    text: {
      vi: `Cơ sở dữ kiện ${first ? '' : 'cũng '}ghi: ${said.vi}${time ? ` (${time.vi})` : ''}, theo ${document.publisher} ngày ${day.vi}.`,
      en: `The fact base ${first ? '' : 'also '}has: ${said.en}${time ? ` (${time.en})` : ''}, by ${document.publisher}, ${day.en}.`,
    },
  };
}

function gateStep({ claim, gate }: Judgement): TraceStep {
  const words = claim.doubts.find((one) => one.gate === gate)?.words ?? '';
  const why = GATES[gate!];
  return {
    step: 'gate',
    data: { gate: gate!, words },
    text: {
      vi: `Không kết luận vì ${why.vi}${words ? ` (“${words}”)` : ''}.`,
      en: `No conclusion, because ${why.en}${words ? ` (“${words}”)` : ''}.`,
    },
  };
}

function ruleOf({ claim: { value }, reason }: Judgement): Bilingual | undefined {
  if (reason !== 'within' || value.type !== 'quantity') return RULES[reason];
  return value.wording === 'order-of-magnitude'
    ? {
        vi: 'Cách nói này không nêu một con số để so sánh.',
        en: 'These words tell no number to compare.',
      }
    : {
        vi: 'Con số nhỏ so với tổng số, nên có thể chỉ là một phần.',
        en: 'The number is small beside the whole, so it may be a part of it.',
      };
}

/** What follows from a comparison by another rule than that of equal and unequal values. */
const RULES: { readonly [reason in Reason]?: Bilingual } = {
  'agreed-when-published': {
    vi: 'Giá trị này có hiệu lực vào lúc đăng bài; giá trị mới hơn được ghi nhận sau đó.',
    en: 'This value held when the article was published; a newer one was observed later.',
  },
  superseded: {
    vi: 'Giá trị trong bài trùng với một lần ghi nhận trước đó, nay đã có giá trị thay thế.',
    en: 'The article’s value is that of an earlier observation, which another has replaced.',
  },
  'newer-than-base': {
    vi: 'Bài viết nói về lúc sau lần ghi nhận cuối cùng, khi giá trị có thể đã thay đổi.',
    en: 'The article speaks of a time after the last observation, when the value may have changed.',
  },
  'between-observations': {
    vi: 'Thời điểm trong bài nằm giữa hai lần ghi nhận, khi giá trị có thể là bất kỳ số nào ở giữa.',
    en: 'The time lies between two observations, when the value may be any number between them.',
  },
  'while-counting': {
    vi: 'Lúc ấy số liệu còn đang tăng, chưa đến lần ghi nhận này.',
    en: 'At that time the count was still growing towards this observation.',
  },
  'before-observed': {
    vi: 'Thời điểm trong bài sớm hơn lần ghi nhận đầu tiên.',
    en: 'The time in the article is before the first observation.',
  },
  'ahead-of-time': {
    vi: 'Giá trị này chỉ có hiệu lực về sau, nên bài viết có thể đang nói trước.',
    en: 'This value comes into force later, so the article may be telling it ahead of time.',
  },
  'other-moment': {
    vi: 'Giá trị trên ghi nhận cho khoảng thời gian khác với thời gian trong bài.',
    en: 'The value on record is of another stretch of time than the article’s.',
  },
  'other-time': {
    vi: 'Dữ kiện này không cho biết gì về thời điểm trong bài.',
    en: 'The fact tells nothing of the time in the article.',
  },
  'other-session': {
    vi: 'Dịp này có nhiều buổi, nên bài viết có thể nói về buổi khác.',
    en: 'The occasion has several sessions, so the article may speak of another.',
  },
  'open-list': {
    vi: 'Danh sách trong cơ sở dữ kiện chưa đầy đủ, nên không thể kết luận từ việc thiếu tên.',
    en: 'The list in the fact base is not complete, so a name that is absent proves nothing.',
  },
  'not-recorded': {
    vi: 'Có thể có nhiều giá trị cùng đúng, nên giá trị chưa được ghi nhận không phải là sai.',
    en: 'Several values may hold at once, so one that is not on record is not wrong.',
  },
  'former-holder': {
    vi: 'Người được nêu từng giữ chức vụ này; sau đó đã có người kế nhiệm.',
    en: 'The person named once held this post; another has held it since.',
  },
  'other-holder': {
    vi: 'Chức vụ này mỗi lúc chỉ một người giữ.',
    en: 'Only one person at a time holds this post.',
  },
  'other-office': {
    vi: 'Không ai cùng lúc giữ cả hai chức vụ hoặc cấp bậc này.',
    en: 'Nobody holds both of these posts or ranks at once.',
  },
  'other-level': {
    vi: 'Hai chức vụ này là hai cấp của cùng một cơ quan.',
    en: 'These are two levels of one body.',
  },
};

const VERDICT: { readonly [verdict in Verdict]: Bilingual } = {
  supported: { vi: 'Kết luận: khớp.', en: 'Verdict: agrees.' },
  outdated: { vi: 'Kết luận: thông tin cũ.', en: 'Verdict: out of date.' },
  imprecise: { vi: 'Kết luận: chưa chính xác.', en: 'Verdict: imprecise.' },
  disputed: { vi: 'Kết luận: các nguồn khác nhau.', en: 'Verdict: sources differ.' },
  contradicted: { vi: 'Kết luận: khác với cơ sở dữ kiện.', en: 'Verdict: differs from the fact base.' },
  unverifiable: { vi: 'Kết luận: không đối chiếu được.', en: 'Verdict: cannot be compared.' },
};
