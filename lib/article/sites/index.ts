import type { Site } from './site.ts';
import { SITES } from './sites.ts';

export type { Site } from './site.ts';
export { SITES } from './sites.ts';
export { COMMON, DATE_EXAMPLES, FAMILIES, type Family, type Role, type Structure } from './structure.ts';

/** A site found for an address, and whether the address belongs to an edition in another language. */
export interface SiteMatch {
  readonly site: Site;
  readonly foreign: boolean;
}

function under(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/** The site an address belongs to; the longest host wins, so that a supplement with its own row is found first. */
export function siteOf(url: string): SiteMatch | undefined {
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname;
  let best: SiteMatch | undefined;
  let length = 0;
  for (const site of SITES) {
    for (const [hosts, foreign] of [
      [site.hosts, false],
      [site.foreign ?? [], true],
    ] as const) {
      for (const parent of hosts) {
        if (parent.length > length && under(host, parent)) {
          best = { site, foreign };
          length = parent.length;
        }
      }
    }
  }
  return best;
}

/** Match patterns of the pages that the extension reads unasked, sorted: what the manifest lists. */
export function siteMatchPatterns(): string[] {
  return SITES.flatMap(({ hosts }) => hosts.map((host) => `*://*.${host}/*`)).sort();
}

/** Match patterns of the editions in other languages that lie under a host of {@link siteMatchPatterns}, sorted. */
export function siteExcludePatterns(): string[] {
  const hosts = SITES.flatMap((site) => site.hosts);
  return SITES.flatMap(({ foreign = [] }) => foreign)
    .filter((host) => hosts.some((parent) => under(host, parent)))
    .map((host) => `*://*.${host}/*`)
    .sort();
}
