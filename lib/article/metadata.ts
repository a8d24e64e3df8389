import type { Article } from './article.ts';
import { type Dom, walk } from './dom.ts';
import { SKIPPED } from './furniture.ts';
import { type Places, ranked, textOf } from './locate.ts';
import { instant, parseMachineTime, parseStatedTimes, type StatedTimes } from './page-time.ts';
import type { Scan } from './scan.ts';
import type { StructuredData } from './structured-data.ts';
import { decodeEntities, foldLine, sameKey } from './text.ts';

export type Metadata = Pick<Article, 'canonicalUrl' | 'author' | 'section' | 'publishedAt' | 'modifiedAt'>;

/** What a page states about its article, for a program or for its reader; parts that it does not state are left out. */
export function readMetadata(
  dom: Dom,
  scan: Scan,
  data: StructuredData,
  places: Places | undefined,
  site: string,
  url: string,
): Metadata {
  const { published, modified } = readTimes(dom, scan, data, places);
  const entries = {
    canonicalUrl: canonicalOf(scan, data, url),
    author: authorOf(dom, scan, data, places, site),
    section: sectionOf(dom, scan, data, places, url),
    publishedAt: published,
    modifiedAt: modified,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value)) as Metadata;
}

/** Of a page's many statements of its time: a machine's that agrees with what the reader sees, else the first. */
function readTimes(dom: Dom, scan: Scan, { article }: StructuredData, places: Places | undefined): StatedTimes {
  const order = scan.site?.dateOrder ?? 'dmy';
  const parse = (values: readonly (string | undefined)[]): string[] =>
    values.flatMap((value) => (value ? (parseMachineTime(decodeEntities(value), order) ?? []) : []));
  const meta = (...names: string[]): string[] => parse(names.flatMap((name) => scan.meta.get(name) ?? []));
  const shown: { published?: string; modified?: string } = {};
  const machine: string[] = [];
  const changed: string[] = [];
  for (const { element, standing } of ranked(scan, 'time').slice(0, 12)) {
    if (places?.bodies.some((body) => dom.contains(element, body))) continue;
    if (standing > 1 && isElsewhere(dom, scan, element)) continue;
    const stated = parseStatedTimes(textOf(dom, element, 200));
    const ofChange = dom.attribute(element, 'itemprop') === 'dateModified' || (!!stated.modified && !stated.published);
    const exact = ['datetime', 'content', 'title'].map((name) => dom.attribute(element, name)).find(Boolean);
    (ofChange ? changed : machine).push(...parse([exact ?? undefined]));
    if (stated.published) shown.published ??= stated.published;
    if (stated.modified) shown.modified ??= stated.modified;
  }
  if (places && !shown.published) Object.assign(shown, timesNear(dom, scan, places), shown);
  const published = [
    ...parse([article?.datePublished]),
    ...meta('article:published_time', 'datepublished', 'pubdate', 'article:published', 'dc.date.issued', 'date'),
    ...machine,
  ];
  const modified = [
    ...parse([article?.dateModified]),
    ...meta('article:modified_time', 'datemodified', 'lastmod', 'og:updated_time'),
    ...changed,
  ];
  const first = agreeing(published, shown.published) ?? published[0] ?? shown.published;
  const last = agreeing(modified, shown.modified) ?? modified[0] ?? shown.modified;
  // A time of change before the time of publication is a slip of the page's; it says nothing.
  const sound = last && (!first || instant(last) >= instant(first));
  return { ...(first && { published: first }), ...(sound && { modified: last }) };
}

/** Authors and sections that are looked at, best first. */
const MOST_NAMES = 30;
const NEAR = 12;
const BYLINE_LENGTH = 150;

/** Times in the short lines around the headline, for pages that mark them in no known way. */
function timesNear(dom: Dom, scan: Scan, { headline, bodies }: Places): StatedTimes {
  const end = scan.tallies.get(bodies[0]!)?.order ?? 0;
  const start = (headline && scan.tallies.get(headline)?.order) ?? end;
  let changed: string | undefined;
  for (const { element, order, chars, parent } of scan.tallies.values()) {
    if (order > end + NEAR) break;
    if (order < start - NEAR || chars > BYLINE_LENGTH || chars < 8) continue;
    if (parent && parent.chars === chars) continue;
    const times = parseStatedTimes(textOf(dom, element, 200));
    if (times.published) return times;
    changed ??= times.modified;
  }
  return changed ? { modified: changed } : {};
}

