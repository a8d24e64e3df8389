/** How the entities of a base hang together: what one is part of or about. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, EntityKind } from '../../facts/schema.ts';

/** What an article can stand at: what is held, sent, signed or awarded. */
export const STANDING: ReadonlySet<EntityKind> = new Set(['event', 'treaty', 'message', 'work']);

const reached = new WeakMap<Entity, Entity[]>();

/** The entity and all that it is part of or about, nearest first. */
export function upward(base: BaseIndex, entity: Entity): Entity[] {
  const known = reached.get(entity);
  if (known) return known;
  const chain = [entity];
  for (let i = 0; i < chain.length; i++) {
    const { partOf, about } = chain[i]!;
    for (const id of [...(partOf ? [partOf] : []), ...about]) {
      const next = base.entities.get(id);
      if (next && !chain.includes(next)) chain.push(next);
    }
  }
  reached.set(entity, chain);
  return chain;
}

/** Whether an entity is a session or the like of an occasion: its bare name is any occasion's. */
export function isSession({ kind, partOf }: Entity): boolean {
  return kind === 'event' && partOf !== undefined;
}

/** Whether one is part of the other, and not only about it. */
export function isPart(base: BaseIndex, part: Entity, whole: Entity): boolean {
  for (let id = part.partOf; id !== undefined; id = base.entities.get(id)?.partOf) if (id === whole.id) return true;
  return false;
}

const below = new WeakMap<BaseIndex, ReadonlyMap<string, readonly Entity[]>>();

/** By entity: those that are part of it, or about it. */
export function belowIn(base: BaseIndex): ReadonlyMap<string, readonly Entity[]> {
  const known = below.get(base);
  if (known) return known;
  const found = new Map<string, Entity[]>();
  for (const entity of base.base.entities)
    for (const id of [...(entity.partOf ? [entity.partOf] : []), ...entity.about]) {
      const of = found.get(id);
      if (of) of.push(entity);
      else found.set(id, [entity]);
    }
  below.set(base, found);
  return found;
}

const values = new WeakMap<Entity, ReadonlySet<Entity>>();

/** What facts tell of an entity, its parts and what is about it: places, people, bodies, and what these are in. */
export function valuesOf(entity: Entity, base: BaseIndex): ReadonlySet<Entity> {
  const known = values.get(entity);
  if (known) return known;
  const found = new Set<Entity>();
  for (const { subject, value } of base.base.facts) {
    const [of, one] = [base.entities.get(subject), value.type === 'entity' ? base.entities.get(value.id) : undefined];
    // The stadium of a final is not the cup's.
    const ofPart = of && one?.kind === 'place' && isPart(base, of, entity);
    if (of && one && !ofPart && upward(base, of).includes(entity))
      for (const each of upward(base, one)) found.add(each);
  }
  values.set(entity, found);
  return found;
}
