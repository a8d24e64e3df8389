/**
 * Publication times as pages give them: to programs (meta, JSON-LD, `datetime`) and to readers ("Thứ bảy, 25/10/2025,
 * 14:03 (GMT+7)"). Out comes one form: ISO 8601 with the offset of Vietnam, "2025-10-25T14:03:00+07:00", whatever offset
 * went in; or a bare day, "2025-10-25", when no hour was given. Without an offset a time is Vietnam's own.
 */
const VIETNAM_MINUTES = 7 * 60;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC. */
  readonly offset?: number | undefined;
}

const pad = (n: number): string => String(n).padStart(2, '0');

function toIso(parts: Parts): string | undefined {
  const { year, month, day, hour, minute = 0, second = 0, offset = VIETNAM_MINUTES } = parts;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if ((hour ?? 0) > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return undefined;
  const asked = new Date(Date.UTC(year, month - 1, day));
  if (asked.getUTCDate() !== day) return undefined;
  if (hour === undefined) return `${year}-${pad(month)}-${pad(day)}`;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute - offset + VIETNAM_MINUTES, second));
  return `${local.toISOString().slice(0, 19)}+07:00`;
}

function minutesEast(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^z$/i.test(text)) return 0;
  const found = /([+-])\s?(\d{1,2})(?::?(\d{2}))?/.exec(text);
  if (!found) return undefined;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function hour24(hour: string, half: string | undefined): number {
  const value = Number(hour);
  // A 24-hour clock with a needless suffix ("16:40 PM") stands beside the 12-hour clock in the same newspapers.
  if (half && /^(p|ch)/i.test(half) && value < 12) return value + 12;
  if (half && /^(a|sa)/i.test(half) && value === 12) return 0;
  return value;
}

const ISO =
  /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}([ap]m)?\s{0,2}(z|(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?)?)?/i;
const MONTH_FIRST =
  /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}([ap]m)?\s{0,2}((?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?)?)?/i;
const MAIL =
  /(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?\s?(gmt|z|[+-]\d{4})?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const numeric = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function withTime(
  day: Parts,
  hour: string | undefined,
  minute?: string,
  second?: string,
  zone?: string,
  half?: string,
) {
  if (hour === undefined) return toIso(day);
  return toIso({
    ...day,
    hour: hour24(hour, half),
    minute: numeric(minute) ?? 0,
    second: numeric(second) ?? 0,
    offset: minutesEast(zone),
  });
}

/**
 * Reads a time written for programs. `order` says how the site orders a date with slashes.
 * Gives ISO in Vietnam's offset, or `undefined` for what is not a date.
 */
export function parseMachineTime(value: string, order: 'dmy' | 'mdy' = 'dmy'): string | undefined {
  const text = value.slice(0, 80);
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, half, zone] = iso;
    return withTime({ year: Number(year), month: Number(month), day: Number(day) }, hour, minute, second, zone, half);
  }
  const mail = MAIL.exec(text);
  if (mail) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    const parts = { year: Number(year), month: MONTHS.indexOf(month!.toLowerCase()) + 1, day: Number(day) };
    return withTime(parts, hour, minute, second, /^gmt$/i.test(zone ?? '') ? 'z' : zone);
  }
  const slashed = MONTH_FIRST.exec(text);
  // Seconds and a half of the day after slashes is how American software prints a date that it was not told to print.
  if (slashed && (order === 'mdy' || Number(slashed[2]) > 12 || (slashed[6] && slashed[7]))) {
    const [, month, day, year, hour, minute, second, half, zone] = slashed;
    return withTime({ year: Number(year), month: Number(month), day: Number(day) }, hour, minute, second, zone, half);
  }
  return parseStatedTimes(text).published;
}

/** Times that a reader is shown; either may be missing. */
export interface StatedTimes {
  readonly published?: string;
  readonly modified?: string;
}