function agreeing(times: readonly string[], shown: string | undefined): string | undefined {
  if (!shown) return undefined;
  const minute = (iso: string): string => iso.slice(0, 16);
  const same = times.find((time) => minute(time) === minute(shown));
  if (same || times.length === 0) return same;
  // Seven hours apart to the minute: the page marks its local time as UTC.
  const late = times.some(
    (time) => time.length > 10 && shown.length > 10 && instant(time) - instant(shown) === 25_200_000,
  );
  return late ? shown : undefined;
}

/** Whether an element is part of furniture or of a teaser for another page. */
function isElsewhere(dom: Dom, scan: Scan, element: Element): boolean {
  for (let link: Node | null = element; link; link = dom.parent(link)) {
    const tally = scan.tallies.get(link as Element);
    if (tally && (tally.out || (tally.teasers > 0 && tally.prose === 0))) return true;
  }
  return false;
}

function canonicalOf(scan: Scan, { article }: StructuredData, url: string): string | undefined {
  for (const stated of [scan.canonical, scan.meta.get('og:url')?.[0], article?.url]) {
    // Against the address itself: a page's <base> is its own claim about where it stands.
    const canonical = stated && URL.canParse(stated, url || undefined) ? new URL(stated, url || undefined) : undefined;
    if (canonical && /^https?:$/.test(canonical.protocol) && canonical.pathname.length > 1) return canonical.href;
  }
  return undefined;
}

const BYLINE =
  /^(?:(?:tác giả|theo|(?:bài|tin)(?: và|,)? ảnh|bài|ảnh|thực hiện|by|nguồn|tin|biên tập)\s?:\s?|(?:theo|(?:được )?viết bởi|đăng bởi|bởi|by)\s(?=\p{Lu}))/iu;
/** As a name begins: two words or more with capitals. */
const PERSON_BEFORE = /^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+$/u;
/** The site an author writes for: "Minh Anh/VOV.VN". */
const OUTLET = /\s?[/|]\s?[\w-]{2,20}\.(?:vn|com|net|org)(?:\.vn)?$/i;

/** A name without what newspapers set before it: "Bài, ảnh: Minh Anh", "Theo TTXVN". */
export function nameIn(byline: string): string {
  return byline
    .replace(BYLINE, '')
    .replace(OUTLET, '')
    .replace(/[\s,;|–-]+$/u, '');
}

function plain(text: string): string {
  return sameKey(
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/gi, 'd'),
  );
}

function authorOf(
  dom: Dom,
  scan: Scan,
  { article }: StructuredData,
  places: Places | undefined,
  site: string,
): string | undefined {
  const own = plain(site);
  const nameOf = (byline: string): string =>
    nameIn(byline).replace(/\s?\(([^()]{2,40})\)$/, (whole, outlet: string) =>
      plain(outlet).includes(own) ? '' : whole,
    );
  // A newspaper that does not know the author names itself.
  const isName = (name: string): boolean =>
    name.length > 1 &&
    name.length <= 80 &&
    !/^(?:https?:|admin$|\d)|\.(?:vn|com|net)$/i.test(name) &&
    !plain(name).includes(own) &&
    !parseStatedTimes(name).published;
  const names = ranked(scan, 'author')
    .slice(0, MOST_NAMES)
    .flatMap(({ element, standing }) => {
      if (standing > 1 && isElsewhere(dom, scan, element)) return [];
      if (places?.bodies.some((body) => dom.contains(element, body))) return [];
      const line = textOf(dom, element, 120);
      // A linked name, with what its bearer is behind it: "Minh Anh Kỹ sư cầu đường".
      const linked = linksIn(dom, element).find((link) => link.name.length > 1)?.name ?? '';
      const isTitled = linked.length < line.length && line.startsWith(`${linked} `) && PERSON_BEFORE.test(linked);
      const name = nameOf(isTitled && !/^\s?(?:[-–,;&/(|]|và\s)/u.test(line.slice(linked.length)) ? linked : line);
      return isName(name) ? [name] : [];
    });
  const stated = [article?.authors.join(', '), scan.meta.get('article:author')?.[0], scan.meta.get('author')?.[0]]
    .map((name) => nameOf(foldLine(decodeEntities(name ?? ''))))
    .filter(isName);
  const all = [...names, ...stated];
  if (all.length === 0 && places) return nameBesideTime(dom, scan, places);
  // In parentheses stands the agency; a person, if there is one, stands without.
  return all.find((name) => !name.startsWith('(')) ?? all[0];
}

/** A Vietnamese name in full, by the family names that nine of ten people bear. */
const PERSON =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Đào|Trương|Lâm|Cao|Lương|Tạ|Tô|Thái|Châu|Phùng|Vương)(?: \p{Lu}[\p{Ll}\p{M}]{0,6}){1,4}$/u;

