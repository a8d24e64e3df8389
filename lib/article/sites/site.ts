import type { Family, Structure } from './structure.ts';

/** A newspaper's web site as the reader of its pages needs to know it. */
export interface Site {
  /** Short name in lower-case ASCII, unique. */
  readonly id: string;
  /** As the newspaper calls itself. */
  readonly name: string;
  /** Main host first, then sister hosts (mobile, AMP, supplements). `www.` of each is understood. */
  readonly hosts: readonly string[];
  /** Hosts of editions in other languages: known, so that they are left alone. */
  readonly foreign?: readonly string[];
  readonly family: Family;
  /** What this site has beside, and before, what its family has. */
  readonly structure?: Structure;
  /**
   * Addresses of articles: `{slug}`, `{id}` (three digits or more, perhaps with a letter before), `{n}` (any number),
   * `{section}` (one part or more).
   */
  readonly article?: readonly string[];
  /** How the page itself writes the time, by example, where it is not as its system does. */
  readonly dateExample?: string;
  /** `mdy` when the page's machine-readable dates put the month first. */
  readonly dateOrder?: 'mdy';
}
