import { decodeEntities, foldLine } from './text.ts';

/** What a page's JSON-LD says of its article; strings decoded and folded, dates as they were written. */
export interface StructuredData {
  /** Every `@type` met, in order, once each. */
  readonly types: readonly string[];
  readonly article?: StructuredArticle;
  /** Names of the breadcrumb list, from the top down. */
  readonly breadcrumb: readonly string[];
}

export interface StructuredArticle {
  readonly type: string;
  readonly headline?: string;
  readonly description?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  /** Names of persons only: a newspaper names itself here when it does not know the author. */
  readonly authors: readonly string[];
  readonly section?: string;
  readonly url?: string;
}

const ARTICLE_TYPE = /^(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle)$/;
const LONGEST_SCRIPT = 300_000;
/** Characters of all scripts together: more are not a description of one article. */
const MOST_CHARACTERS = 1_000_000;
const MOST_NODES = 400;

type Json = Readonly<Record<string, unknown>>;

function parseLenient(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\]\]>)\s*;?\s*$/, '');
  try {
    return JSON.parse(text);
  } catch {
    // Line breaks inside strings and commas before a bracket are the commonest faults, and have one possible reading.
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*(?=[}\]])/g, ''));
    } catch {
      return salvage(text);
    }
  }
}

/** The few fields that matter, taken one by one from JSON that cannot be parsed as a whole. */
function salvage(text: string): Json | undefined {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"((?:[^"\\\\]|\\\\.){0,1000})"`).exec(text)?.[1]?.replace(/\\(["/])/g, '$1');
  const type = /"@type"\s{0,9}:\s{0,9}(?:\[\s{0,9})?"(\w{0,20}(?:Article|Posting))"/.exec(text)?.[1];
  if (!type) return undefined;
  const names = ['headline', 'description', 'datePublished', 'dateModified', 'articleSection'];
  return Object.fromEntries([['@type', type], ...names.map((name) => [name, field(name)])]);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(strings);
  if (value && typeof value === 'object') {
    const node = value as Json;
    return strings(node['@value'] ?? node['name'] ?? node['@id']);
  }
  return [];
}

function line(value: unknown): string | undefined {
  const text = foldLine(decodeEntities(strings(value)[0]?.slice(0, 5000) ?? ''));
  return text || undefined;
}

function persons(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((entry) => {
    if (entry && typeof entry === 'object' && strings((entry as Json)['@type']).includes('Organization')) return [];
    const name = line(entry);
    return name && !/^https?:/.test(name) ? [name] : [];
  });
}

function* nodesOf(value: unknown): Generator<Json> {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, 100));
    else if (item && typeof item === 'object') {
      const node = item as Json;
      yield node;
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'liveBlogUpdate']) {
        if (node[key] && typeof node[key] === 'object') queue.push(node[key]);
      }
    }
  }
}

function articleOf(node: Json, type: string): StructuredArticle {
  const entries = {
    headline: line(node['headline'] ?? node['name']),
    description: line(node['description']),
    datePublished: line(node['datePublished']),
    dateModified: line(node['dateModified']),
    section: line(node['articleSection']),
    url: line(node['url']) ?? line(node['mainEntityOfPage']),
  };
  const known = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return { type, authors: persons(node['author']), ...known };
}

/**
 * Reads the texts of a page's `application/ld+json` scripts: lists, graphs, types in lists, broken JSON.
 * Of several articles the one with the most of headline and date wins, the first of equals.
 */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  const types = new Set<string>();
  const breadcrumb: string[] = [];
  let article: StructuredArticle | undefined;
  let left = MOST_CHARACTERS;
  const weight = (found: StructuredArticle): number => Number(!!found.headline) + 2 * Number(!!found.datePublished);
  for (const script of scripts.slice(0, 30)) {
    if (script.length > LONGEST_SCRIPT || script.length > left) continue;
    left -= script.length;
    for (const node of nodesOf(parseLenient(script))) {
      const own = strings(node['@type']).map((type) => type.replace(/^https?:\/\/schema\.org\//i, ''));
      for (const type of own) types.add(type);
      const type = own.find((name) => ARTICLE_TYPE.test(name));
      if (type) {
        const found = articleOf(node, type);
        if (!article || weight(found) > weight(article)) article = found;
      }
      if (own.includes('ListItem') && breadcrumb.length < 10) {
        const name = line(node['name']) ?? line(node['item']);
        if (name && !/^https?:/.test(name)) breadcrumb.push(name);
      }
    }
  }
  return { types: [...types], breadcrumb, ...(article && { article }) };
}
