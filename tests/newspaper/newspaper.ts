/** A small newspaper on this machine: the fixture articles under their real addresses, and pages that behave as hard ones do. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { type Fixture, readFixtures } from './fixtures.ts';
import { manyCharacters, manyNodes } from './large.ts';
import { listen, type Network, startNetwork } from './network.ts';

/** Pages that are made when they are asked for, by name. */
const LARGE = {
  nodes: ['https://tuoitre.vn/trang-nhieu-nut-20251027101500002.htm', manyNodes],
  characters: ['https://tuoitre.vn/trang-nhieu-chu-20251027101500003.htm', manyCharacters],
} as const;

const PAGES = join(import.meta.dirname, 'pages');

export interface Newspaper {
  readonly network: Network;
  readonly articles: readonly Fixture[];
  /** Pages that are no fixture articles, by name. */
  readonly special: Readonly<Record<SpecialPage, string>>;
  /** Pages of 100,000 nodes and of 10 MB; each holds the one flag that `late` holds. */
  readonly large: Readonly<Record<keyof typeof LARGE, string>>;
  /** What browsers have asked for since this was last called: pages as `GET https://host/path`, and the other hosts they tried. */
  takeRequests(): { readonly answered: readonly string[]; readonly refused: readonly string[] };
  article(name: string): Fixture;
  /** Puts a page at an address of the newspaper's. */
  put(url: string, html: string): void;
  /** Has a host of its own answered, as a static host answers anybody: paths without their first slash; nothing is 404. */
  serve(host: string, answer: (path: string) => Answer | Promise<Answer>): void;
  close(): Promise<void>;
}

type Answer = Uint8Array | undefined;

const SPECIAL = {
  /** A front page: links and teasers with figures, no article. */
  front: 'https://vnexpress.net/',
  /** A section page, which calls itself an article in its metadata, as some do. */
  section: 'https://dantri.com.vn/thoi-su.htm',
  /** An article whose text is drawn after the page has loaded. */
  late: 'https://vnexpress.net/toi-nay-moi-den-4956300.html',
  /** One page that shows one article after another without loading again. */
  spa: 'https://tuoitre.vn/mot-trang-1-20251027090000001.htm',
  /** One page that grows by a second article when its end comes into view, and changes its address then. */
  endless: 'https://vnexpress.net/hai-ngay-ban-ron-4956301.html',
  /** A front page with an article in a frame. */
  framed: 'https://vnexpress.net/thoi-su',
  /** A page that overrides what scripts rely on, and changes all the time. */
  hostile: 'https://thanhnien.vn/trang-kho-tinh-185251027101500001.htm',
  /** An article about what only a publisher of the tests has facts on. */
  fair: 'https://vnexpress.net/hoi-sach-song-mau-4956400.html',
  /** An article on a site that the extension has no permission for. */
  elsewhere: 'https://bao-dia-phuong.example/cong-uoc-ha-noi.html',
} as const;
export type SpecialPage = keyof typeof SPECIAL;

const readPage = (name: string) => readFileSync(join(PAGES, name), 'utf8');

/** Scripts of the page's own only, and no string turned into script or markup. */
const STRICT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

function picture(path: string): string {
  const shade = 200 + (path.length % 5) * 8;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">' +
    `<rect width="16" height="9" fill="rgb(${shade},${shade},${shade})"/>` +
    '<path d="M0 9l5-4 3 2 4-4 4 4v2z" fill="#aaa"/><circle cx="4" cy="2.4" r="1" fill="#eee"/></svg>'
  );
}

function links(articles: readonly Fixture[]): string {
  return articles.map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`).join('\n');
}

/**
 * Starts the newspaper and the proxy that leads browsers to it.
 * An article's address takes `?policy=strict` for the same page under a strict Content Security Policy.
 */
export async function startNewspaper(): Promise<Newspaper> {
  const articles = readFixtures();
  const pages = new Map<string, string>(articles.map(({ url, html }) => [url, html]));
  for (const name of Object.keys(SPECIAL) as SpecialPage[]) {
    pages.set(
      SPECIAL[name],
      readPage(`${name}.html`).replace('<!-- articles -->', () =>
        links(articles.filter(({ isOnSubject }) => isOnSubject)),
      ),
    );
  }
  for (const number of [2, 3]) pages.set(SPECIAL.spa.replace('trang-1', `trang-${number}`), readPage('spa.html'));
  const hosts = new Set([...pages.keys()].map((url) => new URL(url).host));
  const requests: string[] = [];

  const answer = (url: URL, response: ServerResponse) => {
    const address = url.origin + url.pathname;
    const html = pages.get(address) ?? Object.values(LARGE).find(([place]) => place === address)?.[1]();
    if (url.pathname.startsWith('/anh/')) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture(url.pathname));
    } else if (url.pathname === '/newspaper.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(readPage('newspaper.css'));
    } else if (html !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (url.searchParams.get('policy') === 'strict') response.setHeader('content-security-policy', STRICT_POLICY);
      response.end(html);
    } else {
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end('<title>404</title>Không tìm thấy trang.');
    }
  };
  const others = new Map<string, (path: string) => Answer | Promise<Answer>>();
  const server = createServer(makeCertificate([...hosts]), async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push(`${request.method} ${url}`);
    const other = others.get(url.host);
    if (!other) return answer(url, response);
    const bytes = await other(url.pathname.slice(1));
    response.writeHead(bytes ? 200 : 404, { 'access-control-allow-origin': '*' }).end(bytes);
  });
  const network = await startNetwork((host) => hosts.has(host) || others.has(host), await listen(server));
  return {
    network,
    articles,
    special: SPECIAL,
    large: { nodes: LARGE.nodes[0], characters: LARGE.characters[0] },
    takeRequests: () => ({ answered: requests.splice(0), refused: network.takeRefused() }),
    article(name) {
      const found = articles.find((article) => article.name === name);
      if (!found)
        throw new Error(`No fixture article is called ${name}; there are ${articles.map((a) => a.name).join(', ')}`);
      return found;
    },
    put: (url, html) => void pages.set(url, html),
    serve: (host, answer) => void others.set(host, answer),
    async close() {
      await network.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