/** "tháng mười một": what Vietnamese publishing software prints when it is left to spell the month. */
const MONTH_WORDS: Readonly<Record<string, number>> = {
  ...{ một: 1, giêng: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
  ...{ mười: 10, 'mười một': 11, 'mười hai': 12, chạp: 12 },
};
const MONTH_WORD = Object.keys(MONTH_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** With "Th10" and "October", as American software prints them in Vietnamese and without being told a language. */
const MONTH = String.raw`(?:tháng|thg)\s(?:\d{1,2}|${MONTH_WORD})|th\.?\s?\d{1,2}|(?:${MONTHS.join('|')})[a-z]{0,6}\.?`;
const DATE = new RegExp(
  [
    String.raw`(?<![\d/.-])(?:(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4}|\d{2}(?![\d/]|\s?(?::|[hg]\d|giờ)))`,
    String.raw`(?<year2>\d{4})-(?<month2>\d{1,2})-(?<day2>\d{1,2})`,
    String.raw`(?<day3>\d{1,2})\s(?<month3>${MONTH})\s?,?\s?(?:năm\s)?(?<year3>\d{4})`,
    String.raw`(?<!\p{L})(?<month4>${MONTH})\s(?<day4>\d{1,2}),\s?(?<year4>\d{4}))(?!\/)`,
  ].join('|'),
  'giu',
);
const CLOCK =
  /(?<![\d:/])(\d{1,2})\s?(?::|h|g|giờ)\s?(\d{2})(?::(\d{2}))?(?:\s?(?:phút|'|p(?!m)))?\s{0,2}([ap]m|sa|ch)?(?![\d:])/iu;
const ZONE = /(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::?\d{2})?/i;
const UPDATED = /(?:cập nhật|chỉnh sửa|sửa lúc|updated?)[^\d]{0,25}$/iu;
const CHANGED = /(?:cập nhật|chỉnh sửa|sửa lúc|updated?).*$/iu;

function dayOf(parts: Readonly<Record<string, string | undefined>>): Parts {
  const year = Number(parts['year'] ?? parts['year2'] ?? parts['year3'] ?? parts['year4']);
  const word = (parts['month3'] ?? parts['month4'] ?? '').toLowerCase().replace(/^(?:tháng|thg|th)\.?\s?/u, '');
  const named = MONTH_WORDS[word] ?? (MONTHS.indexOf(word.slice(0, 3)) + 1 || word);
  const month = Number(parts['month'] ?? parts['month2'] ?? named);
  const day = Number(parts['day'] ?? parts['day2'] ?? parts['day3'] ?? parts['day4']);
  const full = year < 100 ? 2000 + year : year;
  // No month has a number above twelve: this one was printed in American order.
  return month > 12 && day <= 12 ? { year: full, month: day, day: month } : { year: full, month, day };
}

/**
 * Reads the line in which a page tells its reader when it was published: weekday or none, the day before the hour or
 * after it, with or without an offset. A date after "cập nhật" is the time of modification.
 */
export function parseStatedTimes(line: string): StatedTimes {
  const text = line.normalize('NFC').replace(/\s+/g, ' ').slice(0, 300);
  const dates = [...text.matchAll(DATE)];
  const times: { published?: string; modified?: string } = {};
  for (const [i, date] of dates.entries()) {
    const start = date.index;
    const end = start + date[0].length;
    const between = text.slice(i === 0 ? 0 : dates[i - 1]!.index + dates[i - 1]![0].length, start);
    const change = i === 0 ? undefined : CHANGED.exec(between)?.[0];
    // Between two dates a clock before "cập nhật" is the first one's.
    const before = change ?? between;
    // What follows "cập nhật" is the next date's, though its clock stands before it.
    const after = text.slice(end, dates[i + 1]?.index ?? text.length).replace(CHANGED, '');
    const clock = CLOCK.exec(after.slice(0, 40)) ?? CLOCK.exec(before.slice(-45));
    const iso = withTime(
      dayOf(date.groups!),
      clock?.[1],
      clock?.[2],
      clock?.[3],
      ZONE.exec(after)?.[0] ?? ZONE.exec(before)?.[0],
      clock?.[4],
    );
    if (!iso) continue;
    const updated = UPDATED.test(before.replace(CLOCK, ''));
    if (updated) times.modified ??= iso;
    else times.published ??= iso;
  }
  return times;
}

/** Milliseconds since the epoch of what this file writes; a bare day counts from its first minute in Vietnam. */
export function instant(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T00:00:00+07:00` : iso);
}
