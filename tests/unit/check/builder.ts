/** Builds small fact bases for tests: what a test does not care about has a plain value. */
import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { type BaseIndex, buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import { baseSchema, type FactBase } from '../../../lib/facts/schema.ts';
import { type Finding, isFlag } from '../../../lib/verdict/finding.ts';

export interface Parts {
  readonly publisher?: string;
  /** When the base's one document was published. */
  readonly published: string;
  readonly entities: readonly object[];
  readonly properties: readonly object[];
  readonly facts: readonly object[];
}

/** @throws when the parts are no sound base */
export function build(id: string, { publisher = 'Báo Thử', published, entities, properties, facts }: Parts): FactBase {
  return baseSchema.parse({
    id,
    publisher,
    title: `Cơ sở dữ kiện ${id}`,
    asOf: published.slice(0, 10),
    documents: [{ id: 'report', publisher, title: 'Bản tin', publishedAt: published }],
    entities,
    properties: properties.map((property) => ({
      labelEn: (property as { id: string }).id,
      temporality: 'event',
      ...property,
    })),
    facts: facts.map((fact) => ({
      references: [{ statedIn: 'report', selector: { type: 'TextQuoteSelector', exact: 'trích từ bản tin' } }],
      ...fact,
    })),
  });
}

/** @param value an amount, a TIMEX value, or the value as the record has it */
export function fact(
  id: string,
  subject: string,
  property: string,
  value: number | string | object,
  more: object = {},
): object {
  return {
    id,
    subject,
    property,
    value:
      typeof value === 'number'
        ? { type: 'quantity', amount: value, unit: 'đơn vị' }
        : typeof value === 'string'
          ? { type: 'time', time: value }
          : value,
    ...more,
  };
}

export const at = (pointInTime: string): object => ({ qualifiers: { pointInTime } });
export const entity = (id: string): object => ({ type: 'entity', id });
export const amount = (amount: number, bound?: string): object => ({
  type: 'quantity',
  amount,
  unit: 'đơn vị',
  ...(bound && { bound }),
});

/** A base with other records: those of the same id are replaced, others added. */
export function change(
  base: FactBase,
  changes: Partial<Pick<FactBase, 'entities' | 'properties' | 'facts'>>,
): FactBase {
  const merged = <T extends { readonly id: string }>(kept: readonly T[], changed: readonly T[] = []) => [
    ...kept.map((one) => changed.find(({ id }) => id === one.id) ?? one),
    ...changed.filter(({ id }) => !kept.some((one) => one.id === id)),
  ];
  return {
    ...base,
    entities: merged(base.entities, changes.entities),
    properties: merged(base.properties, changes.properties),
    facts: merged(base.facts, changes.facts),
  };
}

export function article(paragraphs: string | readonly string[], publishedAt?: string, title = ''): Article {
  return {
    url: '',
    site: '',
    title,
    blocks: [paragraphs].flat().map((text) => ({ kind: 'paragraph', text })),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

export function indexOf(base: FactBase): BaseIndex {
  return buildIndex([base]).bases[0]!;
}

/** A check of paragraphs against a base, in an article of a day that is told once for all. */
export function checker(base: FactBase, publishedAt: string | undefined, title = '') {
  const facts: FactIndex = buildIndex([base]);
  return (paragraphs: string | readonly string[], when: string | null | undefined = publishedAt): readonly Finding[] =>
    checkArticle(article(paragraphs, when ?? undefined, title), facts).findings;
}

/** Findings in short: "contradicted 1.500 khách (guests)", in reading order. */
export function brief(findings: readonly Finding[]): string[] {
  return [...findings]
    .sort((a, b) => a.block - b.block || a.start - b.start)
    .map(({ verdict, quote, claim }) => `${verdict} ${quote} (${claim.property.id})`);
}

export function flags(findings: readonly Finding[]): string[] {
  return brief(findings.filter(({ verdict }) => isFlag(verdict)));
}

/** The verdict on a property, the gravest where there are several; undefined when nothing is said of it. */
export function verdictOn(findings: readonly Finding[], property: string): string | undefined {
  return findings.find(({ claim }) => claim.property.id === property)?.verdict;
}

/** The gate that kept a flag down. */
export function gateOf(findings: readonly Finding[], property: string): unknown {
  const finding = findings.find(({ claim }) => claim.property.id === property);
  return finding?.trace.find(({ step }) => step === 'gate')?.data['gate'];
}
