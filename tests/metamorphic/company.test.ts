/** A person's true post stays true whoever is named beside: nothing told of others becomes part of it. */
import { expect, it } from 'vitest';
import { writeOut } from '../../lib/publish/source/alternatives.ts';
import { base, findingsOf, flagsOf, sentences } from './check.ts';
import { COMPANY } from './company.ts';
import { unknown } from './known.ts';
import { randomFor } from './random.ts';
import { articleOf } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';

const posts = base.facts.filter(({ property }) => property === 'post');
const ranks = base.facts.filter(({ property }) => property === 'rank');
const entities = new Map(base.entities.map((entity) => [entity.id, entity]));

it('a person named with a true post and rank raises no flag in any company', () => {
  expect(posts.length).toBeGreaterThan(15);
  const frames = COMPANY.map(writeOut);
  const flagged = posts.flatMap((fact) => {
    const random = randomFor(`${fact.id} company`, SEED);
    const publishedAt = sentences.publicationOf(fact);
    const names = sentences.namesOf(entities.get(fact.subject)!);
    const offices = sentences.namesOf(entities.get((fact.value as { id: string }).id)!);
    const rank = ranks.find(({ subject }) => subject === fact.subject);
    const rankNames = rank ? sentences.namesOf(entities.get((rank.value as { id: string }).id)!) : [];
    return frames.flatMap((forms) =>
      Array.from({ length: Math.ceil(RUNS / 3) }, () => {
        const name = random.pick(names);
        const titled = rankNames.length > 0 ? `${random.pick(rankNames)} ${name}` : name;
        const written = random
          .pick(forms)
          .replace('{p}', random.pick([name, titled]))
          .replace('{o}', random.pick(offices));
        const text = written.charAt(0).toUpperCase() + written.slice(1);
        const flags = flagsOf(findingsOf(articleOf([text], publishedAt)));
        return flags.map(({ verdict, quote, claim }) => `${verdict} «${quote}» (${claim.property.id}): ${text}`);
      }).flat(),
    );
  });
  expect(unknown([...new Set(flagged)])).toEqual([]);
});
