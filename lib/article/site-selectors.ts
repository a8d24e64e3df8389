import { SelectorIndex } from './selector.ts';
import { COMMON, FAMILIES, type Family, type Role, type Site, type Structure } from './sites/index.ts';

/** What a selector says of the element that meets it. */
export interface Label {
  readonly role: Role;
  /** How far the selector is to be trusted: 0 the site's own, 1 its system's, 2 common usage. */
  readonly standing: number;
  /** Place of the selector in its list: the lower, the better. */
  readonly rank: number;
  /** The system whose selector it is, where the site is not known to use it. */
  readonly family?: Family;
}

const RANK_OF_OTHER_SYSTEMS = 20;
const indexes = new Map<string, SelectorIndex<Label>>();

/** The selectors that hold for a site, or for pages of none, compiled once. */
export function selectorsFor(site: Site | undefined): SelectorIndex<Label> {
  const key = site?.id ?? '';
  const known = indexes.get(key);
  if (known) return known;
  const index = new SelectorIndex<Label>();
  const add = (layer: Structure | undefined, standing: number, from = 0, family?: Family): void => {
    for (const [role, selectors] of Object.entries(layer ?? {}) as [Role, readonly string[]][]) {
      for (const [rank, selector] of selectors.entries())
        index.add(selector, { role, standing, rank: from + rank, ...(family && { family }) });
    }
  };
  add(site?.structure, 0);
  if (site) add(FAMILIES[site.family], 1);
  add(COMMON, 2);
  // A newspaper changes its system, and a page that no row describes may be built by one of those known here.
  for (const [family, layer] of Object.entries(FAMILIES) as [Family, Structure][])
    add(layer, 2, RANK_OF_OTHER_SYSTEMS, family);
  indexes.set(key, index);
  return index;
}
