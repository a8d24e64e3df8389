import type { FactBase } from '../facts/schema.ts';
import { BadRecords } from './badRecords.ts';
import { type Manifest, RECORD_LISTS } from './shards.ts';

/**
 * Checks what only the whole base can tell: as many records as its manifest says, no id twice in a list, and no record
 * that refers to nothing. Whether the facts make sense is the publisher's affair (`inconsistencies` in `lib/facts`).
 * @throws BadRecords
 */
export function requireWhole(base: FactBase, { records }: Manifest): void {
  const ids = Object.fromEntries(RECORD_LISTS.map((list) => [list, idsOf(base, list)])) as Record<
    keyof typeof records,
    Set<string>
  >;
  for (const list of RECORD_LISTS) {
    if (base[list].length !== records[list]) {
      throw new BadRecords(`${base[list].length} ${list} came where ${records[list]} were announced`);
    }
  }
  const require = (list: keyof typeof records, from: string, named: readonly (string | undefined)[]) => {
    for (const id of named) {
      if (id !== undefined && !ids[list].has(id))
        throw new BadRecords(`"${from}" refers to "${id}", which is not among the ${list}`);
    }
  };
  for (const { id, partOf, about, office } of base.entities)
    require('entities', id, [partOf, office?.organisation, ...about]);
  for (const { id, subject, property, value, qualifiers, references, supersedes } of base.facts) {
    require('entities', id, [
      subject,
      qualifiers.ofOffice,
      qualifiers.accordingTo,
      value.type === 'entity' ? value.id : undefined,
    ]);
    require('properties', id, [property]);
    require('facts', id, supersedes);
    require('documents', id, references.map(({ statedIn }) => statedIn));
  }
}

function idsOf(base: FactBase, list: (typeof RECORD_LISTS)[number]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of base[list]) {
    if (ids.has(id)) throw new BadRecords(`the id "${id}" stands twice among the ${list}`);
    ids.add(id);
  }
  return ids;
}
