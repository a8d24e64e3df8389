/**
 * A fact base as people edit it: YAML files whose words are those of the fact record (`lib/facts/schema.ts`), less what
 * can be told from the rest (a value's `type`, a selector's). Names may hold alternatives: "(của|) (LHQ|Liên hợp quốc)".
 */
import * as z from 'zod/mini';
import {
  baseSchema,
  documentSchema,
  entitySchema,
  factSchema,
  propertySchema,
  valueSchema,
} from '../../facts/schema.ts';

const [quantity, ordinal, period, time, entity, text] = valueSchema.def.options;
const valueSource = z.union([
  z.omit(quantity, { type: true }),
  z.omit(ordinal, { type: true }),
  z.omit(period, { type: true }),
  z.omit(time, { type: true }),
  z.omit(entity, { type: true }),
  z.omit(text, { type: true }),
]);

const selector = factSchema.shape.references.def.element.shape.selector.shape;
const referenceSource = z.strictObject({
  statedIn: factSchema.shape.references.def.element.shape.statedIn,
  exact: selector.exact,
  prefix: selector.prefix,
  suffix: selector.suffix,
});

/** For the editors: why a record is as it is. It does not travel. */
const note = z.optional(z.string());

const factSource = z.extend(z.omit(factSchema, { value: true, references: true }), {
  value: valueSource,
  references: z.array(referenceSource).check(z.minLength(1), z.maxLength(20)),
  note,
});

/** The files of a fact base's folder, by the name before ".yaml" or by the sub-folder they stand in. */
export const SOURCE_SCHEMAS = {
  base: z.omit(baseSchema, { documents: true, entities: true, properties: true, facts: true }),
  documents: z.array(documentSchema),
  entities: z.array(z.extend(entitySchema, { note })),
  properties: z.array(z.extend(propertySchema, { note })),
  facts: z.array(factSource),
} as const;

export type SourcePart = keyof typeof SOURCE_SCHEMAS;
export type FactSource = z.infer<typeof factSource>;
export type ValueSource = z.infer<typeof valueSource>;
