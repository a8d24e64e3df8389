/** Wordings of a time on record that stay true of it, and times that are not it. */
import type { Random } from './random.ts';

const PARTS: Readonly<Record<string, string>> = { MO: 'sáng', MI: 'trưa', AF: 'chiều', EV: 'tối', NI: 'đêm' };
const ENDS: Readonly<Record<string, string>> = { MO: '12:00', MI: '13:00', AF: '18:00', EV: '22:00', NI: '24:00' };
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly part?: string;
}

function read(timex: string): Day {
  const [date, part] = timex.split('T') as [string, string?];
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day, ...(part === undefined ? {} : { part }) };
}

/** When a time on record is over, ISO with the offset of Viet Nam. */
export function endOf(timex: string): string {
  const last = timex.split('/').at(-1)!;
  const [date, part] = last.split('T') as [string, string?];
  const hour = part === undefined ? '23:59' : (ENDS[part] ?? part);
  return `${date}T${hour === '24:00' ? '23:59' : hour}:00+07:00`;
}

export function hoursLater(at: string, hours: number): string {
  return `${new Date(Date.parse(at) + (hours + 7) * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function withoutYear({ month, day }: Day): string[] {
  return [
    `${day}/${month}`,
    `${two(day)}/${two(month)}`,
    `${day}-${month}`,
    `${day}.${month}`,
    `${day} tháng ${month}`,
  ];
}

function withYear({ year, month, day }: Day): string[] {
  return [
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}-${month}-${year}`,
    `${day}.${month}.${year}`,
    `${day} tháng ${month} năm ${year}`,
  ];
}

function weekday({ year, month, day }: Day): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
}

function daysBefore(at: string, { year, month, day }: Day): number {
  return Math.round((Date.parse(`${at.slice(0, 10)}T00:00:00Z`) - Date.UTC(year, month - 1, day)) / 86_400_000);
}

/**
 * A day or part of a day, in the styles of newspapers.
 * @param published when the article appeared: what is told relative to it, or without a year, needs it
 */
function dayForms(time: Day, published: string | undefined): string[] {
  const dates = [...withYear(time), ...(published === undefined ? [] : withoutYear(time))];
  const part = time.part === undefined ? undefined : PARTS[time.part];
  const forms =
    part === undefined
      ? dates.map((date) => `ngày ${date}`)
      : dates.flatMap((date) =>
          date.includes('tháng') ? [`${part} ngày ${date}`] : [`${part} ${date}`, `${part} ngày ${date}`],
        );
  if (published === undefined) return forms;
  const name = weekday(time);
  forms.push(
    part === undefined ? `${name}, ngày ${time.day}/${time.month}` : `${part} ${name} (${time.day}/${time.month})`,
  );
  const before = daysBefore(published, time);
  if (before === 0) forms.push(part === undefined ? 'hôm nay' : `${part} nay`);
  if (before === 1) forms.push(...(part === undefined ? ['hôm qua'] : [`${part} qua`, `${part} hôm qua`]));
  return forms;
}

function spanForms(from: Day, to: Day, published: string | undefined): string[] {
  const year = published === undefined ? [`/${to.year}`] : ['', `/${to.year}`];
  return year.flatMap((end) => [
    `trong hai ngày ${from.day} và ${to.day}/${to.month}${end}`,
    `trong hai ngày ${from.day}-${to.day}/${to.month}${end}`,
    `từ ngày ${from.day} đến ngày ${to.day}/${to.month}${end}`,
    `từ ${from.day} đến ${to.day}/${to.month}${end}`,
    `ngày ${from.day}-${to.day}/${to.month}${end}`,
    `các ngày ${from.day}, ${to.day}/${to.month}${end}`,
  ]);
}

/** Everything that tells a time on record, or contains it. */
export function trueTimes(timex: string, published: string | undefined): string[] {
  const [from, to] = timex.split('/') as [string, string?];
  if (to !== undefined) return spanForms(read(from), read(to), published);
  const time = read(from);
  const { part: _, ...day } = time;
  return [
    ...dayForms(time, published),
    ...(time.part === undefined ? [] : dayForms(day, published).slice(0, 4)),
    `tháng ${time.month}/${time.year}`,
  ];
}

/** The part of the day on record and no less: for "tính đến ...". */
export function exactTimes(timex: string, published: string | undefined): string[] {
  return dayForms(read(timex), published).filter((form) => !/nay|qua/.test(form));
}

export interface OtherTimes {
  /** Only times before the one on record are wrong: the act goes on. */
  readonly onlyEarlier: boolean;
  /** Another part of the same day is wrong too. */
  readonly byPart: boolean;
}

/** A time that the one on record excludes, in the styles of newspapers. */
export function falseTime(
  timex: string,
  published: string,
  { onlyEarlier, byPart }: OtherTimes,
  random: Random,
): string {
  const [from, to] = timex.split('/') as [string, string?];
  const start = read(from);
  if (to !== undefined) {
    const days = random.pick(onlyEarlier ? [-9, -6] : [-9, -6, 5, 8]);
    return random.pick(spanForms(moved(start, days), moved(read(to), days), published));
  }
  const opposite = { MO: 'AF', AF: 'MO', EV: 'MO' }[start.part ?? ''];
  if (byPart && opposite !== undefined && random.chance(0.3))
    return random.pick(dayForms({ ...start, part: opposite }, published));
  const days = random.pick(onlyEarlier ? [-30, -9, -4, -2, -1] : [-30, -9, -4, -2, -1, 1, 3, 6, 20]);
  return random.pick(dayForms(moved(start, days), published));
}

function moved({ year, month, day, part }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day) + days * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    ...(part === undefined ? {} : { part }),
  };
}
