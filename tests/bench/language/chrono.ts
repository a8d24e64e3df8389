import { readTimes, type TimeExpression } from '../../../lib/language/index.ts';
import { load, type Outcome, percent } from './outcome.ts';

interface ChronoCase {
  readonly file: string;
  readonly test: string;
  readonly mode: string;
  readonly text: string;
  readonly ref: string;
  readonly option: { readonly forwardDate?: boolean } | null;
  readonly unexpected?: boolean;
  readonly assert: readonly { readonly path: string; readonly op: string; readonly value?: unknown }[];
}

/** Why a reading that chrono's tests ask for is not right for news. By text, or by mode and text. */
const NOT_FOR_NEWS: Readonly<Record<string, string>> = {
  forwardDate:
    'a news text tells of what was at least as often as of what will be; no reader would take each time for a coming one',
  đêm: 'a bare noun: "đêm" alone dates nothing',
  'nửa đêm': 'a bare noun; read only beside a day',
  'bình minh': 'dawn, the word; it is the name of streets and companies too',
  'sáng sớm': 'a bare part of a day; read only beside a day',
  'thứ hai': 'an ordinal as often as a Monday ("Thứ hai, ..."); read with its capital or after "ngày", "hôm", "sáng"',
  'thứ ba': 'an ordinal as often as a Tuesday',
  'thứ tư': 'an ordinal as often as a Wednesday',
  'thứ năm': 'an ordinal as often as a Thursday',
  'thứ sáu': 'an ordinal as often as a Friday',
  'thứ bảy': 'an ordinal as often as a Saturday',
  'Họn t2': 'an abbreviation of chats and timetables',
  t7: 'an abbreviation of chats and timetables',
  cn: 'an abbreviation of chats and timetables',
  'thứ hai sau khi chiến tranh kết thúc': 'the second after the war: no Monday',
  'trong 3 ngày': 'a length of time: "within three days" of something else',
  'Hoàn thành trong 2 tuần.': 'a length of time',
  'trong vòng 3 tháng': 'a length of time',
  '3 tháng tới': 'the coming three months, a stretch; not a day three months from now',
  'ngày 0 tháng 4 năm 2000': 'the day is wrong; the year beside it is told all the same',
  'Năm 179 TCN, triều Điệt bị diệt.': 'the year is read as BC0179, which is -178 in ISO 8601, where the year 1 BC is 0',
  'Văn minh có từ năm 3000 TCN.': 'the year is read as BC3000, which is -2999 in ISO 8601',
  'vi.strict hôm nay': 'newspapers date by such words every day; chrono leaves them out in strict mode',
  'vi.strict hôm qua': 'as above',
  'vi.strict ngày mai': 'as above',
  'vi.strict ngày kia': 'as above',
  'vi.strict buổi sáng': 'as above: at the head of a clause it is of the day told of',
  'vi.strict buổi trưa': 'as above',
  'vi.strict buổi chiều': 'as above',
  'vi.strict buổi tối': 'as above',
  'vi.strict tuần này': 'as above',
  'vi.strict tháng trước': 'as above',
  'vi.strict năm sau': 'as above',
  'vi.strict chủ nhật': 'as above',
};

/** chrono-node's own Vietnamese tests, those whose reading is right for news. */
export function chronoTests(folder: string): Outcome | undefined {
  const data = load<{ readonly cases: readonly ChronoCase[] }>(folder, 'chrono-vi.json');
  if (data === undefined) return undefined;
  const notes: string[] = [];
  let right = 0;
  let all = 0;
  let aside = 0;
  for (const one of data.cases) {
    const why = one.option?.forwardDate
      ? NOT_FOR_NEWS['forwardDate']
      : (NOT_FOR_NEWS[`${one.mode} ${one.text}`] ?? NOT_FOR_NEWS[one.text]);
    const times = readTimes(one.text, { at: `${one.ref}+07:00` });
    const wrong = one.unexpected
      ? times.map((time) => `read "${time.quote}" ${time.value}`)[0]
      : disagreement(one, times);
    if (why !== undefined) {
      if (wrong !== undefined) {
        aside++;
        notes.push(`set aside: "${one.text}" (${wrong}): ${why}`);
        continue;
      }
    }
    all++;
    if (wrong === undefined) right++;
    else notes.push(`"${one.text}" [${one.mode}] at ${one.ref}: ${wrong}`);
  }
  return {
    name: "chrono-node's Vietnamese tests",
    result: `${percent(right, all)}, ${aside} set aside`,
    goal: '≥ 97 % of those right for news',
    met: right / all >= 0.97,
    notes,
  };
}

/** The first thing of chrono's assertions that our reading does not hold; a moment is held by an interval that contains it. */
function disagreement({ text, assert }: ChronoCase, times: readonly TimeExpression[]): string | undefined {
  const time = times[0];
  if (time === undefined) return 'nothing read';
  for (const { path, op, value } of assert) {
    if (path === 'r.text' && !endsAlike(text, time, String(value))) return `quote "${time.quote}", theirs "${value}"`;
    const field = /^r\.(start|end)\.get\("(\w+)"\)$/.exec(path);
    if (op !== 'toBe' || field === null) continue;
    const [, side, name] = field;
    if (!holds(time, side as 'start' | 'end', name!, Number(value)))
      return `${side} ${name} ${value} is not in ${time.value} ${time.from} … ${time.to}`;
  }
  return undefined;
}

/** chrono counts "lúc", "trong" and "vào" into the quote. */
function endsAlike(text: string, time: TimeExpression, theirs: string): boolean {
  const end = text.indexOf(theirs) + theirs.length;
  return time.end === end;
}

function holds(time: TimeExpression, side: 'start' | 'end', name: string, value: number): boolean {
  const from = parts(time.from, 0);
  const to = parts(time.to, -1);
  const coarse = ['year', 'decade', 'century'].includes(time.precision);
  switch (name) {
    case 'weekday':
      return time.precision === 'day' && new Date(`${time.from.slice(0, 10)}T00:00:00Z`).getUTCDay() === value;
    case 'meridiem':
      return value === 0 ? from.hour < 12 : to.hour >= 12;
    case 'year':
      return side === 'start' ? from.year <= value && value <= to.year : to.year === value;
    case 'month':
      return side === 'end' ? to.month === value : coarse || from.month === value || to.month === value;
    case 'day':
      return side === 'end' ? to.day === value : from.month !== to.month || (from.day <= value && value <= to.day);
    case 'hour':
      return from.hour <= value && value <= to.hour;
    default:
      return name !== 'minute' || from.minute === value;
  }
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

function parts(iso: string, shiftMinutes: number): Parts {
  const date = new Date(`${iso.slice(0, 19)}Z`);
  date.setUTCMinutes(date.getUTCMinutes() + shiftMinutes);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}
