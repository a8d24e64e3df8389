/** States of the whole pages: welcome and options. */
import type { ComponentChild } from 'preact';
import type { Adding } from '../../components/options/AddPublisher.tsx';
import { DataSection } from '../../components/options/DataSection.tsx';
import { FactsSection } from '../../components/options/FactsSection.tsx';
import { HistorySection } from '../../components/options/HistorySection.tsx';
import { LookSection } from '../../components/options/LookSection.tsx';
import { OptionsFrame, type Section } from '../../components/options/OptionsFrame.tsx';
import { PublishersSection } from '../../components/options/PublishersSection.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { PagesTranslation } from '../../components/PagesTranslation.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Article } from '../../lib/article/article.ts';
import type { CatalogueEntry } from '../../lib/catalogue/catalogue.ts';
import { pagesTranslator } from '../../lib/locales/pages/index.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { CheckedArticle, FlippedArticle } from '../../lib/store/database.ts';
import type { Preview, Publisher } from '../../lib/sync/index.ts';
import { CLEAN_PAGE, CONTRADICTED, DISPUTED, PAGE, TIMELINE } from './fixtures.ts';
import type { State } from './states.tsx';

const nothing = () => {};
export const NOW = Date.parse('2025-12-06T09:00:00+07:00');
const HOUR = 3_600_000;
const FINGERPRINT = '3f9a0c61d2b84e57a1c6f0d98e7b2345c0ffee19d5a4b36278e1f0a9b8c7d6e5';

const MANIFEST = {
  id: 'bao-mau',
  publisher: 'Bàn dữ kiện Báo Mẫu',
  title: 'Dữ kiện thời sự của Báo Mẫu',
  asOf: '2025-12-05',
  format: 1 as const,
  shards: 64,
  records: { documents: 812, entities: 2140, properties: 96, facts: 12840 },
};

function publisher(change: Partial<Publisher>): Publisher {
  return {
    id: FINGERPRINT,
    revision: 4,
    url: 'https://dulieu.baomau.example/doi-chieu/',
    bundled: false,
    addedAt: NOW - 900 * HOUR,
    paused: false,
    roots: [],
    ahead: {},
    latestTime: NOW - HOUR,
    schedule: { nextDue: NOW + 5 * HOUR, failures: 0 },
    current: {
      generation: 7,
      since: NOW - 9 * HOUR,
      metadata: {},
      versions: { root: 1, timestamp: 212, snapshot: 40, targets: 40 },
      expires: NOW + 100 * HOUR,
      manifest: MANIFEST,
      manifestRef: { sha256: FINGERPRINT, length: 400 },
      shards: [],
      compiled: { format: 1, head: '', parts: [] },
    },
    history: [
      {
        at: NOW - HOUR,
        result: 'updated',
        changes: { added: 2, changed: 1, removed: 0 },
        requests: 5,
        bytes: 18_400,
      },
      { at: NOW - 7 * HOUR, result: 'network', message: 'net::ERR_TIMED_OUT', requests: 1, bytes: 0 },
    ],
    ...change,
  };
}

export const PUBLISHERS: readonly Publisher[] = [
  publisher({
    id: FINGERPRINT.replace('3f', '9d'),
    url: undefined,
    bundled: true,
    history: [],
    current: {
      ...publisher({}).current!,
      manifest: {
        ...MANIFEST,
        publisher: 'Đối Chiếu',
        title: 'Công ước Hà Nội và thời sự cuối năm 2025',
        records: { ...MANIFEST.records, facts: 173 },
      },
    },
  }),
  publisher({}),
  publisher({
    id: FINGERPRINT.replace('3f', '4b'),
    paused: true,
    current: {
      ...publisher({}).current!,
      expires: NOW - 50 * HOUR,
      manifest: { ...MANIFEST, title: 'Số liệu kinh tế', publisher: 'Tạp chí Số Liệu Mẫu' },
    },
    history: [
      { at: NOW - 60 * HOUR, result: 'unsigned', role: 'targets', message: '1 of 2', requests: 4, bytes: 9_000 },
    ],
  }),
];

// A view shows nothing of the root but what stands beside it in the preview.
export const PREVIEW = {
  fingerprint: FINGERPRINT,
  url: 'https://dulieu.baomau.example/doi-chieu/',
  manifest: MANIFEST,
  length: 3_412_000,
  known: false,
} as Preview;

const FACTS: readonly CatalogueEntry[] = [
  {
    id: 'hanoi-signatories-72',
    publisher: 'Đối Chiếu',
    subject: { vi: 'Công ước của Liên hợp quốc về chống tội phạm mạng', en: 'UN Convention against Cybercrime' },
    property: CONTRADICTED.claim.property.label,
    value: CONTRADICTED.facts[0]!.value,
    asOf: CONTRADICTED.facts[0]!.asOf!,
    sources: CONTRADICTED.facts[0]!.sources,
    timeline: TIMELINE,
  },
  {
    id: 'delegations',
    publisher: 'Bàn dữ kiện Báo Mẫu',
    subject: { vi: 'Lễ mở ký Công ước Hà Nội', en: 'Signing ceremony of the Hanoi Convention' },
    property: DISPUTED.claim.property.label,
    value: DISPUTED.facts[1]!.value,
    asOf: DISPUTED.facts[1]!.asOf!,
    sources: DISPUTED.facts[1]!.sources,
  },
];

