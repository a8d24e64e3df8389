import type { FactBase } from '../facts/schema.ts';
import { BadRecords } from './badRecords.ts';
import { type Manifest, RECORD_LISTS } from './shards.ts';
import { Turns } from './turns.ts';

type List = (typeof RECORD_LISTS)[number];

/**
 * Checks what only the whole base can tell: as many records as its manifest says, no id twice in a list, and no record
 * that refers to nothing. Whether the facts make sense is the publisher's affair (`inconsistencies` in `lib/facts`).
 * @param base its lists sorted by id
 * @throws BadRecords
 */
export async function requireWhole(base: FactBase, { records }: Manifest): Promise<void> {
  const turns = new Turns();
  const ids = {} as Record<List, ReadonlySet<string>>;
  for (const list of RECORD_LISTS) {
    if (base[list].length !== records[list]) {
      throw new BadRecords(`${base[list].length} ${list} came where ${records[list]} were announced`);
    }
    ids[list] = new Set(base[list].map(({ id }) => id));
    if (ids[list].size !== base[list].length) throw new BadRecords(`an id stands twice among the ${list}`);
    await turns.give();
  }
  const require = (list: List, from: string, id: string | undefined) => {
    if (id !== undefined && !ids[list].has(id)) {
      throw new BadRecords(`"${from}" refers to "${id}", which is not among the ${list}`);
    }
  };
  for (const { id, partOf, about, office } of base.entities) {
    require('entities', id, partOf);
    require('entities', id, office?.organisation);
    for (const topic of about) require('entities', id, topic);
  }
  for (const [index, { id, subject, property, value, qualifiers, references, supersedes }] of base.facts.entries()) {
    require('entities', id, subject);
    require('entities', id, qualifiers.ofOffice);
    require('entities', id, qualifiers.accordingTo);
    if (value.type === 'entity') require('entities', id, value.id);
    require('properties', id, property);
    for (const older of supersedes) require('facts', id, older);
    for (const { statedIn } of references) require('documents', id, statedIn);
    if (index % 1000 === 0) await turns.give();
  }
}
