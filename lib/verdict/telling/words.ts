/** Values in words, in both languages. Vietnamese as newspapers write it. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Fact, Value } from '../../facts/schema.ts';
import type { Bilingual } from '../finding.ts';
import { roman } from './roman.ts';
import { timeInWords } from './times.ts';
import { withUnitInEnglish } from './units.ts';

const BOUND: { readonly [bound: string]: Bilingual } = {
  'more-than': { vi: 'hơn', en: 'more than' },
  nearly: { vi: 'gần', en: 'nearly' },
  about: { vi: 'khoảng', en: 'about' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'tối đa', en: 'at most' },
};

/** What a fact has, in words; in English what its property counts stands for the unit: "72 signatories". */
export function factInWords({ value, property }: Fact, base: Pick<BaseIndex, 'entities' | 'properties'>): Bilingual {
  return valueInWords(value, base, base.properties.get(property)?.labelEn);
}

/**
 * @param base the entities by id, for a value that is one of them
 * @param labelEn the English label of the property it is of, where that is known
 */
export function valueInWords(value: Value, base: Pick<BaseIndex, 'entities'>, labelEn?: string): Bilingual {
  switch (value.type) {
    case 'quantity': {
      const bound = value.bound ? BOUND[value.bound] : undefined;
      const vi =
        value.lower !== undefined && value.upper !== undefined
          ? `${dots(value.lower)}-${dots(value.upper)}`
          : dots(value.amount);
      const en =
        value.lower !== undefined && value.upper !== undefined
          ? `${commas(value.lower)}–${commas(value.upper)}`
          : commas(value.amount);
      return {
        vi: [bound?.vi, withUnit(vi, value.unit)].filter(Boolean).join(' '),
        en: [bound?.en, withUnitInEnglish(en, value.unit, labelEn)].filter(Boolean).join(' '),
      };
    }
    case 'ordinal':
      return { vi: `thứ ${roman(value.ordinal)}`, en: `number ${value.ordinal}` };
    case 'period':
      return { vi: value.period, en: value.period };
    case 'time':
      return timeInWords(value.time);
    case 'entity': {
      const entity = base.entities.get(value.id);
      return { vi: entity?.label ?? value.id, en: entity?.labelEn ?? entity?.label ?? value.id };
    }
    case 'text':
      return { vi: `“${value.text}”`, en: `“${value.text}”` };
  }
}

/** What a fact's value held at or for, in words; undefined for what has no time of its own. */
export function asOf(fact: Fact): Bilingual | undefined {
  const { pointInTime, startTime, endTime } = fact.qualifiers;
  if (pointInTime !== undefined) return timeInWords(pointInTime);
  if (startTime !== undefined && endTime !== undefined) return timeInWords(`${startTime}/${endTime}`);
  if (startTime !== undefined) {
    const since = timeInWords(startTime);
    return { vi: `từ ${since.vi}`, en: `since ${since.en}` };
  }
  if (endTime !== undefined) {
    const until = timeInWords(endTime);
    return { vi: `đến ${until.vi}`, en: `until ${until.en}` };
  }
  return undefined;
}

/** "2.500", "5,31 triệu", "391,2 tỷ". */
export function dots(amount: number): string {
  return short(amount, (number) => grouped(number, '.', ','), ' triệu', ' tỷ');
}

/** "2,500", "5.31 million", "391.2 billion". */
export function commas(amount: number): string {
  return short(amount, (number) => grouped(number, ',', '.'), ' million', ' billion');
}

/** Millions and billions as newspapers write them, where three decimals tell all of the number. */
function short(amount: number, write: (amount: number) => string, million: string, billion: string): string {
  for (const [scale, word] of [
    [1e9, billion],
    [1e6, million],
  ] as const) {
    if (Math.abs(amount) < scale) continue;
    const scaled = Math.round((amount / scale) * 1000) / 1000;
    return scaled * scale === amount ? `${write(scaled)}${word}` : write(amount);
  }
  return write(amount);
}

function withUnit(number: string, unit: string): string {
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}

function grouped(amount: number, thousands: string, decimal: string): string {
  const [whole, rest] = String(Math.abs(amount)).split('.') as [string, string?];
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${amount < 0 ? '-' : ''}${groups}${rest === undefined ? '' : decimal + rest}`;
}
