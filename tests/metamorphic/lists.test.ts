/** Everybody of a list keeps their own posts: none is taken for the post of the one named before or after. */
import { describe, expect, it } from 'vitest';
import { writeOut } from '../../lib/publish/source/alternatives.ts';
import { base, findingsOf, flagsOf, sentences } from './check.ts';
import { DEEDS, LISTS, type Listed, MANNERS, OTHERS, SEPARATORS } from './lists.ts';
import { type Random, randomFor } from './random.ts';
import { articleOf } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';

const TRIES = 12 * RUNS;

interface Holder extends Listed {
  readonly publishedAt: string;
}

const entities = new Map(base.entities.map((entity) => [entity.id, entity]));
const posts = base.facts.filter(({ property }) => property === 'post');
const holders = [...new Set(posts.map(({ subject }) => subject))].map((id): Holder => {
  const ranks = titlesOf(id, 'rank');
  return {
    name: entities.get(id)!.label,
    posts: titlesOf(id, 'post'),
    titles: ranks.length > 0 ? ranks : ['ông', 'đồng chí'],
    publishedAt: sentences.publicationOf(posts.find(({ subject }) => subject === id)!),
  };
});

describe.each(holders)('$name', (holder) => {
  it('keeps the posts on record, and takes nobody else’s, in a list', () => {
    const { flagged, agreeing } = judge(holder, 'in a list', (random) => {
      const manner = random.pick(MANNERS);
      const people: Listed[] = random.sample(OTHERS, 1 + Math.floor(random.next() * 3));
      people.splice(Math.floor(random.next() * (people.length + 1)), 0, holder);
      const [between, last] = random.pick(SEPARATORS.filter(([mark]) => mark === '; ' || !endsOnName(manner)));
      const written = people.map((person) => write(person, manner, random));
      const list = written.slice(0, -1).join(between) + last + written.at(-1);
      return random.pick(LISTS).replace('{list}', () => list);
    });
    expect(flagged).toEqual([]);
    expect(agreeing).toBeGreaterThan(TRIES / 3);
  });

  it('keeps them beside one other person', () => {
    const { flagged, agreeing } = judge(holder, 'beside another', (random) => {
      const people = [holder, random.pick(OTHERS)];
      const [a, b] = random.chance(0.5) ? people : people.reverse();
      const manner = random.pick(MANNERS);
      const other = random.pick(endsOnName(manner) ? MANNERS : MANNERS.filter((one) => !endsOnName(one)));
      return random
        .pick(random.pick(DEEDS.map(writeOut)))
        .replace('{a}', () => write(a!, manner, random))
        .replace('{b}', () => write(b!, other, random));
    });
    expect(flagged).toEqual([]);
    expect(agreeing).toBeGreaterThan(TRIES / 3);
  });
});

/** What sentences about a holder are flagged for, and how many of them tell a post or a rank that agrees. */
function judge(
  { name, publishedAt }: Holder,
  what: string,
  sentence: (random: Random) => string,
): { flagged: string[]; agreeing: number } {
  const random = randomFor(`${name} ${what}`, SEED);
  let agreeing = 0;
  const flagged = Array.from({ length: TRIES }, () => sentence(random)).flatMap((written) => {
    const text = written.charAt(0).toUpperCase() + written.slice(1);
    const findings = findingsOf(articleOf([text], publishedAt));
    if (findings.some(({ verdict }) => verdict === 'supported')) agreeing++;
    return flagsOf(findings).map(({ verdict, quote }) => `${verdict} «${quote}»: ${text}`);
  });
  return { flagged, agreeing };
}

/** Whether the posts come first: then a comma behind the name leaves open whose the next ones are. */
function endsOnName(manner: string): boolean {
  return manner.endsWith('{n}');
}

function write({ name, posts, titles }: Listed, manner: string, random: Random): string {
  return manner
    .replace('{p}', () => random.pick(posts))
    .replace('{t}', () => random.pick(titles))
    .replace('{n}', () => name);
}

function titlesOf(person: string, property: 'post' | 'rank'): string[] {
  return base.facts
    .filter((fact) => fact.subject === person && fact.property === property)
    .flatMap(({ value }) => (value.type === 'entity' ? sentences.namesOf(entities.get(value.id)!) : []));
}
