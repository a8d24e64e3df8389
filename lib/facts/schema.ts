/**
 * The fact record, as publishers write it and readers receive it. Data only: nothing in it is run.
 * Names follow Wikibase (qualifiers, ranks), PROV-O and W3C Web Annotation (text quote selectors).
 */
import * as z from 'zod/mini';

/** What is said of an id, and of a time, that has not their form. */
export const NOT_AN_ID = 'must be made of small letters, digits and dashes';
export const NOT_A_TIME =
  'must be a time such as 2026-07-15, 2026-07-15TMO, 2026-07-15T08:30, 2026-07 or a span 2026-07/2026-09';

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: NOT_AN_ID }), z.maxLength(80));
const phrase = z.string().check(z.minLength(1), z.maxLength(300));
const phrases = z._default(z.array(phrase).check(z.maxLength(500)), []);
/** TIMEX3 value of a moment or part of a day (2025-10-26TAF), a date, a month, a year, or an EDTF span a/b of two dates. */
const timex = z
  .string()
  .check(
    z.regex(
      /^\d{4}(?:-\d{2}(?:-\d{2}(?:T(?:MO|MI|AF|EV|NI|\d{2}:\d{2}))?)?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2}(?:T(?:MO|MI|AF|EV|NI|\d{2}:\d{2}))?)?)?)?$/,
      { error: NOT_A_TIME },
    ),
  );

/** A link that a reader may follow: of a web page, never of a script ("javascript:"), data or a file. */
const webAddress = z.url({ protocol: /^https?$/, hostname: /./ });

export const documentSchema = z.strictObject({
  id,
  publisher: phrase,
  title: phrase,
  url: z.optional(webAddress),
  /** A date alone means: the hour is not known; the document is then read as published at the end of each value's own time. */
  publishedAt: phrase,
  modifiedAt: z.optional(phrase),
  retrievedAt: z.optional(phrase),
  authors: phrases,
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});

export const ENTITY_KINDS = [
  'treaty',
  'event',
  'person',
  'organisation',
  'place',
  'office',
  'rank',
  'degree',
  'message',
  'work',
  'topic',
  'storm',
] as const;

export const entitySchema = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  label: phrase,
  labelEn: z.optional(phrase),
  /**
   * Full names: each alone tells which entity is meant. In source files an alias may hold alternatives, "(của|) (LHQ|Liên hợp quốc)",
   * which the compiler writes out; compiled aliases are plain.
   */
  aliases: phrases,
  /** Names that need an antecedent: "Công ước", "lễ mở ký", "ông Quang". */
  shortAliases: phrases,
  /** Names told apart in two or more phrases of one sentence or of the headline: [["Đại hội MTTQ", "Khánh Hòa"]]. */
  jointAliases: z._default(z.array(z.array(phrase).check(z.minLength(2), z.maxLength(4))), []),
  /** Phrases that look like this entity and are not: "Công ước Budapest". */
  notToBeConfusedWith: phrases,
  /**
   * The common noun that heads a name, where others of its sort are named alike: "Tỉnh ủy" of "Tỉnh ủy Quảng Trị". The same
   * head with another proper name is another of the sort.
   */
  head: z.optional(phrase),
  /** The entity this one belongs to: a closing session to its ceremony, a hall to its city, a ministry's office to the ministry. */
  partOf: z.optional(id),
  /** What it is about: a signing ceremony to its treaty. A mention of this entity can stand for those. */
  about: z._default(z.array(id), []),
  /** An office: the noun that heads its title ("Bộ trưởng"), whose it is, and how many hold it at a time. */
  office: z.optional(
    z.strictObject({
      head: phrase,
      organisation: z.optional(id),
      holders: z.enum(['one', 'many']),
      /** Titles that nobody bears beside it: "Chủ tịch Quốc hội" beside "Chủ tịch nước". */
      rivals: phrases,
    }),
  ),
  /**
   * There are others of this name (a congress every five years, a session of four alike): it is meant only where its date,
   * chair, ordinal or the like agree. Left out, what bears an ordinal or a term recurs.
   */
  recurs: z.optional(z.boolean()),
  /** An occasion of several sessions has no single part of the day. */
  sessions: z.optional(z.enum(['one', 'several'])),
});

const DATATYPES = ['quantity', 'ordinal', 'period', 'time', 'entity', 'text'] as const;
const TEMPORALITIES = ['state', 'event', 'cumulative', 'total'] as const;
/** How the value stands in a clause: who does it, to whom, where, with whom, as whose title, or what is done. */
const ROLES = ['agent', 'object', 'recipient', 'location', 'partner', 'title', 'topic'] as const;

