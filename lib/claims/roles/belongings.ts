/** What names tell by the way: whose somebody is, and the place within the name of what stands there. Told only where it agrees. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { ReadClaim } from '../claim.ts';
import { within } from '../reading/clause.ts';
import type { Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';

/** Words between a name and the body it belongs to: "John Brandolino (thuộc UNODC)", "..., đại diện của UNODC". */
const BELONGING = new Set([
  'của',
  'thuộc',
  'từ',
  'đại',
  'diện',
  'người',
  'cho',
  '(',
  ',',
  '-',
  '–',
  'đến',
  'quan',
  'chức',
  'chuyên',
  'gia',
]);

const BELONGS = new Set(['của', 'thuộc', 'từ', 'diện', 'cho', '(']);

/** "Ông John Brandolino của UNODC", "Đại diện UNODC, ông John Brandolino": which body somebody speaks for. Told only where it agrees. */
export function belongings(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const { syllables } = sentence.block;
  const bodies = sentence.mentions.flatMap((mention) => {
    const body = discourse.meant(sentence, mention).entities.find(({ kind }) => kind === property.valueKind);
    return body ? [{ mention, body }] : [];
  });
  return sentence.mentions.flatMap((mention) => {
    const { entities, ambiguous } = discourse.meant(sentence, mention);
    const entity = ambiguous ? undefined : entities.find(({ id }) => base.factsAbout(id, property.id).length > 0);
    if (!entity) return [];
    return bodies.flatMap(({ mention: place, body }) => {
      const [from, to] = mention.to <= place.from ? [mention.to, place.from] : [place.to, mention.from];
      const gap = syllables.slice(from, to);
      const after = mention.to <= place.from;
      const linked = after
        ? gap.length > 0 &&
          gap.length <= 6 &&
          gap.every(({ key }) => BELONGING.has(key)) &&
          BELONGS.has(gap.at(-1)!.key)
        : gap.length <= 3 && syllables[place.from - 1]?.key === 'diện' && gap.every(({ key }) => NAMING.has(key));
      if (body === entity || from > to || !linked) return [];
      return [
        {
          block: sentence.block.block,
          start: place.start,
          end: place.end,
          sentence,
          property,
          subjects: [
            { entity, how: mention.full ? ('name' as const) : ('short-name' as const), mention, ambiguous: false },
          ],
          value: { type: 'entity' as const, kind: body.kind, id: body.id, name: body.label },
          time: undefined,
          doubts: [],
          weak: true as const,
          trigger: syllables.slice(from, to).length
            ? sentence.block.text.slice(syllables[from]!.start, syllables[to - 1]!.end)
            : '',
        },
      ];
    });
  });
}

const NAMING = new Set([',', 'ông', 'bà', 'là', '-', '–']);

/** A place within a name: the school of a province names the province. */
export function nestedPlaces(
  sentence: Sentence,
  property: Property,
  discourse: Discourse,
  base: BaseIndex,
): ReadClaim[] {
  if (property.role !== 'location' || property.triggers.length > 0) return [];
  return sentence.inner.flatMap((inner) => {
    const place = inner.entities.find(({ kind }) => kind === property.valueKind);
    const outer = sentence.mentions.find((mention) => within(inner, mention));
    const entity =
      outer && discourse.meant(sentence, outer).entities.find(({ id }) => base.factsAbout(id, property.id).length > 0);
    if (!place || !outer || !entity || place === entity) return [];
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