/** A name that stands by itself in the short line under the headline that states the time, for pages that mark it in no known way. */
function nameBesideTime(dom: Dom, scan: Scan, { headline, bodies }: Places): string | undefined {
  const end = scan.tallies.get(bodies[0]!)?.order ?? 0;
  const start = headline && scan.tallies.get(headline)?.order;
  if (start === undefined) return undefined;
  for (const { element, order, chars, out } of scan.tallies.values()) {
    if (order > end) break;
    if (order < start - NEAR || out || chars > BYLINE_LENGTH || chars < 8 || element === headline) continue;
    if (!parseStatedTimes(textOf(dom, element, 200)).published) continue;
    let name: string | undefined;
    const steps = walk(dom, element, {
      enter: (_, tag) => !SKIPPED.has(tag),
      leave: () => {},
      text(node) {
        const line = nameIn(foldLine(node.data.slice(0, 100).normalize('NFC')));
        if (PERSON.test(line)) name ??= line;
      },
    });
    while (!steps.next().done);
    if (name) return name;
  }
  return undefined;
}

function sectionOf(
  dom: Dom,
  scan: Scan,
  { article, breadcrumb }: StructuredData,
  places: Places | undefined,
  url: string,
): string | undefined {
  const first = (list: string | undefined): string => foldLine(decodeEntities(list ?? '')).split(/\s?[,;]\s?/)[0]!;
  const named = ranked(scan, 'section')
    .slice(0, MOST_NAMES)
    .flatMap(({ element }) => namesIn(dom, element));
  const stated = [first(scan.meta.get('article:section')?.[0]), first(article?.section), ...named, ...breadcrumb];
  return stated.find(isSection) ?? (places && linkNear(dom, scan, places, url));
}

function isSection(name: string | undefined): name is string {
  return name !== undefined && name.length > 1 && name.length <= 60 && !NO_SECTION.test(name);
}

const NO_SECTION =
  /^(?:trang chủ|home|trang nhất|chia sẻ|in(?: trang| bài)?|facebook|zalo|twitter|email|gửi email|bình luận|(?:sự kiện|chủ đề)(?: ?:.*)?)$/iu;
/** Block-level elements on either side of the headline among which a section's link stands. */
const SIDE = 10;
const MOST_LINKS = 4;
const SECTION_PATH = /^\/(?!tac-gia|author|tag|su-kien|chu-de|topic)[\w-]+(?:\/[\w-]+)?(?:\.\w{2,5})?\/?$/;

/** The link to a section beside a headline, for pages that mark it in no known way; best the one the address names too. */
function linkNear(dom: Dom, scan: Scan, { headline }: Places, url: string): string | undefined {
  const start = headline && scan.tallies.get(headline)?.order;
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (start === undefined || !base) return undefined;
  const section = base.pathname.split('/')[1] ?? '';
  let found: string | undefined;
  for (const { element, order, chars, links, out, parent } of scan.tallies.values()) {
    if (order > start + SIDE) break;
    // An item of a menu is no more than one of many.
    const tag = dom.tag(element);
    const inMenu = tag === 'li' && (parent?.links ?? 0) > 2 * MOST_LINKS;
    const few = links > 0 && links <= MOST_LINKS && !inMenu;
    const isTrail = tag === 'nav' || /bread-?crumb/i.test(dom.attribute(element, 'class') ?? '');
    if (order < start - SIDE || (out && !isTrail) || !few || chars > BYLINE_LENGTH || element === headline) continue;
    for (const { href, name } of linksIn(dom, element)) {
      if (!href || !URL.canParse(href, base.href) || !isSection(name) || name.length > 30) continue;
      const { host, pathname } = new URL(href, base.href);
      if (host !== base.host || pathname === base.pathname || !SECTION_PATH.test(pathname)) continue;
      if (section.length > 2 && pathname.startsWith(`/${section}`)) return name;
      found ??= name;
    }
  }
  return found;
}

/** The first few links under an element. */
function linksIn(dom: Dom, element: Element): { href: string; name: string }[] {
  const links: { href: string; name: string }[] = [];
  const steps = walk(dom, element, {
    enter(child, tag) {
      if (tag !== 'a' || links.length > 5) return links.length <= 5;
      links.push({ href: dom.attribute(child, 'href') ?? '', name: textOf(dom, child, 100) });
      return false;
    },
    leave: () => {},
    text: () => {},
  });
  while (!steps.next().done);
  return links;
}

/** Texts of the links under an element; when it has none to name, the parts of its own text. */
function namesIn(dom: Dom, element: Element): string[] {
  const names = linksIn(dom, element).map(({ name }) => name);
  return [...names, ...textOf(dom, element, 200).split(/\s?[»>›/|]\s?/)];
}