export const propertySchema = z.strictObject({
  id,
  label: phrase,
  labelEn: phrase,
  datatype: z.enum(DATATYPES),
  temporality: z.enum(TEMPORALITIES),
  /** Words that name the relation: "ký", "đặt bút ký". Alternatives as in aliases. */
  triggers: phrases,
  /** Words that name another relation taking the same values: "phê chuẩn". Nearer than a trigger, they close the gate. */
  rivals: phrases,
  /** Longer words that hold a trigger or a unit and are neither: "thư ký", "đăng ký" for "ký". They only hide it. */
  lookalikes: phrases,
  /** Quantities: the nouns that count the same thing, "quốc gia" = "nước" = "chữ ký". */
  units: phrases,
  /** The unit alone tells the property: "sự kiện bên lề" needs no verb. */
  unitIsTrigger: z._default(z.boolean(), false),
  /**
   * Quantities: whether the value is an amount, or how much an amount has changed ("tăng 350 đồng", "tăng 0,24 % so với tháng trước"). A fall is
   * negative, unless the triggers themselves tell it ("giảm").
   */
  comparison: z._default(z.enum(['amount', 'change']), 'amount'),
  /** Entities: the kind that can be the value. */
  valueKind: z.optional(z.enum(ENTITY_KINDS)),
  role: z.optional(z.enum(ROLES)),
  /** Words that stand right before the value: "tại", "ở", "đến", "tới". */
  markers: phrases,
  /**
   * The values that the base holds are all there are for a subject at a time, one or several (two who chair together), unless a
   * fact of them says `complete: false`. Without it another value contradicts only under exclusive wording.
   */
  exclusive: z._default(z.boolean(), false),
  /** Times: what is dated can go on happening (states keep signing). A day after the last one on record is newer, not wrong. */
  continues: z._default(z.boolean(), false),
  /** Happens once in an occasion of several sessions: its opening, its closing. */
  once: z._default(z.boolean(), false),
  /** Texts: values that exclude one another: "đồng thuận", "bỏ phiếu". Each inner list is one value with its synonyms. */
  alternatives: z._default(z.array(z.array(phrase)), []),
});

export const BOUNDS = ['more-than', 'nearly', 'about', 'at-least', 'at-most'] as const;

export const valueSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('quantity'),
    amount: z.number(),
    unit: phrase,
    bound: z.optional(z.enum(BOUNDS)),
    lower: z.optional(z.number()),
    upper: z.optional(z.number()),
  }),
  z.strictObject({ type: z.literal('ordinal'), ordinal: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal('period'), period: z.string().check(z.regex(/^\d{4}-\d{4}$/)) }),
  z.strictObject({ type: z.literal('time'), time: timex, timezone: z._default(phrase, 'Asia/Ho_Chi_Minh') }),
  z.strictObject({ type: z.literal('entity'), id }),
  z.strictObject({ type: z.literal('text'), text: phrase, aliases: phrases }),
]);

const referenceSchema = z.strictObject({
  statedIn: id,
  selector: z.strictObject({
    type: z.literal('TextQuoteSelector'),
    /** At most 15 words of the document, letter for letter. */
    exact: phrase,
    prefix: z.optional(phrase),
    suffix: z.optional(phrase),
  }),
});

export const factSchema = z.strictObject({
  id,
  subject: id,
  property: id,
  value: valueSchema,
  qualifiers: z._default(
    z.strictObject({
      pointInTime: z.optional(timex),
      startTime: z.optional(timex),
      endTime: z.optional(timex),
      appliesToPart: z.optional(phrase),
      ofOffice: z.optional(id),
      accordingTo: z.optional(id),
      /** A list that is not closed ("..."): absence from it says nothing. */
      complete: z.optional(z.boolean()),
    }),
    {},
  ),
  rank: z._default(z.enum(['preferred', 'normal', 'deprecated']), 'normal'),
  references: z.array(referenceSchema).check(z.minLength(1), z.maxLength(20)),
  supersedes: z._default(z.array(id), []),
});

export const baseSchema = z.strictObject({
  id,
  publisher: phrase,
  title: phrase,
  titleEn: z.optional(phrase),
  homepage: z.optional(webAddress),
  /** The day whose knowledge the base holds, ISO date. */
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  properties: z.array(propertySchema),
  facts: z.array(factSchema),
});

export type SourceDocument = z.infer<typeof documentSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type EntityKind = (typeof ENTITY_KINDS)[number];
export type Property = z.infer<typeof propertySchema>;
export type Value = z.infer<typeof valueSchema>;
export type Fact = z.infer<typeof factSchema>;
/** One publisher's facts, whole and consistent: every id named in it is defined in it. */
export type FactBase = z.infer<typeof baseSchema>;
