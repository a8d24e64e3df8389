/** What the fact base says as an English sentence that one could print. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact, Property } from '../../facts/schema.ts';
import { factInWords } from './words.ts';

/** Labels that go on with their value: "chaired by", "located in". */
const GOES_ON = / (?:by|in|at|of|to|as|from|for)$/;

/** Of these the present is told; the rest took place. */
const LASTING = new Set<Entity['kind']>(['person', 'organisation', 'place', 'office', 'rank', 'degree', 'topic']);

/** Names of these stand behind "the". */
const DEFINITE = new Set<Entity['kind']>(['event', 'treaty', 'message', 'work']);

/** Words behind a head that is part of the name: "Ministry of Finance". */
const LINKS = /^(?:of|on|for|in|at|to|and|the|by|with)$/;

const MANY = { is: 'are', was: 'were', 'has been': 'have been' } as const;

/** What joins a number to what it was counted at or for. */
const COUNTED_BY: { readonly [kind in Entity['kind']]?: string } = { event: 'at', storm: 'due to' };

/**
 * "the number of signatories of the Hanoi Convention was 72, as of 26 October 2025", without its source and its full stop.
 * @param facts the first decides; all of them are told where they are `several`
 * @param time as of when, or when the value held; in English words
 * @param counted whether the value grows: it is then told as of a moment
 */
export function statementInEnglish(
  property: Property,
  subject: Entity,
  facts: readonly Fact[],
  base: BaseIndex,
  time: string | undefined,
  counted: boolean,
): string {
  const { value } = facts[0]!;
  const name = named(subject);
  const verb =
    time?.startsWith('since ') && !counted
      ? 'has been'
      : time || value.type === 'time' || !LASTING.has(subject.kind)
        ? 'was'
        : 'is';
  const when = time ? inTime(time, counted) : '';
  if (value.type === 'ordinal' && property.label === 'lần thứ')
    return `this ${verb} the ${nth(value.ordinal)} ${name.replace(/^the /, '')}`;
  const values = [...new Set(facts.map((fact) => saidOf(fact, property, base)))];
  const said = values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;
  if (GOES_ON.test(property.labelEn)) return `${name} ${verb} ${property.labelEn} ${said}${when}`;
  const label = values.length > 1 ? plural(property.labelEn) : property.labelEn;
  const held = values.length > 1 ? MANY[verb] : verb;
  // "rate" of "lending rate": the name tells it already.
  if (name.split(' ').includes(label)) return `${name} ${held} ${said}${when}`;
  const link = (/^number of /.test(label) && COUNTED_BY[subject.kind]) || 'of';
  return `the ${label} ${link} ${name} ${held} ${said}${when}`;
}

function saidOf(fact: Fact, { labelEn }: Property, base: BaseIndex): string {
  const { value } = fact;
  if (value.type === 'ordinal') return String(value.ordinal);
  const entity = value.type === 'entity' ? base.entities.get(value.id) : undefined;
  if (entity) return named(entity);
  // A unit that English has no word for stands in brackets, and in no sentence.
  const words = factInWords(fact, base).en.replace(value.type === 'quantity' ? / \(.*\)$/ : '', '');
  const [, counted] = /^number of (.+)$/.exec(labelEn) ?? [];
  return counted && words.endsWith(` ${counted}`) ? words.slice(0, -counted.length - 1) : words;
}

/** A name within a sentence: "the signing ceremony of the Hanoi Convention", "the Ministry of Finance", "Typhoon Son Ca". */
function named({ label, labelEn, kind }: Entity): string {
  if (labelEn === undefined) return label;
  const [first = '', second = ''] = labelEn.split(' ');
  const isCommon = COMMON.test(first) || (/^[A-Z][a-z-]+$/.test(first) && /^[a-z]/.test(second) && !LINKS.test(second));
  const inside = isCommon || first === 'The' ? labelEn.charAt(0).toLowerCase() + labelEn.slice(1) : labelEn;
  const isDefinite =
    DEFINITE.has(kind) ||
    /^[a-z].* of /.test(inside) ||
    (kind === 'organisation' && (isCommon || / (?:of|on|for) |^United /.test(labelEn)));
  return isDefinite && !inside.startsWith('the ') ? `the ${inside}` : inside;
}

/** Heads of names that are small within a sentence, whatever follows. */
const COMMON = /^(?:Meeting|Session|Ceremony|Telegram|Talks|Seminar|Discussion|Visit|Award|Final)$/;

function inTime(time: string, counted: boolean): string {
  if (counted) return `, as of ${time}`;
  if (/^(?:since|until) /.test(time)) return ` ${time}`;
  const [from, to] = time.split(' – ');
  if (to !== undefined) return ` from ${from} to ${to}`;
  if (/^\d+:\d\d on /.test(time)) return ` at ${time}`;
  return ` ${/\d{1,2} [A-Z][a-z]+ \d{4}$/.test(time) ? 'on' : 'in'} ${time}`;
}

/** "speaker" → "speakers", "head of the delegation" → "heads of the delegation". */
function plural(label: string): string {
  const [, head = label, rest = ''] = /^(.*?)( (?:of|in|at|for|that|who) .*)$/.exec(label) ?? [];
  return `${/[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : /s$/.test(head) ? head : `${head}s`}${rest}`;
}

const ENDINGS = ['th', 'st', 'nd', 'rd'];

function nth(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(teen ? undefined : ENDINGS[number % 10]) ?? 'th'}`;
}
