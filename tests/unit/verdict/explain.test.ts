/** What a reader is told: every finding has words that can be printed, in both languages. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { type Bilingual, type Finding, isFlag } from '../../../lib/verdict/finding.ts';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker } from '../check/builder.ts';
import { corpus } from '../check/corpus.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const findings = (await corpus()).flatMap(({ article, facts }) => checkArticle(article, facts).findings);

/** Whether a text is a whole one: nothing empty in it, nothing that a program left there. */
function isWhole({ vi, en }: Bilingual): boolean {
  return [vi, en].every(
    (text) =>
      text.trim() === text && text !== '' && !/undefined|null|NaN|\[object|“”|\(\)| {2}| [,.:;](?!\d)/.test(text),
  );
}

function without(holds: (finding: Finding) => boolean): string[] {
  return findings
    .filter((finding) => !holds(finding))
    .map(
      ({ verdict, quote, id, reason, suggestion }) => `${id} ${verdict} «${quote}»: ${reason.vi} / ${suggestion?.vi}`,
    );
}

describe('every finding', () => {
  it('has a reason in both languages', () =>
    expect(without(({ reason }) => isWhole(reason) && reason.vi.endsWith('.') && reason.en.endsWith('.'))).toEqual([]));

  it('has a suggestion in both languages where it is a flag, and none where it is not', () => {
    expect(without(({ verdict, suggestion }) => isFlag(verdict) === (suggestion !== undefined))).toEqual([]);
    expect(
      without(
        ({ suggestion }) =>
          suggestion === undefined ||
          (isWhole(suggestion) && suggestion.vi.endsWith('.') && suggestion.en.endsWith('.')),
      ),
    ).toEqual([]);
  });

  it('suggests with the source and its day', () => {
    expect(
      without(
        ({ suggestion, facts }) => suggestion === undefined || suggestion.vi.includes(facts[0]!.sources[0]!.publisher),
      ),
    ).toEqual([]);
    expect(
      without(
        ({ suggestion }) =>
          suggestion === undefined || (/\d{1,2}\/\d{1,2}\/\d{4}/.test(suggestion.vi) && /\d{4}/.test(suggestion.en)),
      ),
    ).toEqual([]);
  });

  it('suggests in a whole sentence, in English too', () =>
    expect(
      without(
        ({ suggestion }) =>
          suggestion === undefined ||
          /^According to .+ of \d.* \d{4}, (?:the )?\S.* (?:is|are|was|were|has been|have been) \S.*(?<!\))\.$/.test(
            suggestion.en.replace(/ \(\w+ stars?\)\.$/, '.'),
          ),
      ),
    ).toEqual([]));

  it('suggests in English what reads as a sentence, whatever its property is', () => {
    const said = findings.flatMap(({ suggestion }) => suggestion?.en.replace(/^According to .*? \d{4}, /, '') ?? []);
    expect(said).toEqual(
      expect.arrayContaining([
        'the number of signatories of the United Nations Convention against Cybercrime was 72, as of the afternoon of 26 October 2025.',
        'the number of delegates at the Congress of the Fatherland Front of Khanh Hoa was 388.',
        'the duration of the Congress of the Youth Union of Ninh Binh was 2 days.',
        'this was the 15th Conference of the Central Military Commission.',
        'Dung Quat Economic Zone is located in Quang Ngai.',
        'the meeting of the standing Government on free trade zones was chaired by Phạm Minh Chính.',
        'the co-organisers of the ceremony for the certificate of the Le Duan School of Politics were the Ho Chi Minh National Academy of Politics and the Party Committee of Quang Tri.',
        'the rank of Phan Văn Giang is General (four stars).',
      ]),
    );
  });

  it('has steps that a reader can check, in both languages', () =>
    expect(without(({ trace }) => trace.every(({ text }) => isWhole(text)))).toEqual([]));

  it('has steps in words: no sets, no ISO dates, nothing in the notation of a program', () =>
    expect(
      without(({ trace }) =>
        trace.every(({ text: { vi, en } }) => !/[{}[\]]|\d{4}-\d\d(?!\d)|T\d\d:|null|NaN/.test(vi + en)),
      ),
    ).toEqual([]));

  it('has steps that are sentences: a capital or a quotation mark at the start, a full stop at the end', () =>
    expect(
      without(({ trace }) =>
        trace.every(({ text }) => [text.vi, text.en].every((one) => /^[“\p{Lu}].*\.$/u.test(one))),
      ),
    ).toEqual([]));

  it('tells by the steps which document each fact is by, and on which day', () =>
    expect(
      without(({ trace, facts }) =>
        trace
          .filter(({ step }) => step === 'fact')
          .every(
            ({ text }, at) => text.vi.includes(facts[at]!.sources[0]!.publisher) && /\d+\/\d+\/\d{4}/.test(text.vi),
          ),
      ),
    ).toEqual([]));

  it('has evidence with its source and the words of it, at most fifteen', () => {
    expect(
      without(
        ({ facts }) =>
          facts.length > 0 &&
          facts.every(
            ({ value, sources }) =>
              isWhole(value) &&
              sources.length > 0 &&
              sources.every(
                ({ quote, publisher, title }) => quote && publisher && title && quote.split(/\s+/).length <= 15,
              ),
          ),
      ),
    ).toEqual([]);
  });

  it('never accuses: the words of a verdict compare', () => {
    expect(
      without(
        ({ reason, suggestion }) =>
          !/tin giả|sai sự thật|bịa|nói dối|fake|false|lie\b/i.test(
            `${reason.vi} ${reason.en} ${suggestion?.vi} ${suggestion?.en}`,
          ),
      ),
    ).toEqual([]);
  });
});

