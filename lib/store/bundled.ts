/** The base that came with the extension. */
export interface BundledBase {
  /** Tells it from those of other packages. */
  readonly edition: string;
  /** Reads it as a bundle of a publisher's files. */
  readonly load: () => Promise<string>;
}

/** SHA-256 of the bundle, put in by the build. */
declare const BUNDLED_EDITION: string;

/** The address is the extension's own in each of its pages and workers. */
export const BUNDLED: BundledBase = {
  edition: BUNDLED_EDITION,
  load: async () => (await fetch('/factbase/bundle.json')).text(),
};
