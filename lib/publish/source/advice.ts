/** What may be published but serves readers badly: what nobody reads, and what the engine finds in no article as it is written. */
import type { Entity, Fact, FactBase, Property } from '../../facts/schema.ts';
import { t } from '../words/index.ts';
import type { CompiledBase } from './compile.ts';
import type { Path, Problem } from './sourceFiles.ts';

/** In the order of the base: documents, entities, properties, facts. */
export function advice({ base, problem }: CompiledBase): Problem[] {
  const used = usedIds(base);
  const found: Problem[] = [];
  const add = (
    list: 'documents' | 'entities' | 'properties' | 'facts',
    index: number,
    path: Path,
    messages: string[],
  ) => {
    for (const message of messages) found.push(problem(list, index, path, message));
  };
  for (const [index, { id, url }] of base.documents.entries()) {
    if (!used.has(id)) add('documents', index, ['id'], [t('advice.unused.documents', { id })]);
    else if (url === undefined) add('documents', index, ['id'], [t('advice.noAddress', { id })]);
  }
  for (const [index, entity] of base.entities.entries()) {
    if (!used.has(entity.id)) add('entities', index, ['id'], [t('advice.unused.entities', { id: entity.id })]);
    add('entities', index, ['label'], ofEntity(entity));
  }
  for (const [index, property] of base.properties.entries())
    if (base.facts.some((fact) => fact.property === property.id))
      add('properties', index, ['id'], [...ofProperty(property), ...ofTitle(property, base)]);
  const properties = new Map(base.properties.map((property) => [property.id, property]));
  for (const [index, fact] of base.facts.entries())
    add('facts', index, ['id'], ofFact(fact, properties.get(fact.property)));
  return found;
}

/** A person's name is the same in English. */
function ofEntity({ id, kind, labelEn }: Entity): string[] {
  return labelEn === undefined && kind !== 'person' ? [t('advice.labelEn', { id })] : [];
}

/** A number is read with its scale: "5,31 triệu đồng" is 5310000 đồng. */
const SCALE = /^(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?: |$)/;

/** The start of a date: a trigger that ends in it takes it from the date. */
const DATE_WORD = /(?:^| )(?:ngày|tháng|năm|lúc|hồi)$/;

function ofProperty(property: Property): string[] {
  const { id, datatype, units, triggers, markers, role, valueKind } = property;
  const said: string[] = [];
  const scaled = units.find((unit) => SCALE.test(unit));
  if (scaled) said.push(t('advice.scale', { unit: scaled }));
  if (datatype === 'entity' && role !== 'title' && valueKind === undefined) said.push(t('advice.valueKind', { id }));
  if (property.once && datatype !== 'time') said.push(t('advice.timesOnly', { field: 'once' }));
  if (property.continues && datatype !== 'time') said.push(t('advice.timesOnly', { field: 'continues' }));
  if (property.comparison === 'change' && datatype !== 'quantity') said.push(t('advice.quantitiesOnly'));
  if (markers.length > 0 && (datatype === 'quantity' || datatype === 'time' || datatype === 'text'))
    said.push(t('advice.markers', { datatype }));
  const dated = datatype === 'time' ? triggers.find((trigger) => DATE_WORD.test(trigger)) : undefined;
  if (dated) said.push(t('advice.dateWord', { trigger: dated }));
  return said;
}

/** Titles are read before and after names: posts, ranks, and whom somebody represents; one property of each. */
const TITLES: ReadonlySet<string> = new Set(['office', 'rank', 'organisation']);

function ofTitle({ id, datatype, role, valueKind }: Property, { properties }: FactBase): string[] {
  if (role !== 'title' || datatype !== 'entity') return [];
  if (valueKind === undefined || !TITLES.has(valueKind)) return [t('advice.titleKind', { id })];
  const first = properties.find((one) => one.role === 'title' && one.valueKind === valueKind);
  return valueKind === 'organisation' || first!.id === id
    ? []
    : [t('advice.titleOther', { id, kind: valueKind, other: first!.id })];
}

function ofFact({ id, qualifiers, value }: Fact, property: Property | undefined): string[] {
  if (value.type !== 'quantity' || !property) return [];
  const { pointInTime, startTime, endTime } = qualifiers;
  if (property.comparison === 'change' && pointInTime === undefined) return [t('advice.change', { id })];
  if (property.temporality === 'state' && (pointInTime ?? startTime ?? endTime) === undefined)
    return [t('advice.state', { id })];
  return [];
}

function usedIds({ entities, facts }: FactBase): ReadonlySet<string> {
  const ids = new Set<string | undefined>();
  for (const { partOf, about, office } of entities)
    for (const id of [partOf, office?.organisation, ...about]) ids.add(id);
  for (const { subject, value, qualifiers, references } of facts) {
    for (const id of [
      subject,
      qualifiers.ofOffice,
      qualifiers.accordingTo,
      value.type === 'entity' ? value.id : undefined,
    ])
      ids.add(id);
    for (const { statedIn } of references) ids.add(statedIn);
  }
  return ids as ReadonlySet<string>;
}
