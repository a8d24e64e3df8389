/** What must not change a verdict: other matters beside it, the order of paragraphs, the spelling, the order of records. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import type { FactBase } from '../../lib/facts/schema.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { base, findingsOf, sentences } from './check.ts';
import { OTHER_OCCASIONS, UNRELATED } from './elsewhere.ts';
import { unknown } from './known.ts';
import { type Random, randomFor } from './random.ts';
import { articleOf, type Sample } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';
import { decomposed, toneStyle } from './spelling.ts';

const ARTICLES = 8 * RUNS;

interface Written {
  readonly paragraphs: readonly string[];
  readonly publishedAt: string | undefined;
}

/** Articles of one to four paragraphs, each of a fact of its own, true or false, all of one day. */
function articles(name: string): Written[] {
  const random = randomFor(name, SEED);
  const byDay = Map.groupBy(base.facts, (fact) => sentences.publicationOf(fact));
  return Array.from({ length: ARTICLES }, () => {
    const facts = random.pick([...byDay.values()]);
    const samples = random
      .sample(facts, 1 + Math.floor(random.next() * 4))
      .map(
        (fact): Sample =>
          (random.chance(0.5) ? sentences.falsehood(fact, random) : undefined) ?? sentences.truthOfTheDay(fact, random),
      );
    return { paragraphs: samples.map(({ text }) => text), publishedAt: samples[0]!.publishedAt };
  });
}

/** What a reader is told of some paragraphs: each stretch that was compared, with the gravest verdict on it. */
function told(article: Article, paragraphs: readonly string[]): string[] {
  const spell = (text: string) => toneStyle(text.normalize('NFC'), 'old');
  const wanted = new Set(paragraphs.map(spell));
  const seen = new Map<string, string>();
  for (const { block, verdict, quote } of findingsOf(article)) {
    const paragraph = spell(article.blocks[block]?.text ?? '');
    const stretch = `«${spell(quote)}» in «${paragraph}»`;
    if (wanted.has(paragraph) && verdict !== 'unverifiable' && !seen.has(stretch)) seen.set(stretch, verdict);
  }
  return [...seen].map(([stretch, verdict]) => `${verdict} ${stretch}`);
}

/** The articles in which a change of the paragraphs changes what is found in those that were there before. */
function changed(name: string, change: (paragraphs: readonly string[], random: Random) => readonly string[]) {
  const random = randomFor(`${name} change`, SEED);
  return articles(name).flatMap(({ paragraphs, publishedAt }) => {
    const after = change(paragraphs, random);
    const [one, two] = [articleOf(paragraphs, publishedAt), articleOf(after, publishedAt)].map((article) =>
      told(article, paragraphs),
    );
    const lost = one!.filter((finding) => !two!.includes(finding));
    const come = two!.filter((finding) => !one!.includes(finding));
    return lost.length + come.length > 0 ? [{ after, lost, come }] : [];
  });
}

function amid(paragraphs: readonly string[], others: readonly string[], random: Random): string[] {
  const mixed = [...paragraphs];
  for (const other of others) mixed.splice(Math.floor(random.next() * (mixed.length + 1)), 0, other);
  return mixed;
}

describe('no verdict changes', () => {
  it('with unrelated paragraphs beside it', () =>
    expect(changed('unrelated', (own, random) => amid(own, random.sample(UNRELATED, 3), random))).toEqual([]));

  it('with another occasion beside it that is counted in the same words', () =>
    expect(changed('other occasions', (own, random) => amid(own, random.sample(OTHER_OCCASIONS, 2), random))).toEqual(
      [],
    ));

  it('with the order of the paragraphs', () =>
    expect(changed('order', (own, random) => random.sample(own, own.length))).toEqual([]));

  it('from NFC to NFD', () => expect(changed('NFD', (own) => own.map(decomposed))).toEqual([]));

  it('with the place of the tone marks', () =>
    expect(changed('tone marks', (own) => own.map((text) => toneStyle(text, 'new')))).toEqual([]));

  it('with the order of the records in the base', () => {
    const random = randomFor('records', SEED);
    const shuffle = <T>(list: readonly T[]) => random.sample(list, list.length);
    const other: FactBase = {
      ...base,
      entities: shuffle(base.entities),
      properties: shuffle(base.properties),
      facts: shuffle(base.facts),
    };
    const one = buildIndex([base]);
    const two = buildIndex([other]);
    const brief = (article: Article, facts: FactIndex) =>
      checkArticle(article, facts)
        .findings.map(({ verdict, quote, claim }) => `${verdict} (${claim.property.id}): ${quote}`)
        .sort();
    const differing = articles('records').filter(({ paragraphs, publishedAt }) => {
      const article = articleOf(paragraphs, publishedAt);
      return JSON.stringify(brief(article, one)) !== JSON.stringify(brief(article, two));
    });
    expect(differing).toEqual([]);
  });
});

describe('other matters', () => {
  it('are not flagged themselves, whatever stands beside them', () => {
    const random = randomFor('elsewhere', SEED);
    const flagged = articles('elsewhere').flatMap(({ paragraphs, publishedAt }) => {
      const others = [...random.sample(UNRELATED, 2), ...random.sample(OTHER_OCCASIONS, 3)];
      const article = articleOf(amid(paragraphs, others, random), publishedAt);
      return findingsOf(article)
        .filter(({ verdict, block }) => isFlag(verdict) && others.includes(article.blocks[block]!.text))
        .map(
          ({ verdict, quote, claim, block }) =>
            `${verdict} «${quote}» (${claim.property.id}): ${article.blocks[block]!.text}`,
        );
    });
    expect(unknown([...new Set(flagged)])).toEqual([]);
  });
});
