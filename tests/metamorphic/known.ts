/** Alarms that the engine raises today and should not, each with its cause. A test tells when one is gone: then its entry goes. */
export interface KnownAlarm {
  readonly cause: string;
  /** Matches the line of the failure. */
  readonly pattern: RegExp;
  /** The shortest article that shows it, and its day. */
  readonly example: { readonly paragraphs: readonly string[]; readonly publishedAt: string };
}

export const KNOWN_ALARMS: readonly KnownAlarm[] = [];

/** Failures without those that are known. */
export function unknown(lines: readonly string[]): string[] {
  return lines.filter((line) => !KNOWN_ALARMS.some(({ pattern }) => pattern.test(line.normalize('NFC'))));
}
