/**
 * What a reader can choose. Kept in the extension's local storage, not in the database: the popup and the content script read it
 * before they draw, and neither carries a database.
 */
import * as z from 'zod/mini';
import type { Flag } from '../verdict/finding.ts';

export const ALL_FLAGS: readonly Flag[] = ['contradicted', 'disputed', 'outdated', 'imprecise'];

/** Made when first asked for: it is no part of a content script's first task in a page. */
const makeSchema = () => {
  const flag = z.enum(['contradicted', 'disputed', 'outdated', 'imprecise']) satisfies z.ZodMiniType<Flag>;
  const text = z.string().check(z.maxLength(300));
  /** Something the reader does not want to hear about, with the words that name it in the list of muted things. */
  const muted = z.object({ id: text, label: text });
  const mutedList = z.catch(z.array(muted).check(z.maxLength(2_000)), []);
  return z.object({
    language: z.catch(z.enum(['vi', 'en']), 'vi'),
    theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
    /** Which verdicts are underlined in the page, and whether the words are tinted as well. */
    marks: z.catch(z.array(flag), [...ALL_FLAGS]),
    tint: z.catch(z.boolean(), false),
    /** Open the card when the pointer rests on marked words; a click and the keyboard open it either way. */
    hover: z.catch(z.boolean(), true),
    /** Which verdicts the badge counts, and whether it counts those about quoted words. */
    badge: z.catch(z.array(flag), [...ALL_FLAGS]),
    badgeQuoted: z.catch(z.boolean(), false),
    history: z.catch(z.boolean(), true),
    muted: z.catch(z.object({ facts: mutedList, publishers: mutedList, sites: mutedList }), {
      facts: [],
      publishers: [],
      sites: [],
    }),
  });
};
let schema: ReturnType<typeof makeSchema> | undefined;

export type Settings = z.infer<ReturnType<typeof makeSchema>>;
export type MutedKind = keyof Settings['muted'];
export type Muted = Settings['muted'][MutedKind][number];
export type Language = Settings['language'];

/**
 * Settings from whatever stands in storage or in an imported file: each part that is missing or broken takes its default,
 * the others are kept.
 */
export function parseSettings(stored: unknown): Settings {
  schema ??= makeSchema();
  const result = schema.safeParse(stored);
  return result.success ? result.data : schema.parse({});
}

export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ parseSettings({});
