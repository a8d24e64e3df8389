import type { Bilingual } from '../verdict/finding.ts';
import type { Language, LocaleOf, Slots, Words } from './locale.ts';

/** Values for a message's slots; none for a message that has none. A slot called `count` also chooses between one and many. */
type Arguments<V extends Words, K extends keyof V> = [Slots<V, K>] extends [never]
  ? []
  : [values: Record<Slots<V, K>, string | number>];

/** Everything a view needs to speak one language. */
export interface Translator<V extends Words> {
  readonly language: Language;
  /** The message of `key` with its slots filled in; numbers are written the language's own way. */
  t<K extends keyof V & string>(key: K, ...values: Arguments<V, K>): string;
  /** The half of a bilingual text in this language. */
  pick(text: Bilingual): string;
  number(value: number): string;
  /** A day, or a day and time when `iso` has a time, on the clock of Viet Nam: "26/10/2025, 09:40". */
  date(iso: string): string;
}

const SLOT = /\{([a-zA-Z]{1,20})\}/g;
const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Speaks a language with these words. An unknown slot stays as it is written; an amount is written the way of the language. */
export function createTranslator<V extends Words>(language: Language, locale: LocaleOf<V>): Translator<V> {
  const tag = language === 'vi' ? 'vi-VN' : 'en-GB';
  // Each is made when first used: together they take longer than drawing a page does.
  const numbers = once(() => new Intl.NumberFormat(tag));
  // Small whole numbers are written in digits alone in both languages; a page's main thread is spared the rest for them.
  const format = (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers().format(value);
  const month = language === 'vi' ? 'numeric' : 'short';
  const day = once(() => new Intl.DateTimeFormat(tag, { day: 'numeric', month, year: 'numeric', timeZone: VIETNAM }));
  const clock = once(() => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: VIETNAM }));
  return {
    language,
    t(key, ...[values]) {
      const slots = (values ?? {}) as Record<string, string | number> & { count?: number };
      const message = locale[key];
      // Vietnamese has one form, English one more for 1 (CLDR, plural rules).
      const isOne = language === 'en' && Number(slots.count) === 1;
      const text = typeof message === 'string' ? message : message[isOne ? 'one' : 'other'];
      return text.replace(SLOT, (whole, name: string) => {
        const value = slots[name];
        return value === undefined ? whole : typeof value === 'number' ? format(value) : value;
      });
    },
    pick: (text) => text[language],
    number: format,
    date(iso) {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      return iso.includes('T') ? `${day().format(time)}, ${clock().format(time)}` : day().format(time);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
