/** A true sentence stays true in everyday company, and what is told of others is not held against the subject: none is flagged. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import { writeOut } from '../../lib/publish/source/alternatives.ts';
import { compileBase } from '../../lib/publish/source/compile.ts';
import { COUNTS } from './beside/counts.ts';
import { DAYS } from './beside/days.ts';
import { DECEMBER } from './beside/december.ts';
import { FURTHER } from './beside/further.ts';
import { MOMENTS } from './beside/moments.ts';
import { NEARBY } from './beside/nearby.ts';
import { PEOPLE } from './beside/people.ts';
import { SMALL } from './beside/small.ts';
import type { Told } from './beside.ts';
import { base, flagsOf } from './check.ts';
import { unknown } from './known.ts';
import { type Random, randomFor } from './random.ts';
import { articleOf } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';

const ALL = [...COUNTS, ...DAYS, ...PEOPLE, ...DECEMBER, ...SMALL, ...MOMENTS, ...FURTHER, ...NEARBY];
const bundled = buildIndex([base]);
const TRIES = Math.ceil(RUNS / 3);

describe.each(ALL)('$name', (told) => {
  it('is not flagged for what stands beside it', async () => {
    expect(told.sentences.length).toBeGreaterThan(10);
    const facts = await indexOf(told);
    let agreeing = 0;
    const flagged: string[] = [];
    for (const sentence of told.sentences) {
      const forms = writeOut(sentence);
      const random = randomFor(`${told.name} ${sentence}`, SEED);
      for (let run = 0; run < TRIES; run++) {
        const texts = write(told, random.pick(forms), random);
        const { findings } = checkArticle(articleOf(texts, told.publishedAt), facts);
        if (findings.some(({ verdict }) => verdict === 'supported')) agreeing++;
        for (const { verdict, quote, claim } of flagsOf(findings))
          flagged.push(`${verdict} «${quote}» (${claim.property.id}): ${texts.join(' ¶ ')}`);
      }
    }
    expect(unknown([...new Set(flagged)])).toEqual([]);
    expect(agreeing / (told.sentences.length * TRIES)).toBeGreaterThanOrEqual(told.supported);
  });
});

function indexOf({ base: name }: Told): Promise<FactIndex> | FactIndex {
  if (name === undefined) return bundled;
  return compileBase(`${import.meta.dirname}/../probes/bases/${name}`).then((small) => buildIndex([small]));
}

/** The sentence alone, behind a lead in the same paragraph, or in the paragraph after it. */
function write({ words, later, leads }: Told, form: string, random: Random): string[] {
  const alone = random.chance(1 / 3);
  const sentence = fill(form, alone ? words : { ...words, ...later }, random);
  if (alone) return [sentence];
  const lead = fill(random.pick(leads), {}, random);
  return random.chance(0.5) ? [`${lead} ${sentence}`] : [lead, sentence];
}

function fill(form: string, words: Told['words'], random: Random): string {
  let text = form;
  while (/\{\w+\}/.test(text)) text = text.replace(/\{(\w+)\}/g, (_, slot: string) => random.pick(words[slot]!));
  const tidy = text.replaceAll('〔', '(').replaceAll('〕', ')').replace(/\s+/g, ' ');
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