describe('the words of a finding', () => {
  const check = checker(bridge, EVENING);

  it('say what the base has, since when, and by whom', () => {
    const [finding] = check('Cầu Bến Đá có 14 nhịp.');
    expect(finding?.reason).toEqual({
      vi: 'Khác với cơ sở dữ kiện: 12 đơn vị.',
      en: 'Differs from the fact base: 12 (đơn vị).',
    });
    expect(finding?.suggestion?.vi).toBe('Theo Báo Thử ngày 2/9/2024, số nhịp cầu Bến Đá là 12.');
    expect(finding?.expected?.vi).toBe('12 đơn vị');
  });

  it('lead line by line from the sentence to the verdict', () => {
    const [finding] = check('Theo ban tổ chức, gần 500 khách mời đã dự Lễ thông xe cầu Bến Đá.');
    expect(finding?.trace.map(({ text }) => text.vi)).toEqual([
      'Câu nêu đích danh Lễ thông xe cầu Bến Đá.',
      'Từ “khách mời” cho biết câu nói về số khách mời.',
      'Câu không nêu thời điểm nên tính theo lúc đăng bài: 20h ngày 2/9/2024.',
      'Cơ sở dữ kiện ghi: hơn 400 đơn vị (sáng 2/9/2024), theo Báo Thử ngày 2/9/2024.',
      'Bài viết nêu “gần 500 khách mời”, tức là từ 450 đến dưới 500 (rộng nhất là từ 250 đến dưới 500); cơ sở dữ kiện ghi hơn 400 đơn vị, tức là trên 400 đến 500 (rộng nhất là trên 400 đến 800): hai cách nói khớp nhau.',
      'Kết luận: khớp.',
    ]);
  });

  it('tell an earlier value from the one in force', () => {
    const [finding] = checker(storm, DAY_AFTER)('Có 41.700 người ở vùng bão số 6 được sơ tán.');
    expect(finding?.reason.vi).toBe(
      'Con số cũ (41.700 đơn vị); cơ sở dữ kiện đã ghi nhận 58.600 đơn vị (sáng 7/10/2023).',
    );
    expect(finding?.suggestion?.vi).toContain('tính đến sáng 7/10/2023');
  });

  it('name the gate that closed, with the words that closed it', () => {
    const [finding] = check('Sau Lễ thông xe cầu Bến Đá, 900 khách mời dự tiệc.');
    expect(finding?.trace.find(({ step }) => step === 'gate')).toMatchObject({
      data: { gate: 'subject', words: 'sau' },
      text: { vi: expect.stringContaining('“sau”') },
    });
  });

  it('give a quotation to its speaker', () => {
    const [finding] = check('Bà Lê Thu Hà vui vẻ: “Tôi mừng vì cầu Bến Đá của chúng ta có 14 nhịp”.');
    expect(finding?.verdict).toBe('contradicted');
    expect(finding?.claim.attribution).toBe('Lê Thu Hà');
    expect(check('Cầu Bến Đá có 14 nhịp.')[0]?.claim).not.toHaveProperty('attribution');
  });

  it('say who holds the office that another is given', () => {
    const [finding] = check('Bộ trưởng Xây dựng Trần Văn Bình đến Lễ thông xe cầu Bến Đá.');
    expect(finding?.reason.vi).toBe('Cơ sở dữ kiện ghi người giữ chức vụ này là Phạm Văn Lộc.');
  });

  it('do not depend on facts that were not compared', () => {
    const [one] = check('Cầu Bến Đá có 14 nhịp.');
    const fewer = change(bridge, {});
    const [two] = checker(
      { ...fewer, facts: fewer.facts.filter(({ id }) => id === 'spans') },
      EVENING,
    )('Cầu Bến Đá có 14 nhịp.');
    expect(two).toEqual(one);
  });
});
