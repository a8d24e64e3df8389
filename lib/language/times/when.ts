import type { DayPart } from './timex.ts';

/** What the words of a time expression say, before they are set against the time of publication. */
export type When =
  | Moment
  | {
      readonly type: 'month';
      readonly month: number | Shift;
      readonly year?: number | Shift | undefined;
      readonly edge?: Edge | undefined;
      readonly lean?: Lean | undefined;
    }
  | {
      readonly type: 'quarter';
      readonly quarter: number | Shift;
      readonly year?: number | Shift | undefined;
      readonly edge?: Edge | undefined;
    }
  | { readonly type: 'half'; readonly half: 1 | 2; readonly year?: number | Shift | undefined }
  | { readonly type: 'year'; readonly year: number | Shift; readonly edge?: Edge | undefined }
  | { readonly type: 'week'; readonly shift: number; readonly edge?: Edge | undefined }
  /** "9 tháng đầu năm": months of a year from `first`. */
  | {
      readonly type: 'months';
      readonly first: number;
      readonly count: number;
      readonly year?: number | Shift | undefined;
    }
  | { readonly type: 'decade'; readonly decade: number; readonly edge?: Edge | undefined }
  | { readonly type: 'century'; readonly century: number | Shift; readonly edge?: Edge | undefined }
  | { readonly type: 'season'; readonly season: Season; readonly year: number | Shift }
  /** "ba năm trước": one unit of the calendar, so many away from the time of speech, or from the day last told of. */
  | { readonly type: 'away'; readonly count: number; readonly unit: CalendarUnit; readonly told?: boolean | undefined }
  /** "3 năm qua", "10 ngày tới": a stretch that ends or begins now. */
  | { readonly type: 'stretch'; readonly count: number; readonly unit: CalendarUnit }
  | { readonly type: 'now' }
  | { readonly type: 'today' }
  /** `label`: a term or season known by its years, "nhiệm kỳ 2025-2030". */
  | { readonly type: 'span'; readonly first: When; readonly last: When; readonly label?: boolean | undefined }
  | { readonly type: 'lunar' };

/** So many units from the present one: -1 for last, 0 for this, 1 for next. */
export interface Shift {
  readonly shift: number;
  /** Counted from the one last told of: "cùng năm". */
  readonly told?: boolean | undefined;
}

/** The first, middle or last third. */
export type Edge = 'start' | 'middle' | 'end';
/** Spring, summer, autumn, winter. */
export type Season = 0 | 1 | 2 | 3;
/** Which way a time without a year or a week lies, where the words tell: "vừa qua", "tới". */
export type Lean = 'past' | 'future';
export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export interface Clock {
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
}

export type Day =
  | {
      readonly type: 'civil';
      readonly day: number;
      readonly month?: number | Shift | undefined;
      readonly year?: number | Shift | undefined;
    }
  /** So many days from the day the words are said. */
  | { readonly type: 'said'; readonly days: number }
  /** So many days from the day last told of: "cùng ngày", "hôm sau". */
  | { readonly type: 'told'; readonly days: number }
  /** Monday is 1. `apart`: never the day the words are said on, "Chủ nhật tới". */
  | {
      readonly type: 'weekday';
      readonly weekday: number;
      readonly week?: number | undefined;
      readonly apart?: boolean | undefined;
    };

/** A day, a part of a day, a time of day, or more than one of these. */
export interface Moment {
  readonly type: 'moment';
  readonly day?: Day | undefined;
  readonly part?: PartOfDay | undefined;
  readonly clock?: Clock | undefined;
  readonly lean?: Lean | undefined;
  readonly lunar?: boolean | undefined;
}

export interface PartOfDay {
  readonly part: DayPart;
  /** Hours, where the words are narrower than the part: rạng sáng. */
  readonly hours?: readonly [from: number, to: number] | undefined;
}
