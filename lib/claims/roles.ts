/** Claims of role: who chaired, sent, received, organised an occasion, and where it was. */
import type { BaseIndex } from '../facts/index.ts';
import type { EntityKind, Property } from '../facts/schema.ts';
import type { ReadClaim } from './claim.ts';
import { overlap, toHit, within } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { type Candidate, fillers } from './fillers.ts';
import { notAsserted } from './gates.ts';
import { namesakes, unknownPlaces } from './names.ts';
import type { Hit, Sentence } from './reading.ts';
import { subjectDoubts, wordsAt } from './relations.ts';

export function roleClaims(sentence: Sentence, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const property of base.base.properties) {
    if (property.datatype !== 'entity' || property.role === 'title' || property.valueKind === undefined) continue;
    claims.push(...nestedPlaces(sentence, property, discourse, base));
    const told = [...sentence.triggers, ...sentence.markers].some((hit) => hit.property === property);
    if (!told && property.triggers.length > 0) continue;
    const candidates = candidatesOf(sentence, property.valueKind, discourse, base);
    if (!candidates.length) continue;
    for (const { candidate, trigger, weak } of fillers(sentence, property, candidates, discourse, base)) {
      if (notAsserted(sentence, candidate, trigger)) continue;
      const about = trigger ?? candidate;
      const subjects = discourse
        .subjects(sentence, about, property.id)
        .filter(({ entity }) => entity.id !== candidate.id);
      if (!subjects.length) continue;
      const own = subjects[0]!.mention;
      if (own && overlap(own, candidate)) continue;
      claims.push({
        block: sentence.block.block,
        start: candidate.start,
        end: candidate.end,
        sentence,
        property,
        subjects,
        value: {
          type: 'entity',
          kind: property.valueKind,
          ...(candidate.id === undefined ? {} : { id: candidate.id }),
          name: candidate.name,
        },
        time: undefined,
        doubts: [
          ...subjectDoubts(subjects),
          ...(subjects[0]!.how === 'antecedent' && !subjects[0]!.near ? [{ gate: 'subject' as const, words: '' }] : []),
          ...(subjects[0]!.through && property.role === 'location'
            ? [{ gate: 'subject' as const, words: subjects[0]!.through.label }]
            : []),
        ],
        trigger: trigger ? wordsAt(sentence, trigger) : '',
        ...(weak ? { weak } : {}),
      });
    }
  }
  return claims;
}

/** A place within a name: the school of a province names the province. */
function nestedPlaces(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  if (property.role !== 'location' || property.triggers.length > 0) return [];
  return sentence.inner.flatMap((inner) => {
    const place = inner.entities.find(({ kind }) => kind === property.valueKind);
    const outer = sentence.mentions.find((mention) => within(inner, mention));
    const entity =
      outer && discourse.meant(sentence, outer).entities.find(({ id }) => base.factsAbout(id, property.id).length > 0);
    if (!place || !outer || !entity) return [];
    return [
      {
        block: sentence.block.block,
        start: inner.start,
        end: inner.end,
        sentence,
        property,
        subjects: [{ entity, how: 'name' as const, mention: outer, ambiguous: false }],
        value: { type: 'entity' as const, kind: place.kind, id: place.id, name: place.label },
        time: undefined,
        doubts: [],
        weak: true as const,
        trigger: '',
      },
    ];
  });
}

/** The names of a kind in a sentence, known ones and others. */
function candidatesOf(sentence: Sentence, kind: EntityKind, discourse: Discourse, base: BaseIndex): Candidate[] {
  const candidates: Candidate[] = [];
  const unknown =
    kind === 'person'
      ? people(sentence)
      : [...namesakes(sentence, kind, base), ...(kind === 'place' ? unknownPlaces(sentence) : [])];
  const bodies = kind === 'place' ? namesakes(sentence, 'organisation', base) : [];
  for (const mention of sentence.mentions) {
    // "Nhà hát Lớn Hà Nội" is no Hà Nội.
    if (kind !== 'person' && unknown.some((hit) => hit.from < mention.from && mention.to <= hit.to)) continue;
    // "Tỉnh ủy Lâm Đồng" is a body, not a place.
    if (kind === 'place' && bodies.some((hit) => within(mention, hit))) continue;
    const { entities } = discourse.meant(sentence, mention);
    const entity = entities.find((one) => one.kind === kind);
    if (entity) candidates.push(candidate(sentence, mention, entity.label, entity.id));
  }
  for (const hit of unknown)
    if (
      !bodies.some((body) => within(hit, body)) &&
      !candidates.some((known) => overlap(known, hit)) &&
      !sentence.mentions.some((mention) => within(hit, mention))
    )
      candidates.push(candidate(sentence, hit, wordsAt(sentence, hit)));
  return candidates.sort((a, b) => a.from - b.from);
}

const TITLES: ReadonlySet<string> = new Set(['degree', 'rank', 'office']);

function candidate(sentence: Sentence, hit: Hit, name: string, id?: string): Candidate {
  const person = sentence.people.find((one) => one.nameSpan.start < hit.end && hit.start < one.nameSpan.end);
  const named = person ? toHit(sentence, person.start, person.end) : hit;
  // "GS.TS" and the like stand before the name without being read as part of it.
  const title = sentence.mentions.find(
    (one) => one.to === named.from && one.entities.some(({ kind }) => TITLES.has(kind)),
  );
  const whole = title ? { from: title.from, to: named.to } : named;
  return {
    from: hit.from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    name,
    whole,
    ...(id === undefined ? {} : { id }),
  };
}

function people(sentence: Sentence): Hit[] {
  return sentence.people
    .filter(({ name }) => name.includes(' '))
    .map(({ nameSpan }) => toHit(sentence, nameSpan.start, nameSpan.end));
}