const article = (title: string, site: string): Article => ({
  url: `https://example.org/${title.length}`,
  site,
  title,
  blocks: [],
});
const ARTICLES: readonly CheckedArticle[] = [
  { title: PAGE.article.title, site: 'VnExpress', report: PAGE.report },
  {
    title: 'Phiên thảo luận cấp cao chiều qua nói gì về bằng chứng điện tử',
    site: 'Dân Trí',
    report: CLEAN_PAGE.report,
  },
].map(({ title, site, report }, index) => ({
  key: `https://example.org/${index}`,
  checkedAt: new Date(NOW - index * 5 * HOUR).toISOString(),
  article: article(title, site),
  report,
}));

const FLIPPED: readonly FlippedArticle[] = [
  {
    key: 'https://example.org/1',
    title: ARTICLES[1]!.article.title,
    site: 'Dân Trí',
    url: 'https://example.org/1',
    at: new Date(NOW).toISOString(),
    flips: [
      { quote: '69 quốc gia', property: CONTRADICTED.claim.property.label, before: 'supported', after: 'outdated' },
      { quote: '110 quốc gia', property: DISPUTED.claim.property.label, before: 'contradicted', after: undefined },
    ],
  },
];

const SITES = [
  { name: 'VnExpress', host: 'vnexpress.net' },
  { name: 'Tuổi Trẻ', host: 'tuoitre.vn' },
  { name: 'Thanh Niên', host: 'thanhnien.vn' },
  { name: 'Dân Trí', host: 'dantri.com.vn' },
  { name: 'VietnamPlus', host: 'vietnamplus.vn' },
  { name: 'Nhân Dân', host: 'nhandan.vn' },
];

function options(name: string, section: Section, content: ComponentChild): State {
  return page(`options-${name}`, <OptionsFrame section={section}>{content}</OptionsFrame>);
}

function page(name: string, content: ComponentChild): State {
  return {
    name,
    frame: 'page',
    view: (language) => (
      <PagesTranslation value={pagesTranslator(language)}>
        <PageFrame onLanguage={nothing}>{content}</PageFrame>
      </PagesTranslation>
    ),
  };
}

function publishers(name: string, adding: Adding, works = {}): State {
  return options(
    name,
    'publishers',
    <PublishersSection
      publishers={PUBLISHERS}
      now={NOW}
      works={works}
      actions={{ check: nothing, pause: nothing, remove: nothing, save: nothing }}
      add={{ adding, onAddress: nothing, onFile: nothing, onAgree: nothing, onCancel: nothing }}
    />,
  );
}

function facts(name: string, found: Parameters<typeof FactsSection>[0]['found']): State {
  return options(
    name,
    'facts',
    <FactsSection
      query={{ text: 'ký', subject: '' }}
      found={found}
      publishers={['Đối Chiếu', 'Bàn dữ kiện Báo Mẫu']}
      onQuery={nothing}
      onMore={nothing}
      onRetry={nothing}
    />,
  );
}

function history(name: string, articles: readonly CheckedArticle[], flipped: readonly FlippedArticle[]): State {
  return options(
    name,
    'history',
    <HistorySection
      keeping
      articles={articles}
      flipped={flipped}
      search=""
      onSearch={nothing}
      onKeep={nothing}
      onForget={nothing}
      onClear={nothing}
    />,
  );
}

export const PAGE_STATES: readonly State[] = [
  page('welcome', <Welcome sites={SITES.map(({ name }) => name)} sampleUrl="/sample.html" onOptions={nothing} />),
  publishers('publishers', { step: 'address' }),
  publishers('publishers-working', { step: 'looking' }, { [FINGERPRINT]: { done: 12, total: 64 } }),
  publishers('publishers-problem', { step: 'address', problem: { kind: 'malformed' } }),
  publishers('publishers-refused', { step: 'address', problem: { kind: 'refused', code: 'other-keys' } }),
  publishers('publishers-preview', { step: 'preview', preview: PREVIEW }),
  publishers('publishers-taking-in', { step: 'taking-in', preview: PREVIEW, work: { done: 40, total: 64 } }),
  facts('facts', { total: 4210, entries: FACTS }),
  facts('facts-opening', undefined),
  facts('facts-none', { total: 0, entries: [] }),
  facts('facts-failed', 'failed'),
  history('history', ARTICLES, []),
  history('history-flipped', ARTICLES, FLIPPED),
  history('history-empty', [], []),
  options(
    'sites',
    'sites',
    <SitesSection
      settings={{
        ...DEFAULT_SETTINGS,
        muted: {
          sites: [
            { id: 'dantri.com.vn', label: 'dantri.com.vn' },
            { id: 'blog.example', label: 'blog.example' },
          ],
          facts: [{ id: 'a/b', label: 'số quốc gia ký: 72 quốc gia' }],
          publishers: [],
        },
      }}
      sites={SITES}
      onMute={nothing}
    />,
  ),
  options('look', 'look', <LookSection settings={{ ...DEFAULT_SETTINGS, tint: true }} onChange={nothing} />),
  options(
    'data',
    'data',
    <DataSection used={1_420_000} onExport={nothing} onImport={async () => 0} onReset={nothing} />,
  ),
];
