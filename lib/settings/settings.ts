/**
 * What a reader can choose. Kept in the extension's local storage, not in the database: the popup and the content script read it
 * before they draw, and neither carries a database.
 */
import type { Flag } from '../verdict/finding.ts';

export const ALL_FLAGS: readonly Flag[] = ['contradicted', 'disputed', 'outdated', 'imprecise'];

/** Something the reader does not want to hear about, with the words that name it in the list of muted things. */
export interface Muted {
  readonly id: string;
  readonly label: string;
}

export type MutedKind = 'facts' | 'publishers' | 'sites';
export type Language = 'vi' | 'en';

export interface Settings {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** Which verdicts are underlined in the page, and whether the words are tinted as well. */
  readonly marks: readonly Flag[];
  readonly tint: boolean;
  /** Open the card when the pointer rests on marked words; a click and the keyboard open it either way. */
  readonly hover: boolean;
  /** Which verdicts the badge counts, and whether it counts those about quoted words. */
  readonly badge: readonly Flag[];
  readonly badgeQuoted: boolean;
  readonly history: boolean;
  readonly muted: Readonly<Record<MutedKind, readonly Muted[]>>;
}

const LONGEST_TEXT = 300;
const LONGEST_LIST = 2_000;

/** The value where it is sound, else the default. Written out: a parser's library would be most of what a popup loads. */
type Reader<T> = (stored: unknown) => T;

const oneOf =
  <T extends string>(first: T, ...others: readonly T[]): Reader<T> =>
  (stored) =>
    others.find((each) => each === stored) ?? first;
const yesOrNo =
  (otherwise: boolean): Reader<boolean> =>
  (stored) =>
    typeof stored === 'boolean' ? stored : otherwise;
const flags: Reader<readonly Flag[]> = (stored) =>
  Array.isArray(stored) && stored.every((each) => ALL_FLAGS.includes(each)) ? stored : ALL_FLAGS;

const partsOf = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const mutedList: Reader<readonly Muted[]> = (stored) => {
  if (!Array.isArray(stored) || stored.length > LONGEST_LIST) return [];
  const entries = stored.map(partsOf);
  return entries.every(({ id, label }) => isText(id) && isText(label))
    ? entries.map(({ id, label }) => ({ id, label }) as Muted)
    : [];
};

const READERS: { readonly [Part in keyof Settings]: Reader<Settings[Part]> } = {
  language: oneOf('vi', 'en'),
  theme: oneOf('system', 'light', 'dark'),
  marks: flags,
  tint: yesOrNo(false),
  hover: yesOrNo(true),
  badge: flags,
  badgeQuoted: yesOrNo(false),
  history: yesOrNo(true),
  muted(stored) {
    const { facts, publishers, sites } = partsOf(stored);
    return { facts: mutedList(facts), publishers: mutedList(publishers), sites: mutedList(sites) };
  },
};

/**
 * Settings from whatever stands in storage or in an imported file: each part that is missing or broken takes its default,
 * the others are kept.
 */
export function parseSettings(stored: unknown): Settings {
  const parts = partsOf(stored);
  const read = Object.entries(READERS).map(([part, reader]) => [part, reader(parts[part])]);
  return Object.fromEntries(read) as Settings;
}

export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ parseSettings({});
