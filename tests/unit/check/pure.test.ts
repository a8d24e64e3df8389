/** The engine is a function: the same article and facts give the same report, byte for byte, and nothing that is handed in is changed. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { VERDICTS } from '../../../lib/verdict/finding.ts';
import { corpus } from './corpus.ts';

const cases = (await corpus()).filter((_, index, { length }) => index % 8 === 0 || index > length - 4);
const bases = [...new Set(cases.map(({ base }) => base))];

/** A copy whose objects list their keys in the opposite order. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  ) as T;
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('the same article and facts', () => {
  it('give the same bytes twice', () => {
    for (const { article, facts } of cases)
      expect(JSON.stringify(checkArticle(article, facts))).toBe(JSON.stringify(checkArticle(article, facts)));
  });

  it('give the same bytes whatever the order of their keys, and from an index built anew', () => {
    const anew = new Map(bases.map((base) => [base, buildIndex([turned(base)])]));
    for (const { article, base, facts } of cases)
      expect(JSON.stringify(checkArticle(turned(article), anew.get(base)!))).toBe(
        JSON.stringify(checkArticle(article, facts)),
      );
  });

  it('are not changed, whichever article comes before', () => {
    const anew = new Map(bases.map((base) => [base, buildIndex([frozen(structuredClone(base))])]));
    const reports = [...cases]
      .reverse()
      .map(({ article, base }) => JSON.stringify(checkArticle(frozen(structuredClone(article)), anew.get(base)!)));
    expect(reports.reverse()).toEqual(cases.map(({ article, facts }) => JSON.stringify(checkArticle(article, facts))));
  });
});

describe('a report', () => {
  it('lists the gravest first, then in reading order, each once', () => {
    for (const { article, facts } of cases) {
      const { findings, claims, compared } = checkArticle(article, facts);
      const order = findings.map(({ verdict, block, start }) => [VERDICTS.indexOf(verdict), block, start] as const);
      expect(order).toEqual([...order].sort(([a, b, c], [d, e, f]) => a - d || b - e || c - f));
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      expect(claims).toBe(findings.length);
      expect(compared).toBe(findings.filter(({ verdict }) => verdict !== 'unverifiable').length);
    }
  });

  it('of an article of another matter is empty', () => {
    const [{ facts }] = cases as [(typeof cases)[number]];
    const article = {
      url: '',
      site: '',
      title: 'Giá rau tăng',
      blocks: [{ kind: 'paragraph' as const, text: 'Rau muống 15.000 đồng một bó.' }],
    };
    expect(checkArticle(article, facts)).toEqual({ findings: [], claims: 0, compared: 0 });
  });
});
